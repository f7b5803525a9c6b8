/**
 * Paints one of our own SVG files on a canvas. A browser draws an SVG as a picture without the page's letters, and not reliably
 * with letters of its own; a canvas has them. It knows the few elements that `svg.ts` writes, and no others.
 */

const FACE = '"Source Sans 3"'

type Parent = Readonly<Record<'fill' | 'color', string>>

/** Paints at the size of the canvas's own units; the letters must have been loaded. */
export function paint(context: CanvasRenderingContext2D, svg: string): void {
  const root = new DOMParser().parseFromString(svg, 'image/svg+xml').documentElement
  const heads = new Map([...root.querySelectorAll('marker')].map((marker) => [marker.id, marker.firstElementChild]))
  new Painter(context, heads).children(root, { fill: root.getAttribute('fill') ?? '#000', color: '#000' })
}

/** Fetches the letters in the weights that a picture uses. */
export const loadLetters = (): Promise<unknown> =>
  Promise.all(['400', '600', '650'].map((weight) => document.fonts.load(`${weight} 14px ${FACE}`, 'Aệ1')))

const numberOf = (element: Element, name: string): number => Number(element.getAttribute(name) ?? 0)

class Painter {
  readonly #context: CanvasRenderingContext2D
  readonly #heads: ReadonlyMap<string, Element | null>

  constructor(context: CanvasRenderingContext2D, heads: ReadonlyMap<string, Element | null>) {
    this.#context = context
    this.#heads = heads
  }

  children(element: Element, parent: Parent): void {
    for (const child of element.children) this.#one(child, parent)
  }

  #one(element: Element, parent: Parent): void {
    const { tagName } = element
    if (tagName === 'g') this.#group(element, parent)
    else if (tagName === 'svg') this.#sign(element, parent)
    else if (tagName === 'text') this.#text(element, parent)
    else if (['rect', 'circle', 'path'].includes(tagName)) {
      this.#shape(element, pathOf(element), parent)
      this.#head(element, parent)
    }
  }

  #group(element: Element, parent: Parent): void {
    const [x = 0, y = 0] = numbersIn(element.getAttribute('transform') ?? '')
    this.#within(() => {
      this.#context.translate(x, y)
      this.children(element, parent)
    })
  }

  /** The sign of a level, in a box of sixteen. */
  #sign(element: Element, parent: Parent): void {
    this.#within(() => {
      this.#context.translate(numberOf(element, 'x'), numberOf(element, 'y'))
      this.#context.scale(numberOf(element, 'width') / 16, numberOf(element, 'height') / 16)
      this.children(element, { ...parent, color: element.getAttribute('color') ?? parent.color })
    })
  }

  #text(element: Element, parent: Parent): void {
    const context = this.#context
    const weight = element.getAttribute('font-weight') ?? '400'
    context.font = `${weight} ${numberOf(element, 'font-size')}px ${FACE}, sans-serif`
    context.textAlign = element.getAttribute('text-anchor') === 'middle' ? 'center' : 'left'
    context.fillStyle = element.getAttribute('fill') ?? parent.fill
    context.fillText(element.textContent, numberOf(element, 'x'), numberOf(element, 'y'))
  }

  #shape(element: Element, path: Path2D, parent: Parent): void {
    const context = this.#context
    const colourOf = (name: string) => element.getAttribute(name)?.replace('currentColor', parent.color)
    const [fill, stroke] = [colourOf('fill') ?? parent.fill, colourOf('stroke') ?? 'none']
    if (fill !== 'none') {
      context.fillStyle = fill
      context.fill(path)
    }
    if (stroke === 'none') return
    context.strokeStyle = stroke
    context.lineWidth = Number(element.getAttribute('stroke-width') ?? 1)
    context.setLineDash(numbersIn(element.getAttribute('stroke-dasharray') ?? ''))
    context.stroke(path)
  }

  /** The head of an arrow, turned as the last piece of its line runs. */
  #head(element: Element, parent: Parent): void {
    const head = this.#heads.get(/#([^)]+)\)/u.exec(element.getAttribute('marker-end') ?? '')?.[1] ?? '')
    const [fromX, fromY, x, y] = numbersIn(element.getAttribute('d') ?? '').slice(-4)
    if (!head || fromX === undefined || fromY === undefined || x === undefined || y === undefined) return
    this.#within(() => {
      this.#context.translate(x, y)
      this.#context.rotate(Math.atan2(y - fromY, x - fromX))
      this.#context.scale(11 / 12, 11 / 12)
      this.#context.translate(-11, -6)
      this.#shape(head, pathOf(head), parent)
    })
  }

  #within(paintIt: () => void): void {
    this.#context.save()
    paintIt()
    this.#context.restore()
  }
}

const numbersIn = (text: string): number[] => [...text.matchAll(/-?\d*\.?\d+/gu)].map(([number]) => Number(number))

function pathOf(element: Element): Path2D {
  if (element.tagName === 'path') return new Path2D(element.getAttribute('d') ?? '')
  const path = new Path2D()
  const number = (name: string) => numberOf(element, name)
  if (element.tagName === 'circle') path.arc(number('cx'), number('cy'), number('r'), 0, 2 * Math.PI)
  else path.roundRect(number('x'), number('y'), number('width'), number('height'), number('rx'))
  return path
}

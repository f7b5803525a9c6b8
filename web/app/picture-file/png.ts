/** An SVG as a PNG, twice as fine, as far as browsers draw so large a picture. */
import type { Svg } from './svg.ts'

const FINE = 2
/** Browsers refuse larger sides, and more than so many pixels in all. */
const SIDE = 16_000
const PIXELS = 120_000_000

/** Null where the browser cannot draw it. */
export async function pngOf({ text, width, height }: Svg): Promise<Blob | null> {
  const scale = Math.min(FINE, SIDE / width, SIDE / height, Math.sqrt(PIXELS / (width * height)))
  const address = URL.createObjectURL(new Blob([text], { type: 'image/svg+xml' }))
  try {
    const image = new Image()
    image.src = address
    await image.decode()
    await lettered(image)
    const canvas = document.createElement('canvas')
    canvas.width = Math.round(width * scale)
    canvas.height = Math.round(height * scale)
    canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height)
    return await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'))
  } finally {
    URL.revokeObjectURL(address)
  }
}

/** How often, and how long apart in milliseconds, it is looked whether the letters are there. */
const LOOKS = { most: 60, pause: 50 } as const
/** Where the title stands, in pixels of the picture. */
const TITLE = { x: 24, y: 24, width: 320, height: 30 } as const

/** A picture is decoded before the letters inside it are: its title is not drawn until then. */
async function lettered(image: HTMLImageElement): Promise<void> {
  const canvas = document.createElement('canvas')
  canvas.width = TITLE.width
  canvas.height = TITLE.height
  const context = canvas.getContext('2d', { willReadFrequently: true })
  if (!context) return
  for (let look = 0; look < LOOKS.most; look++) {
    context.drawImage(image, -TITLE.x, -TITLE.y)
    if (hasDark(context.getImageData(0, 0, TITLE.width, TITLE.height).data)) return
    await new Promise((resolve) => setTimeout(resolve, LOOKS.pause))
  }
}

/** Whether anything is as dark as letters are; the first of each four values is the red. */
const hasDark = (pixels: Uint8ClampedArray): boolean => pixels.some((value, index) => index % 4 === 0 && value < 100)

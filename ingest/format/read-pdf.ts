/** PDF page by page, by `pdfjs-dist`. A page that was scanned is recognised, or else told as unreadable. */
import type { RecognisedPage } from '../../graph/model.ts'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { getDocument, OPS, Util, VerbosityLevel, type PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
import type { TextItem } from 'pdfjs-dist/types/src/display/api.js'
import { drawPage, MOST_PIXELS } from './draw-page.ts'
import type { Placed } from './printed-lines.ts'
import { lettersOf, Scanner, textsOfScan, type ScanBounds } from './read-scan.ts'

export interface PrintedText {
  /** Pages are divided by a form feed. */
  readonly text: string
  /** The numbers of pages whose pictures hold nothing that can be read, from 1. */
  readonly unreadable: readonly number[]
  /** Pages that were recognised from their pictures. */
  readonly recognised: readonly RecognisedPage[]
}

/** Pictures in JPEG 2000 and JBIG2, as scanners write them, are unpacked by programs that come with the library. */
const LIBRARY = dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'))

/**
 * The text of a PDF. `done` is told of each page that recognition was tried on. Rejects with what is wrong with it: damaged, or locked by a password.
 */
export async function textOfPdf(bytes: Buffer, done: () => void, bounds?: ScanBounds): Promise<PrintedText> {
  const task = getDocument({
    data: new Uint8Array(bytes),
    disableFontFace: true,
    useSystemFonts: false,
    isEvalSupported: false,
    maxImageSize: MOST_PIXELS,
    wasmUrl: join(LIBRARY, 'wasm/'),
    standardFontDataUrl: join(LIBRARY, 'standard_fonts/'),
    verbosity: VerbosityLevel.ERRORS,
  })
  const scanner = new Scanner(done, bounds)
  try {
    const document = await task.promise
    const pages: (readonly Placed[])[] = []
    const unreadable: number[] = []
    for (let number = 1; number <= document.numPages; number++) {
      const page = await document.getPage(number)
      const words = await wordsOf(page)
      const read = (await isScanned(page, words)) ? await recognise(page, words, scanner) : words
      if (read === null) unreadable.push(number)
      pages.push(read ?? words)
      page.cleanup()
    }
    const { recognised } = scanner
    return { text: textsOfScan(pages, recognised).join('\n\n\f\n'), unreadable, recognised }
  } finally {
    await Promise.all([scanner.close(), task.destroy()])
  }
}

const recognise = async (
  page: PDFPageProxy,
  printed: readonly Placed[],
  scanner: Scanner,
): Promise<readonly Placed[] | null> =>
  scanner.mayRead ? scanner.read(await drawPage(page), page.pageNumber, printed) : null

const PICTURES: ReadonlySet<number> = new Set([
  OPS.paintImageXObject,
  OPS.paintInlineImageXObject,
  OPS.paintImageMaskXObject,
])

/** "Ký bởi: Văn phòng Tỉnh ủy; thời gian ký: …" is printed upon pages that were scanned; a page of text has thousands. */
const FEW_LETTERS = 400
/** Of its page, by the picture of one that was scanned. */
const COVERED = 0.5

async function isScanned(page: PDFPageProxy, words: readonly Placed[]): Promise<boolean> {
  if (lettersOf(words) > FEW_LETTERS) return false
  const { fnArray, argsArray } = await page.getOperatorList()
  if (words.length === 0 && fnArray.some((operation) => PICTURES.has(operation))) return true
  const { width, height } = page.getViewport({ scale: 1 })
  return placedArea(fnArray, argsArray) >= COVERED * width * height
}

/**
 * The area of what is placed upon a page. A picture is a unit square that a transform enlarges; transforms are counted, since
 * the list leaves out pictures that are too large to be unpacked. Letters and lines are transformed by next to nothing.
 */
function placedArea(operations: readonly number[], values: readonly unknown[]): number {
  let [area, now] = [0, [1, 0, 0, 1, 0, 0]]
  const before: number[][] = []
  for (const [index, operation] of operations.entries()) {
    if (BEGIN.has(operation)) before.push(now)
    if (END.has(operation)) now = before.pop() ?? now
    const change = operation === OPS.paintFormXObjectBegin ? (values[index] as unknown[])[0] : values[index]
    if (!TRANSFORMS.has(operation) || !change) continue
    now = Util.transform(now, Array.from(change as ArrayLike<number>)) as number[]
    const [a = 0, b = 0, c = 0, d = 0] = now
    area += Math.abs(a * d - b * c)
  }
  return area
}
const BEGIN: ReadonlySet<number> = new Set([OPS.save, OPS.paintFormXObjectBegin])
const END: ReadonlySet<number> = new Set([OPS.restore, OPS.paintFormXObjectEnd])
const TRANSFORMS: ReadonlySet<number> = new Set([OPS.transform, OPS.paintFormXObjectBegin])

const wordsOf = async (page: PDFPageProxy): Promise<Placed[]> =>
  (await page.getTextContent({ includeMarkedContent: true })).items.flatMap((item) =>
    'str' in item ? placed(item) : [],
  )

function placed({ str, transform, width }: TextItem): Placed[] {
  const [, , skew = 0, height = 0, x = 0, y = 0] = transform as readonly number[]
  const size = Math.round(Math.hypot(skew, height) * 10) / 10
  return str === '' ? [] : [{ words: str, x, y, width, size }]
}

/** PDF page by page, by `pdfjs-dist`. A page that holds a picture and no text is recognised, or else told as unreadable. */
import type { RecognisedPage } from '../../graph/model.ts'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { getDocument, OPS, VerbosityLevel, type PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
import type { TextItem } from 'pdfjs-dist/types/src/display/api.js'
import { drawPage } from './draw-page.ts'
import type { Placed } from './printed-lines.ts'
import { Scanner, textsOfScan } from './read-scan.ts'

export interface PrintedText {
  /** Pages are divided by a form feed. */
  readonly text: string
  /** The numbers of pages that hold pictures and nothing that can be read, from 1. */
  readonly unreadable: readonly number[]
  /** Pages that were recognised from their pictures. */
  readonly recognised: readonly RecognisedPage[]
}

/** Scanned pages of one file that are recognised, some five seconds each. */
const MOST_SCANNED = 500

/** Pictures in JPEG 2000 and JBIG2, as scanners write them, are unpacked by programs that come with the library. */
const LIBRARY = dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'))

/**
 * The text of a PDF. `done` is told of each page that was recognised. Rejects with what is wrong with it: damaged, or locked by a password.
 */
export async function textOfPdf(bytes: Buffer, done: () => void): Promise<PrintedText> {
  const task = getDocument({
    data: new Uint8Array(bytes),
    disableFontFace: true,
    useSystemFonts: false,
    isEvalSupported: false,
    wasmUrl: join(LIBRARY, 'wasm/'),
    standardFontDataUrl: join(LIBRARY, 'standard_fonts/'),
    verbosity: VerbosityLevel.ERRORS,
  })
  const scanner = new Scanner(done)
  try {
    const document = await task.promise
    const pages: (readonly Placed[])[] = []
    const unreadable: number[] = []
    for (let number = 1; number <= document.numPages; number++) {
      const page = await document.getPage(number)
      const words = (await page.getTextContent({ includeMarkedContent: true })).items.flatMap((item) =>
        'str' in item ? placed(item) : [],
      )
      const scanned = words.length === 0 && (await holdsPicture(page)) ? await recognise(page, scanner) : words
      if (scanned === null) unreadable.push(number)
      pages.push(scanned ?? [])
      page.cleanup()
    }
    const { recognised } = scanner
    return { text: textsOfScan(pages, recognised).join('\n\n\f\n'), unreadable, recognised }
  } finally {
    await Promise.all([scanner.close(), task.destroy()])
  }
}

const recognise = async (page: PDFPageProxy, scanner: Scanner): Promise<readonly Placed[] | null> =>
  scanner.recognised.length < MOST_SCANNED ? scanner.read(await drawPage(page), page.pageNumber) : null

const PICTURES: ReadonlySet<number> = new Set([
  OPS.paintImageXObject,
  OPS.paintInlineImageXObject,
  OPS.paintImageMaskXObject,
])

const holdsPicture = async (page: PDFPageProxy): Promise<boolean> =>
  (await page.getOperatorList()).fnArray.some((operation) => PICTURES.has(operation))

function placed({ str, transform, width }: TextItem): Placed[] {
  const [, , skew = 0, height = 0, x = 0, y = 0] = transform as readonly number[]
  const size = Math.round(Math.hypot(skew, height) * 10) / 10
  return str === '' ? [] : [{ words: str, x, y, width, size }]
}

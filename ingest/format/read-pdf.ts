/** PDF with text, page by page, by `pdfjs-dist`. A page that holds a picture and no text is told as unreadable. */
import { getDocument, OPS, VerbosityLevel, type PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
import type { TextItem } from 'pdfjs-dist/types/src/display/api.js'
import { textsOfPages } from './printed.ts'
import type { Placed } from './printed-lines.ts'

export interface PrintedText {
  /** Pages are divided by a form feed. */
  readonly text: string
  /** The numbers of pages that hold pictures and not a single letter, from 1. */
  readonly unreadable: readonly number[]
}

/** The text of a PDF. Rejects with what is wrong with it: damaged, or locked by a password. */
export async function textOfPdf(bytes: Buffer): Promise<PrintedText> {
  const task = getDocument({
    data: new Uint8Array(bytes),
    disableFontFace: true,
    useSystemFonts: false,
    isEvalSupported: false,
    verbosity: VerbosityLevel.ERRORS,
  })
  try {
    const document = await task.promise
    const pages: Placed[][] = []
    const unreadable: number[] = []
    for (let number = 1; number <= document.numPages; number++) {
      const page = await document.getPage(number)
      const words = (await page.getTextContent({ includeMarkedContent: true })).items.flatMap((item) =>
        'str' in item ? placed(item) : [],
      )
      if (words.length === 0 && (await holdsPicture(page))) unreadable.push(number)
      pages.push(words)
      page.cleanup()
    }
    return { text: textsOfPages(pages).join('\n\n\f\n'), unreadable }
  } finally {
    await task.destroy()
  }
}

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

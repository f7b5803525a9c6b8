/** Character recognition by Tesseract, in Vietnamese: the words of a picture, where they stand, and how sure each page is. */
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { createWorker, OEM, PSM, type Block, type Worker } from 'tesseract.js'
import type { Placed } from './printed-lines.ts'

/** A picture of a page. */
export interface Picture {
  /** PNG or JPEG. */
  readonly bytes: Buffer
  /** Pixels an inch. */
  readonly dpi: number
  /** In pixels. */
  readonly height: number
}

export interface RecognisedPicture {
  readonly words: readonly Placed[]
  /** Of 100, as Tesseract gives it for the page: its mean over the words. */
  readonly confidence: number
}

/** Comes with a package of its own: nothing is fetched when it runs. */
const LANGUAGE = join(
  dirname(createRequire(import.meta.url).resolve('@tesseract.js-data/vie/package.json')),
  '4.0.0_best_int',
)

/** Loads Tesseract for the first picture, and keeps it for the next. */
export class Recogniser {
  #worker: Promise<Worker> | null = null

  async read({ bytes, dpi, height }: Picture): Promise<RecognisedPicture> {
    const worker = await (this.#worker ??= started())
    await worker.setParameters({ user_defined_dpi: String(Math.round(dpi)) })
    const { data } = await worker.recognize(bytes, {}, { blocks: true, text: false })
    return { words: wordsOf(data.blocks ?? [], dpi, height), confidence: data.confidence }
  }

  async close(): Promise<void> {
    await (await this.#worker)?.terminate()
  }
}

async function started(): Promise<Worker> {
  const worker = await createWorker('vie', OEM.LSTM_ONLY, { langPath: LANGUAGE, cacheMethod: 'none', gzip: true })
  // Taken as one block, marks above capitals become lines of their own.
  await worker.setParameters({ tessedit_pageseg_mode: PSM.AUTO, ...({ debug_file: '/dev/null' } as object) })
  return worker
}

/** The rules of a table, a speck. */
const NO_WORD = /^[|[\]{}_—–~^°.,'‘’"“”\\/-]*$/u
const LEAST_CONFIDENCE = 20

function wordsOf(blocks: readonly Block[], dpi: number, height: number): Placed[] {
  const points = (pixels: number): number => (pixels * 72) / dpi
  const lines = blocks.flatMap(({ paragraphs }) => paragraphs.flatMap((paragraph) => paragraph.lines))
  return lines.flatMap(({ words, baseline, rowAttributes }) =>
    words
      .filter(({ text, confidence }) => confidence >= LEAST_CONFIDENCE && !(NO_WORD.test(text) && text !== '-'))
      .map(({ text, bbox }) => ({
        words: text,
        x: points(bbox.x0),
        y: points(height - baseline.y0),
        width: points(bbox.x1 - bbox.x0),
        size: points(rowAttributes.rowHeight),
      })),
  )
}

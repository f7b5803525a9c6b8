/** Reading in a thread of its own, with bounds to its memory and its time: a hostile file harms no other. */
import { Worker } from 'node:worker_threads'
import { ViendanError } from '../../errors.ts'
import type { ConfirmedColumns } from '../register/sheet.ts'
import type { BinaryFormat } from './format.ts'
import type { Done, Job, Message, Reading } from './reading-thread.ts'

export const MEGABYTES = 1024
export const SECONDS = 120

/**
 * The text of a file. Throws `FILE_DAMAGED`, `FILE_LOCKED`, `FILE_TOO_LARGE`, `FILE_WITHOUT_TEXT`, and
 * `FILE_NEEDS_OFFICE` where LibreOffice is asked for and not installed.
 */
export async function readApart(
  path: string,
  bytes: Buffer,
  format: BinaryFormat,
  columns: readonly ConfirmedColumns[],
): Promise<Reading> {
  const done = await inThread({ bytes, format, seconds: SECONDS, columns })
  if ('failed' in done) throw errorOf(path, format, done)
  if (done.text.trim() === '') throw new ViendanError('FILE_WITHOUT_TEXT', { path })
  return done
}

function errorOf(
  path: string,
  format: BinaryFormat,
  { failed, reason }: Extract<Done, { failed: string }>,
): ViendanError {
  switch (failed) {
    case 'locked':
      return new ViendanError('FILE_LOCKED', { path })
    case 'too-large':
      return new ViendanError('FILE_TOO_LARGE', { path, megabytes: MEGABYTES, seconds: SECONDS })
    case 'office-missing':
      return new ViendanError('FILE_NEEDS_OFFICE', { path, format: format.toUpperCase() })
    default:
      return new ViendanError('FILE_DAMAGED', { path, format: NAMES[format] ?? format.toUpperCase(), reason })
  }
}

/** Of formats whose reader bears another name than their files. */
const NAMES: Readonly<Partial<Record<BinaryFormat, string>>> = { picture: 'PNG/JPEG', email: 'EML' }

const TOO_LARGE: Done = { failed: 'too-large', reason: '' }

function inThread(job: Job): Promise<Done> {
  const thread = new Worker(new URL('./reading-thread.ts', import.meta.url), {
    workerData: job,
    resourceLimits: { maxOldGenerationSizeMb: MEGABYTES },
  })
  const late = setTimeout(() => void thread.terminate(), (SECONDS + 5) * 1000)
  const done = new Promise<Done>((resolve) => {
    thread.on('message', (message: Message) => (message === 'page' ? late.refresh() : resolve(message)))
    thread.once('error', (error: NodeJS.ErrnoException) =>
      resolve(error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? TOO_LARGE : { failed: 'damaged', reason: error.message }),
    )
    thread.once('exit', () => resolve(TOO_LARGE))
  })
  return done.finally(() => clearTimeout(late))
}

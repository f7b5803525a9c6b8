/** The thread in which one file is read: what it does wrong ends with it. */
import { parentPort, workerData } from 'node:worker_threads'
import type { Problem, RecognisedPage } from '../../graph/model.ts'
import type { DecodedRun } from '../encoding/parts.ts'
import { repairSheets } from '../register/repair-sheets.ts'
import { writeRegister } from '../register/write-register.ts'
import type { ConfirmedColumns, SheetOutline } from '../register/sheet.ts'
import type { BinaryFormat } from './format.ts'
import { asDocx, OfficeMissing } from './office.ts'
import { entriesOf, EntryMissing, TooLarge } from './unpack.ts'

export interface Job {
  readonly bytes: Uint8Array
  readonly format: BinaryFormat
  readonly seconds: number
  readonly columns: readonly ConfirmedColumns[]
}

/** What a reader makes of a file. */
export interface Reading {
  readonly text: string
  /** The numbers of pages that hold no letters that can be read, from 1. */
  readonly unreadable: readonly number[]
  /** Words that fonts told to be in an older encoding. */
  readonly runs: readonly DecodedRun[]
  /** What is to be said of a register, with places in the text. */
  readonly problems: readonly Problem[]
  /** Pages that were recognised from their pictures. */
  readonly recognised: readonly RecognisedPage[]
  /** What was understood of its sheets. */
  readonly outlines: readonly SheetOutline[]
}

/** What became of it. */
export type Done =
  Reading | { readonly failed: 'damaged' | 'locked' | 'too-large' | 'office-missing'; readonly reason: string }

/** What is sent: `page` for each page that was recognised, since each takes seconds and the time allowed begins anew; at last what became. */
export type Message = Done | 'page'

type Reader = (bytes: Buffer, job: Job) => Promise<Partial<Reading> & Pick<Reading, 'text'>>

/** Each loads its library when it is first needed. */
const READERS: Readonly<Record<BinaryFormat, Reader>> = {
  docx,
  odt: async (bytes) => ({ text: await (await import('./read-odt.ts')).textOfOdt(bytes) }),
  email: async (bytes) => (await import('./read-mail.ts')).textOfMail(bytes),
  pdf: async (bytes) => (await import('./read-pdf.ts')).textOfPdf(bytes, () => parentPort?.postMessage('page')),
  picture: async (bytes) => (await import('./read-picture.ts')).textOfPicture(bytes),
  doc: async (bytes, { seconds }) => docx(await asDocx(bytes, 'doc', seconds)),
  rtf: async (bytes, { seconds }) => docx(await asDocx(bytes, 'rtf', seconds)),
  xlsx: workbook,
  xls: workbook,
  ods: workbook,
}

async function docx(bytes: Buffer): Promise<Pick<Reading, 'text' | 'runs'>> {
  const names = await entriesOf(bytes)
  if (!names.includes('word/document.xml')) throw new EntryMissing('word/document.xml')
  return (await import('./read-docx.ts')).textOfDocx(bytes)
}

async function workbook(bytes: Buffer, { columns }: Job): ReturnType<Reader> {
  // Old workbooks, and pages that bear the name of one, are no archives.
  if (bytes.toString('latin1', 0, 2) === 'PK') await entriesOf(bytes)
  const { sheetsOfWorkbook } = await import('./read-workbook.ts')
  const { sheets, runs } = repairSheets(sheetsOfWorkbook(bytes))
  return { ...writeRegister(sheets, columns), runs }
}

function failureOf(error: unknown): Done {
  const reason = error instanceof Error ? error.message : String(error)
  if (error instanceof TooLarge) return { failed: 'too-large', reason }
  if (error instanceof OfficeMissing) return { failed: 'office-missing', reason }
  const locked = error instanceof Error && (error.name === 'PasswordException' || /encrypted|password/iu.test(reason))
  return { failed: locked ? 'locked' : 'damaged', reason }
}

const job = workerData as Job
const done: Done = await READERS[job.format](Buffer.from(job.bytes), job).then(
  (read) => ({ unreadable: [], runs: [], problems: [], recognised: [], outlines: [], ...read }),
  failureOf,
)
parentPort?.postMessage(done)

/** The thread in which one file is read: what it does wrong ends with it. */
import { parentPort, workerData } from 'node:worker_threads'
import type { BinaryFormat } from './format.ts'
import { asDocx, OfficeMissing } from './office.ts'
import { entriesOf, EntryMissing, TooLarge } from './unpack.ts'

export interface Job {
  readonly bytes: Uint8Array
  readonly format: BinaryFormat
  readonly seconds: number
}

/** What became of it. */
export type Done =
  | { readonly text: string; readonly unreadable: readonly number[] }
  | { readonly failed: 'damaged' | 'locked' | 'too-large' | 'office-missing'; readonly reason: string }

type Reader = (bytes: Buffer, seconds: number) => Promise<{ text: string; unreadable: readonly number[] }>

/** Each loads its library when it is first needed. */
const READERS: Readonly<Record<BinaryFormat, Reader>> = {
  docx: async (bytes) => ({ text: await docx(bytes), unreadable: [] }),
  odt: async (bytes) => ({ text: await (await import('./read-odt.ts')).textOfOdt(bytes), unreadable: [] }),
  pdf: async (bytes) => (await import('./read-pdf.ts')).textOfPdf(bytes),
  doc: async (bytes, seconds) => ({ text: await docx(await asDocx(bytes, 'doc', seconds)), unreadable: [] }),
  rtf: async (bytes, seconds) => ({ text: await docx(await asDocx(bytes, 'rtf', seconds)), unreadable: [] }),
}

async function docx(bytes: Buffer): Promise<string> {
  const names = await entriesOf(bytes)
  if (!names.includes('word/document.xml')) throw new EntryMissing('word/document.xml')
  return (await import('./read-docx.ts')).textOfDocx(bytes)
}

function failureOf(error: unknown): Done {
  const reason = error instanceof Error ? error.message : String(error)
  if (error instanceof TooLarge) return { failed: 'too-large', reason }
  if (error instanceof OfficeMissing) return { failed: 'office-missing', reason }
  const locked = error instanceof Error && (error.name === 'PasswordException' || /encrypted|password/iu.test(reason))
  return { failed: locked ? 'locked' : 'damaged', reason }
}

const { bytes, format, seconds } = workerData as Job
const done: Done = await READERS[format](Buffer.from(bytes), seconds).catch(failureOf)
parentPort?.postMessage(done)

/** Where an export goes: a file that is there whole or not at all, or stdout. */
import { createWriteStream } from 'node:fs'
import { rename, rm } from 'node:fs/promises'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { ViendanError } from '../errors.ts'

type Written = AsyncIterable<string | Uint8Array>

export const writeOut = (written: Written): Promise<void> =>
  pipeline(Readable.from(written, { objectMode: false }), process.stdout, { end: false })

/** Replaces the file only once all of it is written. Throws EXPORT_UNWRITABLE. */
export async function writeFile(path: string, written: Written): Promise<void> {
  const partial = `${path}.${process.pid}.part`
  try {
    await pipeline(Readable.from(written, { objectMode: false }), createWriteStream(partial))
    await rename(partial, path)
  } catch (error) {
    await rm(partial, { force: true })
    throw unwritable(error, path)
  }
}

/** What the system refuses is the file's; anything else is passed on as it is. */
function unwritable(error: unknown, path: string): unknown {
  const refused = error instanceof Error && !(error instanceof ViendanError) && 'syscall' in error && 'code' in error
  return refused ? new ViendanError('EXPORT_UNWRITABLE', { path, reason: String(error.code) }, error) : error
}

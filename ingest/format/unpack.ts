/** Archives: an entry by its name, and the certainty that nothing in them unpacks to more than a text can be. */
import { fromBufferPromise, type Entry, type ZipFile } from 'yauzl'

/** Bytes of all entries together. A report of a thousand pages takes a tenth of it. */
const MOST = 256 * 1024 * 1024

/** An archive unpacks to more than is read. */
export class TooLarge extends Error {}

/** An archive lacks what makes it a text, or a file that is asked for. */
export class EntryMissing extends Error {
  constructor(name: string) {
    super(`the archive holds no ${name}`)
  }
}

/** An entry of an archive. Rejects where there is none of the name, where the archive is damaged, and with `TooLarge`. */
export async function unpack(bytes: Buffer, name: string): Promise<Buffer> {
  const archive = await fromBufferPromise(bytes)
  for await (const entry of archive.eachEntry())
    if (entry.fileName === name) return (await read(archive, entry, MOST)).bytes
  throw new EntryMissing(name)
}

/**
 * Unpacks everything once and keeps nothing: what an archive says of its sizes is not to be trusted. Resolves with the
 * names of its entries; rejects as `unpack` does.
 */
export async function entriesOf(bytes: Buffer): Promise<readonly string[]> {
  const archive = await fromBufferPromise(bytes)
  const names: string[] = []
  let left = MOST
  for await (const entry of archive.eachEntry()) {
    names.push(entry.fileName)
    left -= (await read(archive, entry, left, false)).size
  }
  return names
}

async function read(
  archive: ZipFile,
  entry: Entry,
  most: number,
  keep = true,
): Promise<{ bytes: Buffer; size: number }> {
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of (await archive.openReadStreamPromise(entry)) as AsyncIterable<Buffer>) {
    size += chunk.length
    if (size > most) throw new TooLarge()
    if (keep) chunks.push(chunk)
  }
  return { bytes: Buffer.concat(chunks), size }
}

/** ZIP archives. Nothing is unpacked that is not asked for, and nothing to more than it states. */
import { buffer } from 'node:stream/consumers'
import { fromBufferPromise, getFileNameLowLevel, openPromise, type Entry, type ZipFile } from 'yauzl'
import { EntryMissing, TooLarge } from '../format/unpack.ts'
import { eachOnce, MemberLocked, MemberUnsafe, type Container } from './container.ts'

/** Files of one archive, bytes of one file and of all files together. A year of a province's reports takes a tenth of it. */
const MOST = { files: 10_000, bytes: 256 * 1024 * 1024, total: 2 * 1024 * 1024 * 1024 }

/** An archive on the disk, by its path, or in memory. Rejects where it is damaged, and with `TooLarge`. */
export async function openZip(from: string | Buffer): Promise<Container> {
  // Names are decoded here: one that leads out of the archive must not keep the others from being read.
  const options = { decodeStrings: false }
  const archive = await (typeof from === 'string' ? openPromise(from, options) : fromBufferPromise(from, options))
  archive.autoClose = false
  const files = await filesOf(archive).catch((error: unknown) => {
    archive.close()
    throw error
  })
  const names = eachOnce(files.map(nameOf))
  const entries = new Map(names.map((name, index) => [name, files[index]] as const))
  return {
    members: names.map((name) => ({ name, size: entries.get(name)?.uncompressedSize ?? 0 })),
    close: () => archive.close(),
    bytes: async (name) => {
      const entry = entries.get(name)
      if (entry === undefined) throw new EntryMissing(name)
      if (UNSAFE.test(name)) throw new MemberUnsafe()
      if (entry.isEncrypted()) throw new MemberLocked()
      if (entry.uncompressedSize > MOST.bytes) throw new TooLarge()
      return buffer(await archive.openReadStreamPromise(entry))
    },
  }
}

async function filesOf(archive: ZipFile): Promise<Entry[]> {
  const files: Entry[] = []
  let total = 0
  for await (const entry of archive.eachEntry()) {
    const name = nameOf(entry)
    total += entry.uncompressedSize
    if (total > MOST.total || files.length > MOST.files) throw new TooLarge()
    if (!name.endsWith('/') && !ABOUT.test(name)) files.push(entry)
  }
  return files
}

/** What systems add of their own. */
const ABOUT = /(?:^|\/)(?:__MACOSX\/|\._|\.DS_Store$|Thumbs\.db$)/u
const UNSAFE = /^(?:[A-Za-z]:)?\/|(?:^|\/)\.\.(?:\/|$)/u

const UTF8 = new TextDecoder('utf-8', { fatal: true })

/** Archivers write UTF-8 without saying so. */
function nameOf({ generalPurposeBitFlag, fileNameRaw, extraFields }: Entry): string {
  try {
    return UTF8.decode(fileNameRaw).replaceAll('\\', '/')
  } catch {
    return getFileNameLowLevel(generalPurposeBitFlag, fileNameRaw, extraFields, false)
  }
}

/** Evidence bundles made for tests, and what stands in them. */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buffer } from 'node:stream/consumers'
import type { Readable } from 'node:stream'
import { fromBufferPromise } from 'yauzl'
import { ZipFile } from 'yazl'
import { openStore, type GraphStore } from '../graph/index.ts'

/** The files of an archive, by their names. */
export async function unzipped(bytes: Buffer): Promise<ReadonlyMap<string, Buffer>> {
  const archive = await fromBufferPromise(bytes)
  const files = new Map<string, Buffer>()
  for await (const entry of archive.eachEntry())
    files.set(entry.fileName, await buffer(await archive.openReadStreamPromise(entry)))
  return files
}

/** An archive of some files, in their order; a name may stand there twice. */
export async function zipped(files: Iterable<readonly [name: string, content: Buffer | string]>): Promise<Buffer> {
  const zip = new ZipFile()
  for (const [name, content] of files) zip.addBuffer(Buffer.from(content), name)
  zip.end()
  return buffer(zip.outputStream as Readable)
}

export interface Folder {
  readonly path: string
  readonly store: GraphStore
  remove(): Promise<void>
}

/** A new folder with a store of its own, which is open. */
export async function newFolder(): Promise<Folder> {
  const path = await mkdtemp(join(tmpdir(), 'viendan-bundle-'))
  const store = await openStore(`sqlite:${join(path, 'viendan.db')}`)
  const remove = async (): Promise<void> => {
    await store.close()
    await rm(path, { recursive: true, force: true })
  }
  return { path, store, remove }
}

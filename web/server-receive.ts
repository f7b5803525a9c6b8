/** Uploaded files onto the disk: under names that harm nothing, and never more than is allowed. */
import type { Multipart, MultipartFile } from '@fastify/multipart'
import { createHash } from 'node:crypto'
import { createWriteStream, existsSync } from 'node:fs'
import { mkdir, mkdtemp, rename, rm } from 'node:fs/promises'
import { basename, dirname, extname, join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { ViendanError } from '../errors.ts'
import type { Arrivals } from './server-arrivals.ts'

/** What is taken, and where it is kept. */
export interface Uploads {
  /** Absolute. Each file is kept in a folder named by the digest of its bytes, so that none takes the place of another. */
  readonly folder: string
  /** Of one file, at most. */
  readonly megabytes: number
  /** In one request, at most. */
  readonly files: number
  readonly allowSecret: boolean
}

/** A file that has arrived, and is held until it is let go. */
export interface Received {
  readonly name: string
  readonly path: string
}

export type Receipt = Received | { readonly name: string; readonly error: ViendanError }

/** Takes all files of a request; one that is too large is an entry, too. Throws UPLOAD_TOO_MANY. */
export async function receive(
  parts: AsyncIterable<Multipart>,
  uploads: Uploads,
  arrivals: Arrivals,
): Promise<Receipt[]> {
  await mkdir(uploads.folder, { recursive: true })
  const receiving = await mkdtemp(join(uploads.folder, '.receiving-'))
  const receipts: Receipt[] = []
  try {
    for await (const part of parts)
      if (part.type === 'file') receipts.push(await receiveOne(part, receiving, uploads, arrivals))
    return receipts
  } catch (error) {
    await arrivals.letGo(pathsOf(receipts))
    throw tooMany(error) ? new ViendanError('UPLOAD_TOO_MANY', { files: uploads.files }, error) : error
  } finally {
    await rm(receiving, { recursive: true, force: true })
  }
}

const tooMany = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && ['FST_FILES_LIMIT', 'FST_PARTS_LIMIT'].includes(String(error.code))

/** Where those lie that have arrived. */
export const pathsOf = (receipts: readonly Receipt[]): string[] =>
  receipts.flatMap((receipt) => ('path' in receipt ? [receipt.path] : []))

async function receiveOne(
  part: MultipartFile,
  receiving: string,
  { folder, megabytes }: Uploads,
  arrivals: Arrivals,
): Promise<Receipt> {
  const name = safeName(part.filename)
  const partial = join(receiving, 'part')
  const digest = createHash('sha256')
  part.file.on('data', (chunk: Buffer) => digest.update(chunk))
  try {
    await pipeline(part.file, createWriteStream(partial))
    if (part.file.truncated) return { name, error: new ViendanError('UPLOAD_TOO_LARGE', { name, megabytes }) }
    const path = join(folder, digest.digest('hex').slice(0, 16), name)
    arrivals.hold(path)
    if (existsSync(path)) return { name, path }
    await mkdir(dirname(path), { recursive: true })
    await rename(partial, path)
    return { name, path }
  } catch (error) {
    if (!(error instanceof Error && 'syscall' in error && 'code' in error)) throw error
    return { name, error: new ViendanError('UPLOAD_FAILED', { name, reason: String(error.code) }, error) }
  }
}

/** Characters that some file system refuses, that control a terminal, or that turn the direction of what is read. */
const HARMFUL = /[\p{Cc}\u2028-\u202e\u2066-\u2069<>:"/\\|?*]/gu
/** Names of devices on Windows, whatever their ending. */
const DEVICE = /^(?:con|prn|aux|nul|com\d|lpt\d)(?=\.|$)/iu
/** Bytes of a name, which most file systems take 255 of. */
const LONGEST = 180

/** The last part of a name as a browser sent it, without what could lead out of a folder or be no name at all. */
export function safeName(sent: string): string {
  const last = basename(sent.normalize('NFC').replaceAll('\\', '/'))
  const clean = last.replace(HARMFUL, '_').replace(/^[.\s]+|[.\s]+$/gu, '')
  const name = DEVICE.test(clean) ? `_${clean}` : clean
  const extension = extname(name).slice(0, 12)
  let stem = extension === '' ? name : name.slice(0, -extname(name).length)
  while (Buffer.byteLength(stem + extension) > LONGEST) stem = [...stem].slice(0, -1).join('')
  return stem === '' ? `upload${extension}` : stem + extension
}

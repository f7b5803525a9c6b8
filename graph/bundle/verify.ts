/** Checking a bundle: whether every file is there, the same as when it was made, and nothing else is. */
import { createHash } from 'node:crypto'
import { openPromise, type Entry, type ZipFile } from 'yauzl'
import { ViendanError } from '../../errors.ts'
import { BUNDLE_FORMAT, FILES, type Manifest, type ManifestEntry } from './bundle.ts'

/** Bytes of all files together, files, and bytes of the manifest: no honest bundle has more. */
const MOST = { bytes: 512 * 1024 * 1024, files: 64, manifest: 1024 * 1024 } as const

/** `changed`: another hash or size; `unreadable`: it cannot be unpacked; `twice`: two files have one name. */
export const FAULTS = ['missing', 'extra', 'changed', 'unreadable', 'twice'] as const
export type FaultRule = (typeof FAULTS)[number]

export interface Fault {
  readonly rule: FaultRule
  readonly path: string
  /** Hash or reason; null where there is none. */
  readonly expected: string | null
  readonly actual: string | null
}

export interface Verified {
  /** In the order of the manifest, others last; none where the bundle is whole. */
  readonly faults: readonly Fault[]
  readonly manifest: Manifest
  /** SHA-256 of the manifest. */
  readonly seal: string
  /** The bytes of the findings where they are whole. */
  readonly findings: Buffer | null
}

/** What a file of the archive holds. */
interface Unpacked {
  readonly bytes: number
  readonly sha256: string
  /** Only where they are asked for. */
  readonly content: Buffer | null
}

/**
 * Reads all of a bundle, and keeps of it what follow-up needs. Throws FILE_UNREADABLE where there is no such file, and
 * BUNDLE_DAMAGED where it is no archive, unpacks to more than a bundle can be, or has no manifest.
 */
export async function verify(path: string): Promise<Verified> {
  const damaged = (reason: string, cause?: unknown) => new ViendanError('BUNDLE_DAMAGED', { path, reason }, cause)
  const archive = await opened(path, damaged)
  const { found, faults } = await unpackAll(archive, damaged)
  const kept = found.get(FILES.manifest)
  const manifest = kept?.content ? manifestIn(kept.content) : null
  if (kept === undefined || manifest === null) throw damaged(`${FILES.manifest}?`)
  const all = [...faults, ...faultsOf(manifest, found, faults)]
  const isWhole = !all.some((fault) => fault.path === FILES.findings)
  const findings = found.get(FILES.findings)?.content ?? null
  return { faults: all, manifest, seal: kept.sha256, findings: isWhole ? findings : null }
}

type Damaged = (reason: string, cause?: unknown) => ViendanError

/** Every file of the archive, each read once; of two with one name the first. */
async function unpackAll(archive: ZipFile, damaged: Damaged) {
  const found = new Map<string, Unpacked>()
  const faults: Fault[] = []
  const fault = (rule: FaultRule, path: string, actual: string | null = null) =>
    faults.push({ rule, path, expected: null, actual })
  let left: number = MOST.bytes
  try {
    if (archive.entryCount > MOST.files) throw new TooMuch(`${String(archive.entryCount)} files`)
    for await (const entry of archive.eachEntry()) {
      const unpacked = await unpack(archive, entry, left)
      if (typeof unpacked === 'string') fault('unreadable', entry.fileName, unpacked)
      else if (found.has(entry.fileName)) fault('twice', entry.fileName)
      else found.set(entry.fileName, unpacked)
      left -= typeof unpacked === 'string' ? 0 : unpacked.bytes
    }
    return { found, faults }
  } catch (error) {
    throw damaged(reasonOf(error), error)
  } finally {
    archive.close()
  }
}

async function opened(path: string, damaged: Damaged): Promise<ZipFile> {
  try {
    return await openPromise(path, { autoClose: false, strictFileNames: true })
  } catch (error) {
    if (error instanceof Error && 'syscall' in error)
      throw new ViendanError('FILE_UNREADABLE', { path, reason: reasonOf(error) }, error)
    throw damaged(reasonOf(error), error)
  }
}

class TooMuch extends Error {}

/** What an archive says of its sizes is not to be trusted. Why a file cannot be unpacked, where it cannot. */
async function unpack(archive: ZipFile, entry: Entry, left: number): Promise<Unpacked | string> {
  try {
    return await read(archive, entry, entry.fileName === FILES.manifest ? Math.min(left, MOST.manifest) : left)
  } catch (error) {
    if (error instanceof TooMuch) throw error
    return reasonOf(error)
  }
}

async function read(archive: ZipFile, entry: Entry, most: number): Promise<Unpacked> {
  const isKept = entry.fileName === FILES.manifest || entry.fileName === FILES.findings
  const digest = createHash('sha256')
  const chunks: Buffer[] = []
  let bytes = 0
  for await (const chunk of (await archive.openReadStreamPromise(entry)) as AsyncIterable<Buffer>) {
    bytes += chunk.length
    if (bytes > most) throw new TooMuch(`${entry.fileName} > ${String(most)} B`)
    digest.update(chunk)
    if (isKept) chunks.push(chunk)
  }
  return { bytes, sha256: digest.digest('hex'), content: isKept ? Buffer.concat(chunks) : null }
}

const reasonOf = (error: unknown): string => (error instanceof Error ? error.message : String(error))

/** Null for anything but a manifest of this format. */
function manifestIn(content: Buffer): Manifest | null {
  try {
    const { format, version, madeAt, files } = JSON.parse(content.toString()) as Partial<Manifest>
    const isRight = format === BUNDLE_FORMAT && typeof version === 'string' && isTime(madeAt)
    return isRight && Array.isArray(files) && files.every(isEntry) ? { format, version, madeAt, files } : null
  } catch {
    return null
  }
}

const isTime = (value: unknown): value is string => typeof value === 'string' && !Number.isNaN(Date.parse(value))

function isEntry(value: unknown): value is ManifestEntry {
  const { path, bytes, sha256 } = (value ?? {}) as Partial<ManifestEntry>
  return typeof path === 'string' && Number.isInteger(bytes) && /^[0-9a-f]{64}$/u.test(String(sha256))
}

/** A file that cannot be unpacked is told once. A manifest that leaves one out hides that it is missing. */
function faultsOf({ files }: Manifest, found: ReadonlyMap<string, Unpacked>, told: readonly Fault[]): Fault[] {
  const known = new Set<string>([FILES.manifest, ...files.map(({ path }) => path)])
  const unnamed = Object.values(FILES).filter((path) => !known.has(path))
  const unreadable = new Set(told.filter(({ rule }) => rule === 'unreadable').map(({ path }) => path))
  const wrong = files.flatMap(({ path, bytes, sha256 }): Fault[] => {
    const file = found.get(path)
    if (unreadable.has(path) || (file?.bytes === bytes && file.sha256 === sha256)) return []
    return [{ rule: file === undefined ? 'missing' : 'changed', path, expected: sha256, actual: file?.sha256 ?? null }]
  })
  const extra = [...found.keys()]
    .filter((path) => !known.has(path))
    .map((path): Fault => ({ rule: 'extra', path, expected: null, actual: found.get(path)?.sha256 ?? null }))
  const hidden = unnamed
    .filter((path) => !found.has(path))
    .map((path): Fault => ({ rule: 'missing', path, expected: null, actual: null }))
  return [...wrong, ...hidden, ...extra]
}

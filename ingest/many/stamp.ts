/**
 * What a file was when it was read: by this a file that need not be read again is known. A stamp holds the way of reading,
 * size, time of the last change and SHA-256 of the bytes, parted by blanks.
 */
import { hash } from 'node:crypto'
import { readdirSync, readFileSync, type Stats } from 'node:fs'
import { stat } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { fileOf } from '../container/location.ts'
import { bytesAt } from '../container/open.ts'
import { formatOfName, isRegister } from '../format/format.ts'
import { once } from '../once.ts'
import { columnsNear } from '../register/remember-columns.ts'
import type { FileToRead, Way } from './file.ts'

/** A clock may tick so slowly that a file changes twice within one time, in milliseconds. */
const TICK = 2000
/** Stands for a time that is no proof. */
const TOO_NEW = '-'

/** The stamp of a file as it is now. Rejects where it cannot be read. */
export async function stampOf(file: FileToRead, way: Way): Promise<string> {
  const now = Date.now()
  const { size, mtimeMs } = await onDisk(file.path)
  const bytes = hash('sha256', await bytesAt(file.path))
  return [await wayOf(file, way), size, now - mtimeMs < TICK ? TOO_NEW : mtimeMs, bytes].join(' ')
}

/** Whether size and time show already that a file is the one that was stamped, and its size in bytes. */
export async function lookAt(file: FileToRead, way: Way): Promise<{ readonly same: boolean; readonly size: number }> {
  const { size, mtimeMs } = await onDisk(file.path)
  const [read, stampedSize, modified] = file.stamp?.split(' ') ?? []
  return {
    size,
    same: read === (await wayOf(file, way)) && stampedSize === String(size) && modified === String(mtimeMs),
  }
}

/** What is inside another file is as old as that, and as large. */
const onDisk = (path: string): Promise<Stats> => stat(path).catch(() => stat(fileOf(path)))

/** Whether two stamps are of the same bytes, read in the same way. */
export function sameBytes(one: string, other: string): boolean {
  const [[way, , , bytes], [otherWay, , , otherBytes]] = [one.split(' '), other.split(' ')]
  return way === otherWay && bytes === otherBytes
}

async function wayOf({ path, place, date }: FileToRead, { allowSecret, program }: Way): Promise<string> {
  const format = formatOfName(path)
  // What is said of the columns of a register changes what it says.
  const columns = format !== null && isRegister(format) ? await columnsNear(path) : []
  return hash('sha256', JSON.stringify([program, place ?? null, date ?? null, allowSecret, ...columns])).slice(0, 16)
}

const ROOT = new URL('../../', import.meta.url)

/** The digest of the code that reads, with the versions of its libraries. */
export const programDigest = once((): string => {
  const folder = fileURLToPath(new URL('ingest', ROOT))
  const own = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
  const libraries = ['package.json', 'package-lock.json'].map((name) => fileURLToPath(new URL(name, ROOT)))
  return hash('sha256', [...own, ...libraries].map(contentOf).join('\0'))
})

function contentOf(path: string): string {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    // An installed package comes without its lockfile.
    return ''
  }
}

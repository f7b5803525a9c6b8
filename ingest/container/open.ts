/** Files inside others, opened by their location. */
import { readFile, stat } from 'node:fs/promises'
import { ViendanError } from '../../errors.ts'
import { TooLarge } from '../format/unpack.ts'
import { MemberLocked, MemberUnsafe, type Container, type Member } from './container.ts'
import { containerKind, depthOf, fileOf, outerOf } from './location.ts'
import { openMail } from './open-mail.ts'
import { openZip } from './open-zip.ts'

/** Containers in containers, at most. */
const DEPTH = 3
/** Bytes of a file that is read. */
const MOST = 256 * 1024 * 1024
/** As errors tell them. */
export const BOUNDS = { megabytes: MOST / 2 ** 20, seconds: 120 }
/** Containers that are kept open, since their files are asked for one after another. */
const KEPT = 4

/** The bytes of a file of its own or inside another. Throws `FILE_…` errors of the catalogue. */
export async function bytesAt(path: string): Promise<Buffer> {
  const outer = outerOf(path)
  // A folder may bear a name that ends as a container's does.
  if (outer === null || (await isThere(path))) return fileBytes(path)
  return lend(outer.container, (container) =>
    container.bytes(outer.name).catch((error: unknown) => {
      throw errorOf(path, outer.container, error)
    }),
  )
}

/** Whether a file or folder of this path stands on the disk. */
export const isThere = (path: string): Promise<boolean> =>
  stat(path).then(
    () => true,
    () => false,
  )

async function fileBytes(path: string): Promise<Buffer> {
  try {
    if ((await stat(path)).size > MOST) throw new ViendanError('FILE_TOO_LARGE', { path, ...BOUNDS })
    return await readFile(path)
  } catch (error) {
    throw errorOf(path, path, error)
  }
}

interface Kept {
  readonly opened: Promise<Container>
  /** How many read from it now. */
  users: number
}

const kept = new Map<string, Kept>()

/** What the container at a location holds. Throws `FILE_…` errors of the catalogue. */
export const membersAt = (path: string): Promise<readonly Member[]> => lend(path, ({ members }) => members)

/** Opens the container at a location, or takes it as it is kept; it stays open at least until it was used. */
async function lend<T>(path: string, use: (container: Container) => T | Promise<T>): Promise<T> {
  if (depthOf(path) >= DEPTH) throw new ViendanError('FILE_NESTED', { path, depth: DEPTH })
  const now = await stat(fileOf(path)).catch(() => null)
  const key = JSON.stringify([path, now?.size, now?.mtimeMs])
  const held = kept.get(key) ?? { opened: openNew(path), users: 0 }
  kept.set(key, held)
  held.users++
  try {
    return await use(await held.opened)
  } finally {
    held.users--
    closeOldest()
  }
}

/** Closes what nobody reads from, until no more are open than are kept. */
function closeOldest(): void {
  for (const [key, { opened, users }] of kept) {
    if (kept.size <= KEPT) return
    if (users > 0) continue
    kept.delete(key)
    void opened.then(
      (container) => container.close(),
      () => undefined,
    )
  }
}

async function openNew(path: string): Promise<Container> {
  const isMail = containerKind(path) === 'eml'
  const from = !isMail && (await isThere(path)) ? path : await bytesAt(path)
  try {
    return await (typeof from === 'string' || !isMail ? openZip(from) : openMail(from))
  } catch (error) {
    throw errorOf(path, path, error)
  }
}

/** What is wrong with a file in a container, or with the container itself. */
function errorOf(path: string, container: string, error: unknown): ViendanError {
  if (error instanceof ViendanError) return error
  if (error instanceof MemberUnsafe) return new ViendanError('FILE_NAME_UNSAFE', { path })
  if (error instanceof MemberLocked) return new ViendanError('FILE_LOCKED', { path })
  if (error instanceof TooLarge) return new ViendanError('FILE_TOO_LARGE', { path, ...BOUNDS })
  if (error instanceof Error && 'syscall' in error)
    return new ViendanError(
      'FILE_UNREADABLE',
      { path, reason: 'code' in error ? String(error.code) : 'unknown' },
      error,
    )
  const reason = error instanceof Error ? error.message : String(error)
  const format = (containerKind(container) ?? '').toUpperCase()
  return new ViendanError('FILE_DAMAGED', { path, format, reason }, error)
}

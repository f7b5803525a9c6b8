/** What a container holds that a reader knows, through all containers in it. */
import { ViendanError } from '../../errors.ts'
import { formatOfName } from '../format/format.ts'
import { containerKind, inside } from './location.ts'
import { BOUNDS, membersAt } from './open.ts'

/** In one file, through all containers in it: files, and bytes of the containers. */
const MOST = { files: 10_000, bytes: 2 * 1024 * 1024 * 1024 }

/**
 * The locations of the files in a container that are read, in its order; that of a message itself as well. A container in it that cannot be
 * opened stands for itself: reading it tells what is wrong with it. Throws `FILE_…` errors of the catalogue for the outermost one.
 */
export const filesInside = (path: string): Promise<string[]> => filesOf(path, { files: 0, bytes: 0 })

interface Seen {
  files: number
  bytes: number
}

async function filesOf(path: string, seen: Seen): Promise<string[]> {
  const members = await membersAt(path)
  const found = containerKind(path) === 'eml' ? [path] : []
  for (const { name, size } of members) {
    const at = inside(path, name)
    const isContainer = containerKind(name) !== null
    count(at, seen, isContainer ? size : 0)
    if (isContainer) found.push(...(await filesOf(at, seen).catch(standsForItself(at))))
    else if (formatOfName(name) !== null && !isAbout(name)) found.push(at)
  }
  return found
}

function count(path: string, seen: Seen, bytes: number): void {
  seen.files++
  seen.bytes += bytes
  if (seen.files > MOST.files || seen.bytes > MOST.bytes) throw new TooMuch(path)
}

/** Ends the whole reading: what holds too much holds it in one of its containers. */
class TooMuch extends ViendanError {
  constructor(path: string) {
    super('FILE_TOO_LARGE', { path, ...BOUNDS })
  }
}

const standsForItself =
  (path: string) =>
  (error: unknown): string[] => {
    if (error instanceof TooMuch) throw error
    return [path]
  }

/** A folder's README is about the reports and is none. */
export const isAbout = (name: string): boolean => /(?:^|\/)readme(?:\.[^/]*)?$/iu.test(name)

/** One file read, in whatever thread; what is wrong with it concerns it alone. */
import { ViendanError } from '../../errors.ts'
import { readSource } from '../index.ts'
import type { Failure, FileToRead, Outcome, Way } from './file.ts'
import { sameBytes, stampOf } from './stamp.ts'

/** Never rejects. */
export async function readOne(file: FileToRead, way: Way): Promise<Outcome> {
  const { path, place } = file
  try {
    // Before it is read: what changes meanwhile is then read the next time.
    const stamp = await stampOf(file, way).catch(() => '')
    if (file.stamp !== undefined && stamp !== '' && sameBytes(file.stamp, stamp)) return { path, unchanged: true }
    const { allowSecret } = way
    return {
      path,
      stamp,
      facts: await readSource(path, place === undefined ? { allowSecret } : { place, allowSecret }),
    }
  } catch (error) {
    return { path, failed: failureOf(path, error) }
  }
}

export function failureOf(path: string, error: unknown): Failure {
  if (error instanceof ViendanError) return { code: error.code, details: error.details }
  return { code: 'FILE_FAILED', details: { path, reason: String(error) } }
}

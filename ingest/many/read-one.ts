/** One file read, in whatever thread; what is wrong with it concerns it alone. */
import { ViendanError } from '../../errors.ts'
import { readSource } from '../index.ts'
import type { Failure, FileToRead, Outcome, Way } from './file.ts'
import { sameBytes, stampOf } from './stamp.ts'

/** Never rejects. */
export async function readOne(file: FileToRead, way: Way): Promise<Outcome> {
  const { path, stamp: before, ...word } = file
  try {
    // Before it is read: what changes meanwhile is then read the next time. What cannot be stamped cannot be read either.
    const stamp = await stampOf(file, way).catch(() => '')
    if (before !== undefined && stamp !== '' && sameBytes(before, stamp)) return { path, unchanged: true }
    return { path, stamp, facts: await readSource(path, { ...word, allowSecret: way.allowSecret }) }
  } catch (error) {
    return { path, failed: failureOf(path, error) }
  }
}

export function failureOf(path: string, error: unknown): Failure {
  if (error instanceof ViendanError) return { code: error.code, details: error.details }
  return { code: 'FILE_FAILED', details: { path, reason: String(error) } }
}

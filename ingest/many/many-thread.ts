/** A thread that reads files, a few at once. */
import type { FileToRead, Outcome, Way } from './file.ts'
import { readOne } from './read-one.ts'

/** What a thread is given: many short files cost one message. */
export interface Job {
  readonly files: readonly FileToRead[]
  readonly way: Way
}

export default async function readJob({ files, way }: Job): Promise<readonly Outcome[]> {
  const outcomes: Outcome[] = []
  for (const file of files) outcomes.push(await readOne(file, way))
  return outcomes
}

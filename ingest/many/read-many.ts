/**
 * Many files, read in threads while their reader does something else. Facts commute, so that outcomes come in the order in
 * which they are ready.
 */
import { availableParallelism } from 'node:os'
import Tinypool from 'tinypool'
import { ViendanError } from '../../errors.ts'
import type { SourceFacts } from '../../graph/model.ts'
import { formatOfName, isBinary } from '../format/format.ts'
import { MEGABYTES, SECONDS } from '../format/read-apart.ts'
import type { FileToRead, Outcome, Way } from './file.ts'
import type { Job } from './many-thread.ts'
import { failureOf, readOne } from './read-one.ts'
import { lookAt, programDigest } from './stamp.ts'

export interface ReadManyOptions {
  readonly allowSecret: boolean
  /** Threads; one for each processor unless said. */
  readonly jobs?: number
  /** Ends the reading: what is under way is given up. */
  readonly stop: AbortSignal
}

/** What became of one file: its facts, an error of the catalogue, or that it is as it was stamped. */
export type ReadFile =
  | { readonly path: string; readonly facts: SourceFacts; readonly stamp: string }
  | { readonly path: string; readonly unchanged: true }
  | { readonly path: string; readonly error: ViendanError }

/** So little is read sooner than a thread is started. */
const FEW = { files: 16, bytes: 2_000_000 }
/** What one job holds at most. */
const JOB = { files: 16, bytes: 1_000_000 }

/** A file with its size in bytes. */
interface Sized extends FileToRead {
  readonly size: number
}

/**
 * Reads all files. At most two jobs a thread are under way, so that memory stays bounded however slowly the outcomes are
 * taken. Throws nothing that concerns a file.
 */
export async function* readMany(files: readonly FileToRead[], options: ReadManyOptions): AsyncGenerator<ReadFile> {
  const way: Way = { allowSecret: options.allowSecret, program: programDigest() }
  const left: Sized[] = []
  for (const file of files) {
    if (options.stop.aborted) return
    const { same, size } = await lookAt(file, way).catch(() => ({ same: false, size: 0 }))
    if (same) yield { path: file.path, unchanged: true }
    else left.push({ ...file, size })
  }
  const outcomes = isFew(left) ? readHere(left, way, options.stop) : readInThreads(left, way, options)
  for await (const outcome of outcomes) yield told(outcome)
}

const isFew = (files: readonly Sized[]): boolean =>
  files.length <= FEW.files && files.reduce((sum, { size }) => sum + size, 0) <= FEW.bytes

const told = (outcome: Outcome): ReadFile =>
  'failed' in outcome
    ? { path: outcome.path, error: new ViendanError(outcome.failed.code, outcome.failed.details) }
    : outcome

async function* readHere(files: readonly FileToRead[], way: Way, stop: AbortSignal): AsyncGenerator<Outcome> {
  for (const file of files) {
    if (stop.aborted) return
    yield await readOne(file, way)
  }
}

async function* readInThreads(
  files: readonly Sized[],
  way: Way,
  { stop, jobs: threads = availableParallelism() }: ReadManyOptions,
): AsyncGenerator<Outcome> {
  const pool = new Tinypool({
    filename: new URL('many-thread.ts', import.meta.url).href,
    ...{ minThreads: 1, maxThreads: threads },
    resourceLimits: { maxOldGenerationSizeMb: MEGABYTES },
  })
  const waiting = jobsOf(files)
  const underWay = new Map<readonly FileToRead[], Promise<Done>>()
  const stopped = new Promise<null>((resolve) => stop.addEventListener('abort', () => resolve(null), { once: true }))
  try {
    while (!stop.aborted && waiting.length + underWay.size > 0) {
      for (const job of waiting.splice(0, Math.max(0, threads * 2 - underWay.size)))
        underWay.set(job, run(pool, job, way))
      const done = await Promise.race([...underWay.values(), stopped])
      if (done === null) return
      underWay.delete(done.job)
      yield* done.outcomes
      waiting.unshift(...done.again.map((file) => [file]))
    }
  } finally {
    await pool.destroy()
  }
}

/** Files in the jobs that threads are given; those whose bytes are no text take long, so that each is a job of its own. */
function jobsOf(files: readonly Sized[]): (readonly FileToRead[])[] {
  const jobs: FileToRead[][] = []
  let bytes = Infinity
  for (const { size, ...file } of files) {
    const format = formatOfName(file.path)
    const weight = format !== null && isBinary(format) ? JOB.bytes : size
    const open = jobs.at(-1)
    if (open === undefined || open.length >= JOB.files || bytes + weight > JOB.bytes) {
      jobs.push([file])
      bytes = weight
    } else {
      open.push(file)
      bytes += weight
    }
  }
  return jobs
}

interface Done {
  readonly job: readonly FileToRead[]
  readonly outcomes: readonly Outcome[]
  /** Where the thread ended, files of which one ended it: they are read again one by one. */
  readonly again: readonly FileToRead[]
}

async function run(pool: Tinypool, job: readonly FileToRead[], way: Way): Promise<Done> {
  try {
    const outcomes = (await pool.run({ files: job, way } satisfies Job)) as readonly Outcome[]
    return { job, outcomes, again: [] }
  } catch (error) {
    const [only, ...others] = job
    if (only === undefined || others.length > 0) return { job, outcomes: [], again: job }
    return { job, outcomes: [ended(only, error)], again: [] }
  }
}

/** A file that ended the thread that read it. */
function ended({ path }: FileToRead, error: unknown): Outcome {
  const full = error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY'
  if (!full) return { path, failed: failureOf(path, error) }
  return { path, failed: { code: 'FILE_TOO_LARGE', details: { path, megabytes: MEGABYTES, seconds: SECONDS } } }
}

/** `viendan ingest`: files and folders into the store, whatever happens to one of them. */
import { resolve } from 'node:path'
import { ViendanError } from '../errors.ts'
import { batches } from '../graph/batches.ts'
import type { GraphStore, Put, Statistics } from '../graph/index.ts'
import { findFiles, readSource } from '../ingest/index.ts'

export interface IngestOptions {
  /** The place that all of them belong to, by the operator's word. */
  readonly place?: string
  readonly allowSecret: boolean
  /** Ends the reading after the file under way; what was read is saved. */
  readonly stop: AbortSignal
  /** Told of each file once it is saved or has failed. */
  readonly progress: (step: Step) => void
}

export interface Step {
  readonly done: number
  readonly total: number
  /** What was read; null for a file that could not be or may not be. */
  readonly file: IngestedFile | null
}

export interface IngestedFile {
  readonly path: string
  /** The id of the source. */
  readonly source: string
  /** False where the store held exactly this already. */
  readonly changed: boolean
  readonly mentions: number
  readonly documents: number
  readonly problems: number
}

export interface FailedFile {
  readonly path: string
  readonly error: ViendanError
}

export interface Ingested {
  readonly files: readonly IngestedFile[]
  readonly failed: readonly FailedFile[]
  /** Sources with a mark of secrecy: only how many, never which. */
  readonly secret: number
  /** Files that were not reached, because the reading was stopped. */
  readonly left: number
  /** What the store holds now. */
  readonly statistics: Statistics
}

/**
 * Reads every file below `paths` and puts it at its absolute path, many in one transaction. What cannot be read is an entry of
 * `failed`; what the store throws is thrown.
 */
export async function ingest(paths: readonly string[], store: GraphStore, options: IngestOptions): Promise<Ingested> {
  const { found, missing } = await findAll(paths)
  const files: IngestedFile[] = []
  const failed: FailedFile[] = []
  const tell = (file: IngestedFile | null): void =>
    options.progress({ done: files.length + failed.length, total: found.length, file })
  const fail = (file: FailedFile): void => {
    failed.push(file)
    tell(null)
  }
  for await (const batch of batches(readAll(found, options, fail))) {
    const { changed } = await store.putAll(batch)
    for (const [index, put] of batch.entries()) {
      const file = ingested(put, changed[index] === true)
      files.push(file)
      tell(file)
    }
  }
  const all = [...missing, ...failed]
  const told = all.filter(({ error }) => !isSecret(error))
  const left = found.length - files.length - failed.length
  return { files, failed: told, secret: all.length - told.length, left, statistics: await store.statistics() }
}

/** The files below all paths, each once; a path that does not exist keeps none of the others from being read. */
async function findAll(
  paths: readonly string[],
): Promise<{ readonly found: string[]; readonly missing: FailedFile[] }> {
  const found = new Set<string>()
  const missing: FailedFile[] = []
  for (const path of paths.map((each) => resolve(each))) {
    try {
      for (const file of await findFiles([path])) found.add(file)
    } catch (error) {
      missing.push({ path, error: errorOf(path, error) })
    }
  }
  return { found: [...found], missing }
}

/** Whatever it is, it concerns this file alone: the others are still to be read. */
const errorOf = (path: string, error: unknown): ViendanError =>
  error instanceof ViendanError ? error : new ViendanError('FILE_FAILED', { path, reason: String(error) }, error)

const isSecret = (error: ViendanError): boolean => error.code === 'FILE_SECRET'

/** What can be read of the files, until it is stopped. */
async function* readAll(
  paths: readonly string[],
  { place, allowSecret, stop }: IngestOptions,
  fail: (file: FailedFile) => void,
): AsyncGenerator<Put> {
  for (const path of paths) {
    if (stop.aborted) return
    const facts = await readSource(path, place === undefined ? { allowSecret } : { place, allowSecret }).catch(
      (error: unknown) => errorOf(path, error),
    )
    if (facts instanceof ViendanError) fail({ path, error: facts })
    else yield { path, facts, readAt: new Date().toISOString() }
  }
}

function ingested({ path, facts }: Put, changed: boolean): IngestedFile {
  const { mentions, documents, problems } = facts.extraction
  return {
    path,
    source: facts.id,
    changed,
    mentions: mentions.length,
    documents: documents.length,
    problems: problems.length,
  }
}

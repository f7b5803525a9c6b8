/** `viendan ingest`: files and folders into the store, whatever happens to one of them. */
import { resolve } from 'node:path'
import { ViendanError } from '../errors.ts'
import type { GraphStore, Holding, Put, Statistics } from '../graph/index.ts'
import { putMany } from '../graph/put-many.ts'
import { findFiles } from '../ingest/index.ts'
import type { FileToRead } from '../ingest/many/file.ts'
import { readMany } from '../ingest/many/read-many.ts'
import { isWrong, wordOn, type Manifest } from './manifest.ts'

export interface IngestOptions {
  /** The place that all of them belong to, by the operator's word, where the manifest says nothing else. */
  readonly place?: string
  readonly manifest?: Manifest
  readonly allowSecret: boolean
  /** Threads that read; one for each processor unless said. */
  readonly jobs?: number
  /** Ends the reading; what was read is saved, what is under way is left. */
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
  /** Another location with the same text, with which it is one source; null where there is none. */
  readonly sameAs: string | null
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
 * Reads every file below `paths` and of the manifest, and puts it at its absolute path, many in one transaction. What cannot
 * be read is an entry of `failed`; what the store throws is thrown. Entries come in the order of their paths.
 */
export async function ingest(paths: readonly string[], store: GraphStore, options: IngestOptions): Promise<Ingested> {
  const { manifest = NO_MANIFEST } = options
  const { path: list, words, wrong } = manifest
  const { found, missing } = await findAll([...paths, ...words.keys()])
  const right = found.filter((path) => path !== list && !isWrong(path, manifest))
  const held = new Map((await store.holdings()).map((holding) => [holding.path, holding]))
  const seen = new Seen(right.length, options.progress)
  for await (const { put, changed } of putMany(store, readAll(right, held, options, seen)))
    seen.read(ingested(put, changed))
  await addUnchanged(seen, held, store)
  const { files, failed } = seen
  const all = [...missing, ...wrong, ...failed].sort(byPath)
  const told = all.filter(({ error }) => !isSecret(error))
  return {
    files: (await withTwins(files, store)).sort(byPath),
    failed: told,
    secret: all.length - told.length,
    left: right.length - files.length - failed.length,
    statistics: await store.statistics(),
  }
}

const NO_MANIFEST: Manifest = { path: '', words: new Map(), wrong: [] }

/** Each with another location that holds the same text: the first by path, or the second where it is the first itself. */
async function withTwins(files: readonly IngestedFile[], store: GraphStore): Promise<IngestedFile[]> {
  const first = new Map<string, readonly string[]>()
  for (const { path, source } of await store.holdings())
    first.set(source, [...(first.get(source) ?? []), path].slice(0, 2))
  return files.map((file) => ({
    ...file,
    sameAs: first.get(file.source)?.find((path) => path !== file.path) ?? null,
  }))
}

/** What became of the files so far, told as it comes. */
class Seen {
  readonly files: IngestedFile[] = []
  readonly failed: FailedFile[] = []
  /** Files that the store holds as they are. */
  readonly unchanged: string[] = []
  readonly #total: number
  readonly #progress: IngestOptions['progress']

  constructor(total: number, progress: IngestOptions['progress']) {
    this.#total = total
    this.#progress = progress
  }

  read(file: IngestedFile): void {
    this.files.push(file)
    this.#tell(file)
  }

  fail(file: FailedFile): void {
    this.failed.push(file)
    this.#tell(null)
  }

  #tell(file: IngestedFile | null): void {
    this.#progress({ done: this.files.length + this.failed.length, total: this.#total, file })
  }
}

const byPath = (one: { readonly path: string }, other: { readonly path: string }): number =>
  one.path < other.path ? -1 : Number(one.path > other.path)

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

/** What is to be put of the files, until it is stopped. */
async function* readAll(
  paths: readonly string[],
  held: ReadonlyMap<string, Holding>,
  { place, manifest = NO_MANIFEST, ...reading }: IngestOptions,
  seen: Seen,
): AsyncGenerator<Put> {
  const files = paths.map((path): FileToRead => {
    const stamp = held.get(path)?.stamp ?? null
    const word = { ...(place === undefined ? {} : { place }), ...wordOn(path, manifest) }
    return { path, ...word, ...(stamp === null ? {} : { stamp }) }
  })
  for await (const file of readMany(files, reading)) {
    if ('error' in file) seen.fail(file)
    else if ('unchanged' in file) seen.unchanged.push(file.path)
    else yield { ...file, readAt: new Date().toISOString() }
  }
}

/** Asked of the store at once. */
const PAGE = 500

/** The store tells what files say that were not read again. */
async function addUnchanged(seen: Seen, held: ReadonlyMap<string, Holding>, store: GraphStore): Promise<void> {
  const unchanged = seen.unchanged.map((path) => ({ path, source: held.get(path)?.source ?? '' }))
  for (let start = 0; start < unchanged.length; start += PAGE) {
    const page = unchanged.slice(start, start + PAGE)
    const known = new Map((await store.sourcesById(page.map(({ source }) => source))).map((each) => [each.id, each]))
    for (const { path, source } of page) {
      const {
        mentionsCount: mentions = 0,
        documentsCount: documents = 0,
        problemsCount: problems = 0,
      } = known.get(source) ?? {}
      seen.read({ path, source, changed: false, mentions, documents, problems, sameAs: null })
    }
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
    sameAs: null,
  }
}

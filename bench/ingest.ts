/**
 * How fast files on the disk become a derived graph: reading in threads, then the same files again, which are as they were.
 *
 *     npm run bench -- ingest [--reports N] [--jobs N]
 *
 * The reports are made of the invented corpus, 60 kB each, and written before anything is measured.
 */
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { openStore, putMany, type GraphStore, type Put } from '../graph/index.ts'
import type { FileToRead } from '../ingest/many/file.ts'
import { readMany } from '../ingest/many/read-many.ts'
import { corpusOf } from './corpus/corpus.ts'
import type { Figure } from './figures.ts'
import { privateMemory } from './memory.ts'

const BYTES = 60_000
const SEED = 1
/** Reports that extraction alone is measured on. */
const ALONE = 400
const IN_A_FOLDER = 500

export async function run(args: readonly string[]): Promise<readonly Figure[]> {
  const options = { reports: { type: 'string', default: '10000' }, jobs: { type: 'string', default: '2' } } as const
  const { values } = parseArgs({ args: [...args], options })
  const folder = await mkdtemp(join(tmpdir(), 'viendan-ingest-'))
  try {
    const paths = await writeReports(folder, Number(values.reports))
    const alone = paths.slice(0, ALONE)
    const [one, two] = [await extraction(alone, 1), await extraction(alone, 2)]
    const store = await openStore(`sqlite:${join(folder, 'viendan.db')}`)
    const whole = await measured(() => ingest(paths, store, Number(values.jobs)))
    const again = await measured(() => ingest(paths, store, Number(values.jobs)))
    const { sources, relations } = await store.statistics()
    await store.close()
    return [
      ['reports', sources, ''],
      ['relations', Object.values(relations).reduce((sum, each) => sum + each, 0), ''],
      ['from the disk to the graph', rate(paths, whole.clock), 'reports/s'],
      ['… by processor time of all threads', rate(paths, whole.processor), 'reports/s'],
      ['… processor time of a report', (whole.processor * 1000) / paths.length, 'ms'],
      ['… of that in the thread that writes', (whole.main * 1000) / paths.length, 'ms'],
      ['private memory, at most', whole.memory, 'MiB'],
      ['extraction alone, one thread', rate(alone, one.clock), 'reports/s'],
      ['extraction alone, two threads', rate(alone, two.clock), 'reports/s'],
      ['… as many times as one thread', one.clock / two.clock, ''],
      ['… processor time, as many times as one thread', two.processor / one.processor, ''],
      ['the same files again, unchanged', rate(paths, again.clock), 'files/s'],
      ['… by processor time', rate(paths, again.processor), 'files/s'],
    ]
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

const rate = (files: readonly unknown[], seconds: number): number => files.length / seconds

/** Texts of as many reports of the corpus as make up the size. */
async function writeReports(folder: string, count: number): Promise<string[]> {
  const corpus = corpusOf({ documents: Math.max(1000, count * 10), seed: SEED })
  const paths: string[] = []
  for (let report = 0, next = 0; report < count; report++) {
    let text = ''
    while (Buffer.byteLength(text) < BYTES) text += `${corpus.report(next++).facts.text}\n\n`
    const path = join(folder, String(Math.floor(report / IN_A_FOLDER)), `${report}.md`)
    await mkdir(join(path, '..'), { recursive: true })
    await writeFile(path, text)
    paths.push(path)
  }
  return paths
}

const reading = (jobs: number) => ({ allowSecret: false, jobs, stop: new AbortController().signal })

async function extraction(paths: readonly string[], jobs: number): Promise<Taken> {
  return measured(async () => {
    let read = 0
    for await (const file of readMany(
      paths.map((path) => ({ path })),
      reading(jobs),
    ))
      if ('facts' in file) read++
    if (read < paths.length) throw new Error(`Only ${read} of ${paths.length} reports could be read.`)
  })
}

async function ingest(paths: readonly string[], store: GraphStore, jobs: number): Promise<void> {
  const held = new Map((await store.holdings()).map(({ path, stamp }) => [path, stamp]))
  const files = paths.map((path): FileToRead => {
    const stamp = held.get(path) ?? null
    return stamp === null ? { path } : { path, stamp }
  })
  let done = 0
  for await (const { put } of putMany(store, puts(files, jobs)))
    if (++done % 1000 === 0) console.error(`${done} reports, ${put.path}`)
}

async function* puts(files: readonly FileToRead[], jobs: number): AsyncGenerator<Put> {
  for await (const file of readMany(files, reading(jobs))) {
    if ('error' in file) throw file.error
    if ('facts' in file) yield { ...file, readAt: '2026-01-01T00:00:00Z' }
  }
}

interface Taken {
  /** Seconds by the clock, of all threads of this process, and of this thread. */
  readonly clock: number
  readonly processor: number
  readonly main: number
  /** The most that was seen, looked at twice a second. */
  readonly memory: number
}

async function measured(work: () => Promise<void>): Promise<Taken> {
  const [start, all, own] = [performance.now(), process.cpuUsage(), process.threadCpuUsage()]
  let memory = 0
  const look = async () => void (memory = Math.max(memory, (await privateMemory()) ?? 0))
  const looking = setInterval(() => void look(), 500)
  await work()
  clearInterval(looking)
  await look()
  const seconds = ({ user, system }: { readonly user: number; readonly system: number }) => (user + system) / 1e6
  return {
    clock: (performance.now() - start) / 1000,
    processor: seconds(process.cpuUsage(all)),
    main: seconds(process.threadCpuUsage(own)),
    memory,
  }
}

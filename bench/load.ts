/**
 * How fast a store takes a whole corpus: facts, derived rows and the index of words, and one report again once all are in.
 *
 *     npm run bench -- load [--documents N] [--stores embedded,neo4j]
 *
 * The corpus is made while it is loaded; that is not counted. Neo4j is a server of its own, started for this run as in the tests.
 */
import { mkdtemp, readdir, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { BATCH_LIMITS, batches } from '../graph/batches.ts'
import { openStore, type GraphStore } from '../graph/index.ts'
import { corpusOf, reportsOf, type Corpus } from './corpus/corpus.ts'
import { lines, median, type Figure } from './figures.ts'
import type { Place } from './place.ts'

const DOCUMENTS = '100000'
const SEED = 1
const READ_AGAIN = 25

/** Stores by name, each empty and for one run. */
export const PLACES: Readonly<Record<string, () => Promise<Place>>> = {
  embedded: async () => {
    const folder = await mkdtemp(join(tmpdir(), 'viendan-load-'))
    return {
      ...{ address: `sqlite:${join(folder, 'viendan.db')}`, options: {}, folder },
      memory: async () => null,
      remove: () => rm(folder, { recursive: true, force: true }),
    }
  },
  // Loaded where it is asked for: it brings what the tests start servers with.
  neo4j: async () => (await import('./neo4j.ts')).serverPlace(),
}

export async function run(args: readonly string[]): Promise<readonly Figure[]> {
  const options = {
    documents: { type: 'string', default: DOCUMENTS },
    stores: { type: 'string', default: 'embedded,neo4j' },
  } as const
  const { values } = parseArgs({ args: [...args], options })
  const corpus = corpusOf({ documents: Number(values.documents), seed: SEED })
  const figures: Figure[] = [['reports', corpus.reports, '']]
  for (const name of values.stores.split(',')) {
    const place = PLACES[name]
    if (place === undefined) throw new Error(`Which store? ${Object.keys(PLACES).join(', ')}`)
    const found = await measure(corpus, await place())
    figures.push(...found.map(([what, ...rest]): Figure => [`${name}: ${what}`, ...rest]))
    // The next store may take an hour, or fail.
    console.error(lines(found).join('\n'))
  }
  return figures
}

async function measure(corpus: Corpus, place: Place): Promise<Figure[]> {
  try {
    const store = await openStore(place.address, place.options)
    const loaded = await load(corpus, store)
    const held = await contents(store, loaded)
    const again = await readAgain(corpus, store)
    await store.close()
    const opened = await timed(async () => (await openStore(place.address, place.options)).close())
    return [...held, ...readings(again), ['opening and closing', opened, 'ms'], ...(await sizes(place))]
  } finally {
    await place.remove()
  }
}

interface Loaded {
  readonly milliseconds: number
  /** Of this process alone. */
  readonly processor: number
  /** The batch that took longest. */
  readonly slowest: number
}

/** Puts every report of a corpus. */
export async function load(corpus: Corpus, store: GraphStore): Promise<Loaded> {
  const taken: number[] = []
  let processor = 0
  for await (const batch of batches(reportsOf(corpus), { ...BATCH_LIMITS, milliseconds: Infinity })) {
    const one = await measured(() => store.putAll(batch))
    taken.push(one.clock)
    processor += one.processor
    if (taken.length % 5 === 0)
      console.error(`${store.name}: batch ${taken.length}, ${(sum(taken) / 1000).toFixed(0)} s`)
  }
  return { milliseconds: sum(taken), processor, slowest: Math.max(...taken) }
}

async function contents(store: GraphStore, { milliseconds, processor, slowest }: Loaded): Promise<Figure[]> {
  const { documents, relations, statements, mentions } = await store.statistics()
  const edges = sum(Object.values(relations))
  return [
    ['documents', documents, ''],
    ['relations', edges, ''],
    ['… by statements, each with its sentence', edges - relations.cites, ''],
    ['… by citing, each with its mentions', relations.cites, ''],
    ['statements', statements, ''],
    ['mentions', mentions, ''],
    ['loading', milliseconds / 1000, 's'],
    ['relations', (edges / milliseconds) * 1000, '/s'],
    // Other programs do not count here; collecting garbage and packing on other threads do.
    ['relations by processor time', (edges / processor) * 1000, '/s'],
    ['slowest batch', slowest, 'ms'],
  ]
}

/** Milliseconds by the clock, and of this process alone. */
interface Taken {
  readonly clock: number
  readonly processor: number
}

/** Reports from the whole corpus with a new text each, at the path where the old one was. */
async function readAgain(corpus: Corpus, store: GraphStore): Promise<readonly Taken[]> {
  const taken: Taken[] = []
  for (let count = 0; count < READ_AGAIN; count++) {
    const { path, facts, readAt } = corpus.report(Math.floor((count / READ_AGAIN) * corpus.reports), 1)
    taken.push(await measured(() => store.put(path, facts, readAt)))
  }
  return taken
}

const readings = (taken: readonly Taken[]): Figure[] => [
  ['one report again, median', median(taken.map(({ clock }) => clock)), 'ms'],
  ['one report again, slowest', Math.max(...taken.map(({ clock }) => clock)), 'ms'],
  ['… slowest by processor time', Math.max(...taken.map(({ processor }) => processor)), 'ms'],
]

async function sizes({ folder, memory }: Place): Promise<Figure[]> {
  const server = await memory()
  return [
    ['on the disk', (await sizeOf(folder)) / 1e6, 'MB'],
    // The documents of the corpus, which reports are made of, stay in it.
    ['peak memory of this process so far', process.resourceUsage().maxRSS / 1024, 'MiB'],
    ...(server === null ? [] : [['peak memory of the server', server, 'MiB'] as const]),
  ]
}

async function sizeOf(folder: string): Promise<number> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  const files = entries.filter((entry) => entry.isFile()).map((entry) => stat(join(entry.parentPath, entry.name)))
  return sum((await Promise.all(files)).map(({ size }) => size))
}

async function measured(work: () => Promise<unknown>): Promise<Taken> {
  const before = process.cpuUsage()
  const clock = await timed(work)
  const { user, system } = process.cpuUsage(before)
  return { clock, processor: (user + system) / 1000 }
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now()
  await work()
  return performance.now() - start
}

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0)

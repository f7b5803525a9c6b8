/**
 * How fast a store answers over a whole corpus: every question with many different documents, and with the best known one.
 *
 *     npm run bench -- ask [--documents N] [--stores embedded,neo4j] [--at URL]
 *
 * With `--at` the store at that address is asked as it is, which has to hold the corpus of that size; what is not there yet is
 * loaded into it, so that it can be asked again.
 */
import { parseArgs } from 'node:util'
import { audit, implementers, neighbours, openStore, path, timeline, trace, type GraphStore } from '../graph/index.ts'
import { randomAt, type Random } from './corpus/random.ts'
import { corpusOf, type Corpus } from './corpus/corpus.ts'
import { median, type Figure } from './figures.ts'
import { load, PLACES } from './load.ts'
import { privateMemory } from './memory.ts'
import type { Place } from './place.ts'

const DOCUMENTS = '100000'
const SEED = 1
/** Different documents, or words, that each question is asked with. */
const ASKED = 100
const SHOWN = 100

export async function run(args: readonly string[]): Promise<readonly Figure[]> {
  const options = {
    documents: { type: 'string', default: DOCUMENTS },
    stores: { type: 'string', default: 'embedded,neo4j' },
    at: { type: 'string' },
  } as const
  const { values } = parseArgs({ args: [...args], options })
  const corpus = corpusOf({ documents: Number(values.documents), seed: SEED })
  if (values.at !== undefined) return measure(corpus, standing(values.at))
  const figures: Figure[] = []
  for (const name of values.stores.split(',')) {
    const place = PLACES[name]
    if (place === undefined) throw new Error(`Which store? ${Object.keys(PLACES).join(', ')}`)
    const measured = await measure(corpus, await place())
    figures.push(...measured.map(([what, ...rest]): Figure => [`${name}: ${what}`, ...rest]))
  }
  return figures
}

/** A store that stays. */
const standing = (address: string): Place => ({
  ...{ address, options: {}, folder: '' },
  memory: async () => null,
  remove: async () => undefined,
})

async function measure(corpus: Corpus, place: Place): Promise<Figure[]> {
  try {
    const loading = await openStore(place.address, place.options)
    if ((await loading.locations()).length === 0) await load(corpus, loading)
    await loading.close()
    const opened = performance.now()
    const store = await openStore(place.address, place.options)
    const opening: Figure = ['opening', performance.now() - opened, 'ms']
    const { documents, relations } = await store.statistics()
    const edges = Object.values(relations).reduce((sum, count) => sum + count, 0)
    const figures: Figure[] = [['documents', documents, ''], ['relations', edges, ''], opening]
    for (const question of questionsOf(await material(store, corpus))) figures.push(...(await timed(store, question)))
    const memory = await privateMemory()
    await store.close()
    return [...figures, ...(memory === null ? [] : [['private memory of this process', memory, 'MiB'] as const])]
  } finally {
    await place.remove()
  }
}

interface Question {
  readonly name: string
  readonly asks: readonly ((store: GraphStore) => Promise<unknown>)[]
}

/** What is asked about: keys of documents that are in the graph, and words. */
interface Material {
  readonly local: readonly string[]
  readonly directives: readonly string[]
  /** The document that most others act on. */
  readonly hub: string
  readonly numbers: readonly string[]
  readonly titles: readonly string[]
  readonly places: readonly string[]
}

async function material(store: GraphStore, corpus: Corpus): Promise<Material> {
  const random = randomAt(SEED, 99)
  const draw = (some: Corpus['documents']) =>
    Array.from({ length: ASKED }, () => some[Math.floor(random() * some.length)])
  const [above, below] = [
    draw(corpus.documents.filter(({ level }) => level === 'central' || level === 'state')),
    draw(corpus.documents.filter(({ level }) => level !== 'central' && level !== 'state')),
  ]
  const inGraph = async (some: typeof above) =>
    (await store.documents(some.flatMap((one) => one?.key ?? []))).map(({ key }) => key)
  const [most] = (await store.search({ text: '', level: 'central', limit: 1, offset: 0 })).rows
  return {
    local: await inGraph(below),
    directives: await inGraph(above),
    hub: most?.key ?? '',
    numbers: [...above, ...below].flatMap((one) => one?.number ?? []),
    titles: above.flatMap((one) => one?.title ?? []),
    places: (await store.statistics()).places,
  }
}

/** What a person has typed of a word so far. */
const typed = (random: Random, text: string): string => text.slice(0, 3 + Math.floor(random() * (text.length - 2)))

function questionsOf({ local, directives, hub, numbers, titles, places }: Material): Question[] {
  const random = randomAt(SEED, 98)
  const search = (name: string, texts: readonly string[], more = {}): Question => ({
    name,
    asks: texts.map((text) => (store) => store.search({ text, limit: 20, offset: 0, ...more })),
  })
  const of = (
    name: string,
    keys: readonly string[],
    ask: (store: GraphStore, key: string) => Promise<unknown>,
  ): Question => ({
    name,
    asks: keys.map((key) => (store) => ask(store, key)),
  })
  const ends = local.map((key, index) => [key, directives[index % directives.length] ?? hub] as const)
  return [
    search('search by number', numbers),
    search('search by title', titles),
    search(
      'search while typing',
      [...numbers, ...titles].map((text) => typed(random, text)),
    ),
    search('search without accents, of a level', ['ke hoach', 'nghi quyet', 'chuyen doi so'], { level: 'provincial' }),
    search('search without words', ['']),
    of('values of filters', [...numbers, ...titles], (store, text) => store.facets({ text }, 50)),
    of('values of filters of everything', [''], (store, text) => store.facets({ text }, 50)),
    of('trace', local, (store, key) => trace(store, key, { limit: SHOWN })),
    of('implementers', directives, (store, key) => implementers(store, key, { limit: SHOWN })),
    of('implementers of the best known', [hub], (store, key) => implementers(store, key, { limit: SHOWN })),
    of('neighbours', directives, (store, key) => neighbours(store, key, { limit: SHOWN })),
    of('neighbours of the best known', [hub], (store, key) => neighbours(store, key, { limit: SHOWN })),
    of('timeline', directives, (store, key) => timeline(store, key, { limit: SHOWN })),
    {
      name: 'path',
      asks: ends.map(
        ([from, to]) =>
          (store) =>
            path(store, from, to),
      ),
    },
    of('audit of one place', places, (store, place) => audit(store, { places: [place], limit: 50 })),
    of('statistics', [''], (store) => store.statistics()),
  ]
}

async function timed(store: GraphStore, { name, asks }: Question): Promise<Figure[]> {
  const [taken, processor]: [number[], number[]] = [[], []]
  for (const ask of asks.length === 1 ? [...asks, ...asks, ...asks] : asks) {
    const [start, before] = [performance.now(), process.cpuUsage()]
    await ask(store)
    taken.push(performance.now() - start)
    const { user, system } = process.cpuUsage(before)
    processor.push((user + system) / 1000)
  }
  console.error(`${store.name}: ${name}`)
  return [...spread(name, taken), ...spread(`${name} by processor time`, processor)]
}

/** Other programs count in the one and not in the other, which a server's work does not count in either. */
function spread(name: string, taken: readonly number[]): Figure[] {
  const ordered = taken.toSorted((one, other) => one - other)
  if (ordered.length <= 3) return [[name, median(taken), 'ms']]
  return [
    [`${name}, median`, median(taken), 'ms'],
    [`${name}, p95`, ordered[Math.min(ordered.length - 1, Math.floor(0.95 * ordered.length))] ?? 0, 'ms'],
    [`${name}, worst`, ordered.at(-1) ?? 0, 'ms'],
  ]
}

/** The answer of a trace in words, as pieces: text of ours, and documents, which the page makes links. Pure. */
import type { Document } from '../../../graph/model.ts'
import type { GraphAnswer } from '../../api-graph.ts'
import { chainsOf, isCentre, type Chain } from '../chains.ts'
import { shortNameOf } from '../naming.ts'
import { listOf, type Words } from '../words/index.ts'

export interface Piece {
  readonly text: string
  readonly isLead?: boolean
  readonly document?: Document
}

/** Whether the store holds the text of a document itself. */
export type Holds = (document: Document) => boolean

/** How far one start leads. */
interface Way {
  readonly start: Document
  readonly chains: readonly Chain[]
  /** The certain chain to the Centre; null where there is none. */
  readonly best: Chain | null
  readonly isCentral: boolean
}

/** Named one by one in the sentence; the tree names all. */
const NAMED = 3

/** What a trace answers, with where that knowledge ends. */
export function sentenceOf(answer: GraphAnswer, words: Words, holds: Holds): readonly Piece[] {
  const ways = answer.starts.flatMap((key) => wayOf(key, answer))
  const [only] = ways
  const lead = ways.length === 1 && only ? single(only, answer, words) : several(ways, words)
  const skipped = answer.skippedLevels.map((level) => words.level[level].toLocaleLowerCase('vi'))
  return [
    ...lead,
    ...(skipped.length > 0 ? [{ text: ` ${words.skipped(listOf(skipped, words))}` }] : []),
    ...endings(ways, words, holds),
  ]
}

/** The same as plain text. */
export const textOf = (pieces: readonly Piece[]): string =>
  pieces
    .map(({ text }) => text)
    .join('')
    .trim()

function wayOf(key: string, { nodes, edges }: GraphAnswer): readonly Way[] {
  const start = nodes.find((document) => document.key === key)
  if (!start) return []
  const chains = chainsOf({ root: key, nodes, edges })
  const best = chains.find(({ end, isOpen }) => isCentre(end) && !isOpen) ?? null
  return [{ start, chains, best, isCentral: isCentre(start) }]
}

function single({ start, chains, best }: Way, { nodes }: GraphAnswer, words: Words): readonly Piece[] {
  const name = shortNameOf(start)
  if (!best) return [{ text: noChain(start, chains, words), isLead: true }]
  const documents = new Map(nodes.map((document) => [document.key, document]))
  const steps = best.relations.flatMap((relation, index): readonly Piece[] => {
    const document = documents.get(relation.to)
    const said = { text: `${index > 0 ? ',' : ''} ${words.relation[relation.type]} ` }
    return document ? [said, { text: shortNameOf(document), document }] : [said]
  })
  const others = chains.filter((chain) => chain !== best && isCentre(chain.end) && !chain.isOpen).length
  return [
    { text: words.traceLead(name, best.relations.length), isLead: true },
    ...steps,
    { text: `${others > 0 ? ` (${words.otherEnds(others)})` : ''}.` },
  ]
}

function noChain(start: Document, chains: readonly Chain[], words: Words): string {
  const name = shortNameOf(start)
  if (start.level === 'central') return words.traceCentral(name)
  if (start.level === 'state') return words.traceState(name)
  return chains.some(({ end }) => isCentre(end)) ? words.traceOpen(name) : words.traceShort(name)
}

function several(ways: readonly Way[], words: Words): readonly Piece[] {
  const certain = ways.filter(({ best }) => best)
  const others = ways.filter(({ best }) => !best)
  const [central, below] = [others.filter(({ isCentral }) => isCentral), others.filter(({ isCentral }) => !isCentral)]
  const isOpen = ({ chains }: Way) => chains.some(({ end }) => isCentre(end))
  const named = (some: readonly Way[], say: (names: string) => string): readonly Piece[] =>
    some.length > 0 ? [{ text: ` ${say(namesOf(some, words))}` }] : []
  return [
    { text: leadOf(certain.length, ways.length, words), isLead: true },
    ...certain.flatMap((way, index) => stepsOf(way, index === certain.length - 1, words)),
    ...named(below.filter(isOpen), words.onlyOpen),
    ...named(
      below.filter((way) => !isOpen(way)),
      words.noWay,
    ),
    ...named(central, words.ofCentre),
  ]
}

const stepsOf = ({ start, best }: Way, isLast: boolean, words: Words): readonly Piece[] => [
  { text: ' ' },
  { text: shortNameOf(start), document: start },
  { text: ` ${words.inSteps(best?.relations.length ?? 0)}${isLast ? '.' : ','}` },
]

function leadOf(certain: number, all: number, words: Words): string {
  if (certain === 0) return words.leadNone(all)
  return certain === all ? words.leadAll(all) : words.leadSome(certain, all)
}

const namesOf = (ways: readonly Way[], words: Words): string =>
  listOf(
    ways.map(({ start }) => shortNameOf(start)),
    words,
  )

/** Where the chains end at documents of which the text is not held, what they rest on is unknown. */
function endings(ways: readonly Way[], words: Words, holds: Holds): readonly Piece[] {
  const ends = new Map(ways.flatMap(({ chains }) => chains.map(({ end }) => [end.key, end] as const)))
  const [only] = ways
  if (ends.size === 0 && ways.length === 1 && only) {
    return [{ text: ` ${holds(only.start) ? words.upRead : words.chainEnds(shortNameOf(only.start))}` }]
  }
  const names = [...ends.values()].filter((end) => !holds(end)).map(shortNameOf)
  if (names.length === 0) return []
  const few =
    names.length > NAMED
      ? `${names.slice(0, NAMED).join(', ')} ${words.others(names.length - NAMED)}`
      : listOf(names, words)
  return [{ text: ` ${words.chainEnds(few)}` }]
}

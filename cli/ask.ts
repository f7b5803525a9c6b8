/** The commands that ask the store: each calls what its route calls, and says how the answer reads as text. */
import { ViendanError } from '../errors.ts'
import type { Document, GraphStore, Relation } from '../graph/index.ts'
import {
  type CandidatesAnswer,
  DocumentQuery,
  ImplementersQuery,
  NeighboursQuery,
  SearchQuery,
  TimelineQuery,
  TraceQuery,
} from '../web/api.ts'
import { AuditQuery } from '../web/api-audit.ts'
import { DoubtsQuery } from '../web/api-doubts.ts'
import {
  type Unresolved,
  about,
  answerAudit,
  answerDocument,
  answerDoubts,
  answerImplementers,
  answerNeighbours,
  answerPath,
  answerSearch,
  answerTimeline,
  answerTrace,
} from '../web/server-answers.ts'
import type { Typed } from './arguments.ts'
import { conditionsOf, failing } from './fail-on.ts'
import { formatAudit } from './format-audit.ts'
import { formatNeighbours, formatStatistics, formatTimeline } from './format-beside.ts'
import { formatDoubts } from './format-doubts.ts'
import { formatTrace } from './format-trace.ts'
import { formatCandidates, formatDocument, formatImplementers, formatPath, formatSearch } from './format.ts'
import { printResult, say, sayError } from './output.ts'
import { queryOf } from './query.ts'
import { type Command, withStore } from './session.ts'
import { spotsIn } from './spots.ts'
import type { Style } from './text.ts'
import { type Words, storeIsEmpty } from './words.ts'

/** What was found: data for JSON, and the same as text. */
interface Result {
  readonly body: unknown
  readonly text: (style: Style) => readonly string[]
  /** Sources whose places the text names. */
  readonly sources: readonly string[]
  /** What stands beside the data, on stderr: why there is no answer. */
  readonly error: ViendanError | null
  /** What `--fail-on` asked to be told of, in words; nothing where it does not hold. */
  readonly failed?: (words: Words) => readonly string[]
}

type Ask = (store: GraphStore, typed: Typed) => Promise<Result>

const found = (body: unknown, sources: readonly string[], text: Result['text']): Result => ({
  body,
  text,
  sources,
  error: null,
})

const sourcesOf = (relations: readonly Relation[]): string[] =>
  relations.flatMap(({ statements }) => statements.map(({ source }) => source))

const search: Ask = async (store, { words, options }) => {
  const answer = await answerSearch(store, queryOf(SearchQuery, options, { q: words[0] ?? '' }))
  return found(answer, [], (style) => formatSearch(answer, style))
}

const show: Ask = (store, { words, options }) => {
  const { limit } = queryOf(DocumentQuery, options)
  return aboutOne(store, words[0], async (document) => {
    const answer = await answerDocument(store, document, limit)
    const placed = [...answer.mentions, ...answer.problems].flatMap(({ source }) => source ?? [])
    return found(answer, [...sourcesOf(answer.relations), ...placed], (style) => formatDocument(answer, style))
  })
}

const trace: Ask = (store, { words, options }) => {
  const query = queryOf(TraceQuery, options)
  return aboutOne(store, words[0], async (document) => {
    const answer = await answerTrace(store, document, query)
    return found(answer, sourcesOf(answer.edges), (style) => formatTrace(answer, style))
  })
}

const implementers: Ask = (store, { words, options }) => {
  const query = queryOf(ImplementersQuery, options)
  return aboutOne(store, words[0], async (document) => {
    const answer = await answerImplementers(store, document, query)
    const { sources } = await store.statistics()
    const relations = answer.implementers.flatMap((each) => each.relations)
    return found(answer, sourcesOf(relations), (style) => formatImplementers(answer, sources, style))
  })
}

const neighbours: Ask = (store, { words, options }) => {
  const query = queryOf(NeighboursQuery, options)
  return aboutOne(store, words[0], async (document) => {
    const answer = await answerNeighbours(store, document, query)
    return found(answer, sourcesOf(answer.relations), (style) => formatNeighbours(answer, document, style))
  })
}

const timeline: Ask = (store, { words, options }) => {
  const query = queryOf(TimelineQuery, options)
  return aboutOne(store, words[0], async (document) => {
    const answer = await answerTimeline(store, document, query)
    return found(answer, [], (style) => formatTimeline(answer, style))
  })
}

const stats: Ask = async (store) => {
  const answer = await store.statistics()
  return found(answer, [], (style) => formatStatistics(answer, style))
}

const path: Ask = (store, { words: [from, to] }) =>
  aboutOne(
    store,
    from,
    (start) =>
      aboutOne(
        store,
        to,
        async (end) => {
          const answer = await answerPath(store, start, end)
          return found(answer, sourcesOf(answer.edges), (style) => formatPath(answer, start, end, style))
        },
        'to',
      ),
    'from',
  )

const audit: Ask = async (store, { options }) => {
  const query = queryOf(AuditQuery, options)
  const conditions = conditionsOf(options)
  const answer = await answerAudit(store, query)
  const relations = answer.rows.flatMap(({ evidence }) => evidence.flatMap((each) => each.relations))
  return {
    ...found(answer, sourcesOf(relations), (style) => formatAudit(answer, style)),
    failed: (words) => failing(conditions, answer, query.deep, words),
  }
}

const doubts: Ask = async (store, { options }) => {
  const answer = await answerDoubts(store, queryOf(DoubtsQuery, options))
  const places = [...answer.doubts.flatMap(({ at }) => at), ...answer.series.flatMap(({ stated }) => stated)]
  return found(
    answer,
    places.map(({ source }) => source),
    (style) => formatDoubts(answer, style),
  )
}

const ASK = { search, show, trace, implementers, neighbours, timeline, audit, doubts, path, stats } as const

/** A question to the store as a command. */
export const askCommand =
  (name: keyof typeof ASK): Command =>
  (typed, session) =>
    withStore(session, async (store) => {
      const { words, configuration } = session
      const result = await ASK[name](store, typed)
      if ((await store.locations()).length === 0) say([storeIsEmpty(store.name, words)])
      const failed = result.failed?.(words) ?? []
      say(failed)
      const exit = result.error === null ? Number(failed.length > 0) : sayError(result.error, words.language)
      const coloured = process.stdout.isTTY && process.stdout.hasColors()
      const spot = configuration.format === 'json' ? String : await spotsIn(store, result.sources)
      printResult(configuration.format, result.body, () => result.text({ words, coloured, spot }))
      return exit
    })

/** Asks about the one document that is meant, or gives those that may be. */
async function aboutOne(
  store: GraphStore,
  ref: string | undefined,
  ask: (document: Document) => Promise<Result>,
  parameter: 'ref' | 'from' | 'to' = 'ref',
): Promise<Result> {
  const outcome = await about(store, ref ?? '', ask)
  return outcome.kind === 'found' ? outcome.body : unresolved(outcome, parameter)
}

/** The documents that a reference may mean, as an answer. */
export function unresolved({ kind, ref, candidates, total }: Unresolved, parameter: 'ref' | 'from' | 'to'): Result {
  const error =
    kind === 'several'
      ? new ViendanError('REFERENCE_AMBIGUOUS', { ref, count: total })
      : new ViendanError('REFERENCE_UNKNOWN', { ref })
  const body: CandidatesAnswer = { parameter, candidates, total }
  return {
    body,
    sources: [],
    error,
    text: (style) => (candidates.length === 0 ? [] : formatCandidates(candidates, kind, style)),
  }
}

/**
 * Relating: in each clause the rules find the words that say how documents relate; here the ends of what they say are found.
 * A cue whose ends are not both named says nothing.
 */
import type { Reading } from './reading.ts'
import type { Problem, SourceDocument, StatedRelation, Statement } from '../../graph/model.ts'
import type { CleanText } from '../source/clean.ts'
import type { Letterhead } from '../source/letterhead.ts'
import type { ResolvedCitation } from '../citation/citation.ts'
import type { Resolution } from '../citation/resolve.ts'
import { once } from '../once.ts'
import { ARTICLES } from '../citation/back-reference.ts'
import { clausesOf, tokensOf } from './clause.ts'
import { cuesOf } from './match.ts'
import { readFields } from './field.ts'
import { Lists } from './list.ts'
import { Preamble } from './preamble.ts'
import { findProblems } from './problem.ts'
import { readCues } from './read.ts'
import { statementOf, type Said } from './statement.ts'

export interface Related {
  readonly statements: readonly Statement[]
  readonly relations: readonly StatedRelation[]
  readonly problems: readonly Problem[]
}

/** Statements, the relations that they carry, and what is contradictory. */
export function relate(
  clean: CleanText,
  resolution: Resolution,
  source: SourceDocument,
  letterhead: Letterhead,
): Related {
  const preamble = new Preamble(clean, source, letterhead)
  const cited = citedIn(resolution.resolved.filter(isNamed))
  const titledAt = titledIn(resolution.resolved)
  const lists = new Lists()
  const inArticles = once(() => ARTICLES.test(clean.folded))
  const base = { clean, source, letterhead, cited, titledAt, inArticles }
  const said = clausesOf(clean, resolution.resolved.filter(isNamed)).flatMap((clause) => {
    const tokens = tokensOf(clean, clause)
    return readClause({ ...base, clause, tokens, cues: cuesOf(tokens) }, preamble, lists)
  })
  const statements = unique([...said, ...readFields(base, resolution.resolved)].flatMap(statementOf)).map(
    (draft, index) => ({
      id: `s${String(index + 1)}`,
      ...draft,
    }),
  )
  const problems = findProblems(clean, resolution, statements, source)
  return { statements, relations: relationsOf(statements, resolution, source, problems), problems }
}

function readClause(reading: Reading, preamble: Preamble, lists: Lists): Said[] {
  const carried = preamble.read(reading)
  return [...lists.read(reading), ...carried, ...readCues(reading, new Set(carried.map((one) => one.to)))]
}

/** "Quyết định này" is a word of its clause, which tells what it is; see `actor.ts`. */
const isNamed = ({ found: { name } }: ResolvedCitation): boolean => name?.kind !== 'back' || !name.isThis

/** The citations that begin from one offset to before another; they are in the order of the text. */
function citedIn(resolved: readonly ResolvedCitation[]): Reading['cited'] {
  return (from, to) => {
    let low = 0
    for (let high = resolved.length; low < high;) {
      const middle = (low + high) >> 1
      if ((resolved[middle]?.found.start ?? 0) < from) low = middle + 1
      else high = middle
    }
    let end = low
    while ((resolved[end]?.found.start ?? Infinity) < to) end++
    return resolved.slice(low, end)
  }
}

/** Titles in records; no two of them overlap. */
function titledIn(resolved: readonly ResolvedCitation[]): Reading['titledAt'] {
  const titles = resolved.flatMap((owner) => {
    const { title = null, about = [] } = owner.found.recorded ?? {}
    return [...(title ? [title] : []), ...about].map(({ start, end }) => ({ start, end, owner }))
  })
  titles.sort((a, b) => a.start - b.start)
  return (at) => {
    let low = 0
    for (let high = titles.length; low < high;) {
      const middle = (low + high) >> 1
      if ((titles[middle]?.start ?? 0) <= at) low = middle + 1
      else high = middle
    }
    const title = titles[low - 1]
    return title && at < title.end ? title : null
  }
}

/** One statement for one place: a list may lead to it twice. */
function unique(drafts: readonly Omit<Statement, 'id'>[]): Omit<Statement, 'id'>[] {
  const seen = new Set<string>()
  return drafts.filter((draft) => {
    const place = [draft.from, draft.type, draft.to, draft.evidence.start, draft.polarity, draft.mode].join(' ')
    return seen.has(place) ? false : seen.add(place)
  })
}

/** Affirmed and done statements make relations, unless a problem withholds them; the source cites what it mentions. */
function relationsOf(
  statements: readonly Statement[],
  resolution: Resolution,
  source: SourceDocument,
  problems: readonly Problem[],
): StatedRelation[] {
  const withheld = new Set(
    problems.filter((problem) => problem.rule === 'older-than-directive').map((problem) => problem.documents.join(' ')),
  )
  const made = statements.filter(
    (one) => one.polarity === 'affirmed' && one.mode === 'done' && !withheld.has(`${one.from} ${one.to}`),
  )
  const groups = Map.groupBy(made, (one) => [one.from, one.type, one.to].join(' '))
  const stated = [...groups.values()].flatMap((group) =>
    group[0]
      ? [{ from: group[0].from, type: group[0].type, to: group[0].to, statements: group.map((one) => one.id) }]
      : [],
  )
  const cited = resolution.documents.filter((document) => document.key !== source.key)
  return [
    ...stated,
    ...cited.map((document) => ({ from: source.key, type: 'cites' as const, to: document.key, statements: [] })),
  ]
}

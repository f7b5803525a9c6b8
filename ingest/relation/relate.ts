/**
 * Relating: in each clause the rules find the words that say how documents relate; here the ends of what they say are found.
 * A cue whose ends are not both named says nothing.
 */
import type { Problem, SourceDocument, StatedRelation, Statement } from '../../graph/model.ts'
import type { CleanText } from '../source/clean.ts'
import type { Letterhead } from '../source/letterhead.ts'
import type { ResolvedCitation } from '../citation/citation.ts'
import type { Resolution } from '../citation/resolve.ts'
import { clausesOf, tokensOf, type Reading } from './clause.ts'
import { cuesOf } from './match.ts'
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
  const named = namedBefore(clean, resolution.resolved)
  const said = clausesOf(clean, resolution.resolved).flatMap((clause) => {
    const tokens = tokensOf(clean, clause)
    const reading: Reading = { clean, clause, tokens, cues: cuesOf(tokens), source, letterhead, named }
    return readClause(reading, preamble)
  })
  const statements = unique(said.flatMap(statementOf)).map((draft, index) => ({
    id: `s${String(index + 1)}`,
    ...draft,
  }))
  const problems = findProblems(clean, resolution, statements, source)
  return { statements, relations: relationsOf(statements, resolution, source, problems), problems }
}

function readClause(reading: Reading, preamble: Preamble): Said[] {
  const carried = preamble.read(reading)
  return [...carried, ...readCues(reading, new Set(carried.map((one) => one.to)))]
}

/** How far back "Nghị quyết này" may point, in characters. */
const NAMED_REACH = 600

/** The citations shortly before an offset, in the same paragraph. */
function namedBefore(clean: CleanText, resolved: readonly ResolvedCitation[]): Reading['named'] {
  return (before) => {
    const paragraph = Math.max(clean.folded.lastIndexOf('\u001e', before - 1) + 1, before - NAMED_REACH)
    let low = 0
    for (let high = resolved.length; low < high;) {
      const middle = (low + high) >> 1
      if ((resolved[middle]?.found.start ?? 0) < paragraph) low = middle + 1
      else high = middle
    }
    const near: ResolvedCitation[] = []
    for (let index = low; (resolved[index]?.found.start ?? Infinity) < before; index++)
      near.push(...resolved.slice(index, index + 1))
    return near
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

/**
 * Relating: in each clause the rules find the words that say how documents relate; here the ends of what they say are found.
 * A cue whose ends are not both named says nothing.
 */
import {
  CONFIDENCE,
  type Grade,
  type Mode,
  type Polarity,
  type Problem,
  type SourceDocument,
  type StatedRelation,
  type Statement,
} from '../../graph/model.ts'
import type { CleanText } from '../source/clean.ts'
import { clausesOf, tokensOf, type Clause, type Reading } from './clause.ts'
import { matchRules, type CueMatch } from './match.ts'
import { actorsOf, objectsOf, type Actors } from './ends.ts'
import { readPreamble } from './preamble.ts'
import type { Letterhead } from '../source/letterhead.ts'
import { findProblems } from './problem.ts'
import type { ResolvedCitation } from '../citation/citation.ts'
import type { Resolution } from '../citation/resolve.ts'

export interface Related {
  readonly statements: readonly Statement[]
  readonly relations: readonly StatedRelation[]
  readonly problems: readonly Problem[]
}

interface Ends {
  readonly from: ResolvedCitation | null
  readonly to: ResolvedCitation
  readonly grade: Grade
  readonly polarity: Polarity
  readonly mode: Mode
}

/** Statements, the relations that they carry, and what is contradictory. */
export function relate(
  clean: CleanText,
  resolution: Resolution,
  source: SourceDocument,
  letterhead: Letterhead,
): Related {
  const drafts: Omit<Statement, 'id'>[] = []
  for (const clause of clausesOf(clean, resolution.resolved)) {
    const tokens = tokensOf(clean, clause)
    const matches = matchRules(tokens)
    const reading = { clean, clause, tokens, matches, source, letterhead }
    const opening = readPreamble(reading)
    if (opening)
      drafts.push(
        ...endsOf(opening.match, opening.actors, opening.objects).flatMap((ends) =>
          statementOf(reading, opening.match, ends),
        ),
      )
    for (const match of matches) if (!opening || match.from >= opening.match.to) drafts.push(...read(reading, match))
  }
  const statements = unique(drafts).map((draft, index) => ({ id: `s${String(index + 1)}`, ...draft }))
  const problems = findProblems(clean, resolution, statements, source)
  return { statements, relations: relationsOf(statements, resolution, source, problems), problems }
}

function read(reading: Reading, match: CueMatch): Omit<Statement, 'id'>[] {
  const objects = objectsOf(reading, match)
  const actors = actorsOf(reading, match, objects)
  return actors === null ? [] : endsOf(match, actors, objects).flatMap((ends) => statementOf(reading, match, ends))
}

function endsOf(match: CueMatch, actors: Actors, objects: readonly ResolvedCitation[]): Ends[] {
  const { polarity, mode, grade } = actors
  return actors.citations
    .flatMap((from) => objects.map((to) => [from, to] as const))
    .filter(([from, to]) => from?.key !== to.key)
    .map(([from, to]) => ({ from, to, grade: weaker(grade, match.rule.grade), polarity, mode }))
}

const ORDER: readonly Grade[] = ['weak', 'likely', 'firm']
const weaker = (a: Grade, b: Grade): Grade => (ORDER.indexOf(a) < ORDER.indexOf(b) ? a : b)

function statementOf({ clean, clause, tokens, source }: Reading, match: CueMatch, ends: Ends): Omit<Statement, 'id'>[] {
  const from = ends.from?.key ?? source.key
  if (from === ends.to.key) return []
  const cue = tokens[match.from]
  if (!cue) return []
  const last =
    match.rule.shape === 'passive'
      ? (tokens[match.to - 1]?.end ?? cue.end)
      : Math.max(ends.to.found.end, tokens[match.to - 1]?.citation ? cue.end : (tokens[match.to - 1]?.end ?? 0))
  return [
    {
      from,
      type: match.rule.type,
      to: ends.to.key,
      polarity: ends.polarity,
      mode: ends.mode,
      rule: match.rule.name,
      confidence: CONFIDENCE[ends.grade],
      evidence: clean.excerpt(cue.start, last),
      sentence: clean.excerpt(
        ...itemAround(
          clean,
          clause,
          Math.min(cue.start, ends.from?.found.start ?? cue.start),
          Math.max(last, ends.from?.found.end ?? 0),
        ),
      ),
      mentions: { from: ends.from?.id ?? null, to: ends.to.id },
      page: null,
      footnote:
        clean.footnotes.find((footnote) => footnote.start <= cue.start && cue.start < footnote.end)?.marker ?? null,
    },
  ]
}

/** The list item or sentence around what is said, for showing it. */
function itemAround(clean: CleanText, clause: Clause, from: number, to: number): [number, number] {
  const before = clean.folded.lastIndexOf(';', from - 1)
  const behind = clean.folded.slice(to, clause.end).search(/;|\.(?:\s|$)/u)
  return [before >= clause.start ? before + 1 : clause.start, behind < 0 ? clause.end : to + behind]
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

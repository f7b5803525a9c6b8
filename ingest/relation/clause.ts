/**
 * Clauses: the words around citations as terms for compromise, in which a citation is one term and punctuation are terms.
 */
import { createRequire } from 'node:module'
import type { SourceDocument } from '../../graph/model.ts'
import type { CleanText } from '../source/clean.ts'
import { fold } from '../source/fold.ts'
import type { Letterhead } from '../source/letterhead.ts'
import type { ResolvedCitation } from '../citation/citation.ts'
import { FILLERS, RELATION_RULES, type RelationRule } from './rules.ts'

export interface Token {
  /** Folded word, or `comma`, `semicolon`, `colon`, `quote`, `open`, `close`, `citation`. */
  readonly word: string
  readonly start: number
  readonly end: number
  readonly citation: ResolvedCitation | null
}

/** A sentence, or a bounded part of one, that holds citations. */
export interface Clause {
  readonly start: number
  readonly end: number
  readonly citations: readonly ResolvedCitation[]
}

/** A rule that matched, with the tokens it covers. */
export interface CueMatch {
  readonly rule: RelationRule
  readonly from: number
  /** Behind the last token of the match. */
  readonly to: number
}

/** What a clause is read with. */
export interface Reading {
  readonly clean: CleanText
  readonly clause: Clause
  readonly tokens: readonly Token[]
  readonly matches: readonly CueMatch[]
  readonly source: SourceDocument
  readonly letterhead: Letterhead
}

/** No more than this goes to compromise at once: its matching grows with the square of the clause. */
const MOST_CITATIONS = 40
const MOST_CHARACTERS = 6000
const REACH = 1500

const SENTENCE_END =
  /\u001e|(?<!(?:^|[^a-z])(?:tp|ths|ts|dr|t|st|no|v))[.!?]["')]*[\s\t]+(?=["'(*-]*[^a-z\s"'(*-])|\.{2,}\s|[;:]\s*\n\s*(?=[-+•])/g

/** Groups citations by sentence. */
export function clausesOf(clean: CleanText, resolved: readonly ResolvedCitation[]): Clause[] {
  const clauses: Clause[] = []
  let open: ResolvedCitation[] = []
  const close = (): void => {
    const [first] = open
    const last = open.at(-1)
    if (first && last)
      clauses.push({
        start: startBefore(clean, first.found.start, clauses.at(-1)?.end ?? 0),
        end: endBehind(clean, last.found.end),
        citations: open,
      })
    open = []
  }
  for (const citation of resolved) {
    const before = open.at(-1)
    if (before && (endsBetween(clean, before.found.end, citation.found.start) || tooLarge(open, citation))) close()
    open.push(citation)
  }
  close()
  return clauses
}

const tooLarge = (open: readonly ResolvedCitation[], next: ResolvedCitation): boolean =>
  open.length >= MOST_CITATIONS || next.found.end - (open[0]?.found.start ?? 0) > MOST_CHARACTERS

/** A full stop ends a sentence where a capital follows; the folded text has lost it, so the text is asked. */
function* ends(clean: CleanText, from: number, to: number): Generator<{ at: number; next: number }> {
  SENTENCE_END.lastIndex = 0
  const window = clean.folded.slice(from, to)
  for (const hit of window.matchAll(new RegExp(SENTENCE_END.source.replace('[^a-z\\s"\'(*-]', '[a-z0-9]'), 'g'))) {
    const next = from + hit.index + hit[0].length
    if (hit[0] === '\u001e' || !/^["'(*\s-]*\p{Ll}/u.test(clean.text.slice(next, next + 4)))
      yield { at: from + hit.index, next }
  }
}

function endsBetween(clean: CleanText, from: number, to: number): boolean {
  if (to - from > MOST_CHARACTERS) return true
  for (const end of ends(clean, from, to)) if (end.next <= to) return true
  return false
}

function startBefore(clean: CleanText, at: number, floor: number): number {
  const from = Math.max(floor, at - REACH)
  let start = from
  for (const end of ends(clean, from, at)) if (end.next <= at) start = end.next
  return start
}

function endBehind(clean: CleanText, at: number): number {
  const to = Math.min(clean.folded.length, at + REACH)
  for (const end of ends(clean, at, to)) return end.at
  return to
}

const WORDS = /[a-z0-9%]+|[,;:"()]/g
const SIGNS: Readonly<Record<string, string>> = {
  ',': 'comma',
  ';': 'semicolon',
  ':': 'colon',
  '"': 'quote',
  '(': 'open',
  ')': 'close',
}

/** The terms of a clause. */
export function tokensOf(clean: CleanText, clause: Clause): Token[] {
  const tokens: Token[] = []
  let at = clause.start
  for (const citation of clause.citations) {
    pushWords(tokens, clean.folded, at, citation.found.start)
    tokens.push({ word: 'citation', start: citation.found.start, end: citation.found.end, citation })
    at = Math.max(at, citation.found.end)
  }
  pushWords(tokens, clean.folded, at, clause.end)
  return tokens
}

function pushWords(tokens: Token[], folded: string, from: number, to: number): void {
  for (const hit of folded.slice(from, Math.max(from, to)).matchAll(WORDS)) {
    const start = from + hit.index
    tokens.push({ word: SIGNS[hit[0]] ?? hit[0], start, end: start + hit[0].length, citation: null })
  }
}

/** The little of compromise that is used: its types do not declare these. */
interface Compromise {
  (input: readonly { readonly terms: readonly unknown[] }[]): {
    sweep(net: unknown): {
      found: readonly { ptrs?: unknown; pointer?: readonly number[]; match?: { name: string }; name?: string }[]
    }
    match(pattern: unknown): { fullPointer: readonly (readonly number[])[] }
  }
  buildNet(matches: readonly { readonly match: string; readonly name: string }[]): unknown
  parseMatch(pattern: string): unknown
  world(): {
    hooks: string[]
    methods: { one: { killUnicode: (word: string) => string } }
    model: { one: Record<string, unknown> }
  }
}

const nlp = prepare()
const PATTERNS = RELATION_RULES.map((rule) => ({ rule, pattern: patternOf(rule), first: firstWords(rule) }))
const FILLER_WORDS = new Set([...FILLERS].map((word) => fold(word)))

/** The rule's words as compromise reads them: without accents, its tags kept. */
function patternOf(rule: RelationRule): unknown {
  const words = fold(rule.words).replace(
    /#(filler|citation|word)/gu,
    (_, tag: string) => `#${tag.charAt(0).toUpperCase()}${tag.slice(1)}`,
  )
  return nlp.parseMatch(words)
}

/** compromise for English is emptied: what is left is its matcher. Its own copy, since its world is shared by a process. */
function prepare(): Compromise {
  const loaded = createRequire(import.meta.url)('compromise/one') as Compromise | { default: Compromise }
  const compromise = 'default' in loaded ? loaded.default : loaded
  const world = compromise.world()
  world.methods.one.killUnicode = (word) => word
  for (const key of ['lexicon', '_multiCache', 'frozenLex', 'abbreviations', 'aliases', 'unicode'])
    world.model.one[key] = {}
  world.hooks.length = 0
  return compromise
}

/** The words one of which must stand in a clause for the rule to match: most clauses have none. */
function firstWords(rule: RelationRule): ReadonlySet<string> {
  const [first = ''] = /\(([^)]*)\)(?!\?)|^[^\s(]+/u.exec(rule.words.trim()) ?? []
  return new Set(
    first
      .replace(/[()]/gu, '')
      .split('|')
      .map((phrase) => fold(phrase.trim()).split(' ')[0] ?? ''),
  )
}

/** Every place where a rule matches, in the order of the tokens; of several at one place the first rule. */
export function matchRules(tokens: readonly Token[]): CueMatch[] {
  const words = new Set(tokens.map((token) => token.word))
  const rules = PATTERNS.filter(({ first }) => [...first].some((word) => words.has(word)))
  if (rules.length === 0) return []
  const view = nlp([{ terms: tokens.map(termOf) }])
  const found = rules.flatMap(({ rule, pattern }) =>
    view.match(pattern).fullPointer.map(([, from = 0, to = 0]) => ({ rule, from, to })),
  )
  return withoutOverlaps(found)
}

/** The first match of one rule, or null. */
export function matchesRule(tokens: readonly Token[], rule: RelationRule): CueMatch | null {
  const words = tokens.map((token) => token.word)
  const start = words.findIndex((word) => !/^[0-9]+$|^[a-z]$/u.test(word))
  const head = tokens.slice(Math.max(0, start), Math.max(0, start) + 12)
  const [found] = nlp([{ terms: head.map(termOf) }]).match(patternOf(rule)).fullPointer
  return found ? { rule, from: start + (found[1] ?? 0), to: start + (found[2] ?? 0) } : null
}

function termOf(token: Token): unknown {
  const tags = token.citation
    ? ['Citation']
    : [
        ...(FILLER_WORDS.has(token.word) ? ['Filler'] : []),
        ...(/^(?:semicolon|colon)$/u.test(token.word) ? [] : ['Word']),
      ]
  return { text: token.word, normal: token.word, pre: '', post: ' ', tags: new Set(tags) }
}

/** The longest match that reaches a citation is the one that is meant; a shorter one inside it is not another statement. */
function withoutOverlaps(found: readonly CueMatch[]): CueMatch[] {
  const order = (match: CueMatch): number => RELATION_RULES.indexOf(match.rule)
  const sorted = [...found].sort((a, b) => a.to - b.to || a.from - b.from || order(a) - order(b))
  const kept: CueMatch[] = []
  for (const match of sorted) {
    const last = kept.at(-1)
    if (last && match.from < last.to) continue
    kept.push(match)
  }
  return kept
}

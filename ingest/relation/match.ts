/**
 * Matching: compromise reads the relation rules over the words of a clause, in which a citation is one term. Its matching
 * grows with the square of what it is given, so it is given only the few words behind a verb that lead to a citation.
 */
import { createRequire } from 'node:module'
import { fold } from '../source/fold.ts'
import type { Token } from './clause.ts'
import { FILLERS, RELATION_RULES, type RelationRule } from './rules.ts'

/** A rule that matched, with the tokens it covers. */
export interface CueMatch {
  readonly rule: RelationRule
  readonly from: number
  /** Behind the last token of the match. */
  readonly to: number
}

/** The little of compromise that is used: its types do not declare these. */
interface Compromise {
  (input: readonly { readonly terms: readonly unknown[] }[]): {
    match(pattern: unknown): { fullPointer: readonly (readonly number[])[] }
  }
  parseMatch(pattern: string): unknown
  world(): {
    hooks: string[]
    methods: { one: { killUnicode: (word: string) => string } }
    model: { one: Record<string, unknown> }
  }
}

const nlp = prepare()
const FILLER_WORDS = new Set([...FILLERS].map((word) => fold(word)))

interface Pattern {
  readonly rule: RelationRule
  readonly pattern: unknown
}

/** Rules by the word that they begin with: most words begin none. */
const RULES_BY_WORD = rulesByWord()

function rulesByWord(): ReadonlyMap<string, readonly Pattern[]> {
  const rules = new Map<string, Pattern[]>()
  for (const rule of RELATION_RULES) {
    const pattern = { rule, pattern: patternOf(rule) }
    for (const word of firstWords(rule)) rules.set(word, [...(rules.get(word) ?? []), pattern])
  }
  return rules
}

/** The rule's words as compromise reads them: from the first word on, without accents, its tags kept. */
function patternOf(rule: RelationRule): unknown {
  const words = fold(rule.words).replace(
    /#(filler|citation|word)/gu,
    (_, tag: string) => `#${tag.charAt(0).toUpperCase()}${tag.slice(1)}`,
  )
  return nlp.parseMatch(words.startsWith('^') ? words : `^${words}`)
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

function firstWords(rule: RelationRule): ReadonlySet<string> {
  const [first = ''] = /\(([^)]*)\)(?!\?)|^[^\s(]+/u.exec(rule.words.trim()) ?? []
  return new Set(
    first
      .replace(/[()]/gu, '')
      .split('|')
      .map((phrase) => fold(phrase.trim()).split(' ')[0] ?? ''),
  )
}

/** The longest run of words that a rule covers. */
const WINDOW = 30

/** Every place where a rule matches, in the order of the tokens; of several that reach one citation the one that begins first. */
export function matchRules(tokens: readonly Token[]): CueMatch[] {
  const found = tokens.flatMap((token, at) => {
    const rules = RULES_BY_WORD.get(token.word)
    const end = rules === undefined ? at : windowEnd(tokens, at)
    return rules === undefined || end === at ? [] : matchAt(tokens, at, end, rules)
  })
  return withoutOverlaps(found)
}

/** Behind the last citation of the list item that the words at the offset can reach; the offset itself where there is none. */
function windowEnd(tokens: readonly Token[], at: number): number {
  let end = at
  for (let index = at + 1; index < Math.min(tokens.length, at + WINDOW); index++) {
    const token = tokens[index]
    if (token?.word === 'semicolon' || token?.word === 'colon') break
    if (token?.citation) end = index + 1
  }
  return end
}

function matchAt(tokens: readonly Token[], at: number, end: number, rules: readonly Pattern[]): CueMatch[] {
  const view = nlp([{ terms: tokens.slice(at, end).map(termOf) }])
  return rules.flatMap(({ rule, pattern }) => {
    const [match] = view.match(pattern).fullPointer
    return match ? [{ rule, from: at, to: at + (match[2] ?? 0) }] : []
  })
}

/** The rule at the first of the tokens, or null. */
export function matchOpening(tokens: readonly Token[], rule: RelationRule): CueMatch | null {
  const start = Math.max(
    0,
    tokens.findIndex((token) => !/^(?:[0-9]+|[a-z])$/u.test(token.word)),
  )
  const [found] = nlp([{ terms: tokens.slice(start, start + 12).map(termOf) }]).match(patternOf(rule)).fullPointer
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

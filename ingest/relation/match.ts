/**
 * Matching: compromise reads the relation rules over the words around a citation, in which a citation is one term. Reports
 * say the same few phrases thousands of times, so each phrase is matched once and remembered.
 */
import type { Cue, Token } from './reading.ts'
import { createRequire } from 'node:module'
import { fold } from '../source/fold.ts'
import { RELATION_RULES, type RelationRule, type Shape } from './rules.ts'
import { attached, besideOthers, saidIn } from './attached.ts'
import { FILLERS, LEADS } from './words.ts'

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

interface Pattern {
  readonly rule: RelationRule
  readonly pattern: unknown
}

/** Rules that end with the citation that they lead to, and rules that begin at it. */
const BEFORE = patternsOf(['forward', 'passive'], (words) => `${words}$`)
const AROUND = patternsOf(['inner', 'undone'], (words) => `^${words}`)
const EXPIRED = patternsOf(['expired'], (words) => `^${words}`)
const OPENING = patternsOf(['preamble'], (words) => `^${words}`)

/** The rule's words as compromise reads them: without accents, its tags kept. */
function patternsOf(shapes: readonly Shape[], anchored: (words: string) => string): Pattern[] {
  return RELATION_RULES.filter((rule) => shapes.includes(rule.shape)).map((rule) => {
    const words = fold(rule.words).replace(
      /#(filler|citation|word|lead)/gu,
      (_, tag: string) => `#${tag.charAt(0).toUpperCase()}${tag.slice(1)}`,
    )
    return { rule, pattern: nlp.parseMatch(anchored(words)) }
  })
}

/** What a rule reads of a phrase, as offsets of its words. */
interface Found {
  readonly rule: RelationRule
  readonly from: number
  readonly to: number
}

/** Bounded: what is said often is said early. */
const MOST_PHRASES = 20_000
const phrases = new Map<string, Found | null>()

function remembered(phrase: readonly string[], patterns: readonly Pattern[]): Found | null {
  const key = `${patterns[0]?.rule.name ?? ''} ${phrase.join(' ')}`
  const known = phrases.get(key)
  if (known !== undefined) return known
  const found = longest(phrase, patterns)
  if (phrases.size < MOST_PHRASES) phrases.set(key, found)
  return found
}

/** The rule that reads the most words; of equal ones the first. */
function longest(phrase: readonly string[], patterns: readonly Pattern[]): Found | null {
  const view = nlp([{ terms: phrase.map(termOf) }])
  let best: Found | null = null
  for (const { rule, pattern } of patterns)
    for (const [, from = 0, to = 0] of view.match(pattern).fullPointer)
      if (best === null || to - from > best.to - best.from) best = { rule, from, to }
  return best
}

/** "*điểm b khoản 2 Điều 5 Mục II*": a place in a document. */
const PLACE = /^(?:[0-9]{1,3}[a-z]?|[a-z]|[ivx]{1,5})$/u

function termOf(word: string): unknown {
  const tags = new Set<string>()
  if (word === 'citation') tags.add('Citation')
  else if (word !== 'semicolon' && word !== 'colon') tags.add('Word')
  if (FILLERS.has(word) || PLACE.test(word)) tags.add('Filler')
  if (LEADS.has(word)) tags.add('Lead')
  return { text: word, normal: word, pre: '', post: ' ', tags }
}

/** The words of a phrase before and behind the citation. */
const BEHIND_MOST = 14
const BEFORE_MOST = 24

/** All words that the rules before a citation know: a phrase begins behind the first that they do not know. */
const VOCABULARY = new Set([
  ...FILLERS,
  ...LEADS,
  ...BEFORE.flatMap(({ rule }) => fold(rule.words).match(/[a-z]+/gu) ?? []),
])
/** Verbs without which no rule reads. */
const HEADS = new Set([
  'hien',
  'hanh',
  'khai',
  'hoa',
  'dan',
  'tiet',
  'dung',
  'sua',
  'doi',
  'sung',
  'chinh',
  'the',
  'thay',
  'bo',
  'bs',
  'sdbs',
])
const INNER = new Set(['duoc', 'bi', 'do', 'boi'])
const BEHIND = new Set(['thay', 'bai', 'huy', 'sua', 'bo', 'het', 'chua', 'khong'])

/** The cues of a clause, in the order of the citations that they lead to. */
export function cuesOf(tokens: readonly Token[]): Cue[] {
  const cues: Cue[] = []
  tokens.forEach(({ word, citation }, at) => {
    if (word === 'het') cues.push(...cueOfEnd(tokens, at))
    const cue = citation ? (cueAround(tokens, at) ?? cueBefore(tokens, at)) : null
    if (cue) cues.push(cue)
  })
  return cues
}

function cueBefore(tokens: readonly Token[], at: number): Cue | null {
  let start = at
  let headed = false
  while (start > 0 && at - start < BEFORE_MOST) {
    const token = tokens[start - 1]
    const word = token ? spelled(token) : ''
    if (!token || token.citation || !(VOCABULARY.has(word) || PLACE.test(word))) break
    headed ||= HEADS.has(word)
    start--
  }
  const found = headed ? remembered(tokens.slice(start, at + 1).map(spelled), BEFORE) : null
  if (found) return { rule: found.rule, from: trimmed(tokens, start + found.from), to: at + 1, at }
  return attached(tokens, at) ?? besideOthers(tokens, at) ?? saidIn(tokens, at)
}

/** "bổ *xung*": a slip that recurs. */
const spelled = ({ word }: Token): string => (word === 'xung' ? 'sung' : word)

/**
 * A cue does not begin with what joins it: "*, và* triển khai thực hiện"; nor with the name of a body: "Ban *Chỉ đạo*"; nor
 * inside a type word: "Nghị *định* quy định chi tiết".
 */
function trimmed(tokens: readonly Token[], from: number): number {
  let start = from
  while (['comma', 'va'].includes(tokens[start]?.word ?? '')) start++
  const body =
    tokens[start - 1]?.word === 'ban' &&
    /^(?:chi dao|to chuc)$/u.test(`${tokens[start]?.word ?? ''} ${tokens[start + 1]?.word ?? ''}`)
  const type = /^(?:nghi|quyet)$/u.test(tokens[start - 1]?.word ?? '') && tokens[start]?.word === 'dinh'
  return body ? trimmed(tokens, start + 2) : type ? trimmed(tokens, start + 1) : start
}

function cueAround(tokens: readonly Token[], at: number): Cue | null {
  const near = tokens.slice(at + 1, at + 6)
  if (!near.some((token) => BEHIND.has(token.word))) return null
  const start = INNER.has(tokens[at - 1]?.word ?? '') ? at - 1 : at
  const found = remembered(
    tokens.slice(start, at + BEHIND_MOST).map((token) => token.word),
    AROUND,
  )
  return found ? { rule: found.rule, from: start, to: start + found.to, at } : null
}

/** "A; B *hết hiệu lực kể từ ngày Quyết định này có hiệu lực*": what leads to no one citation. */
function cueOfEnd(tokens: readonly Token[], from: number): Cue[] {
  const words = tokens.slice(from, from + BEHIND_MOST).map((token) => token.word)
  const found = words[1] === 'hieu' ? remembered(words, EXPIRED) : null
  return found ? [{ rule: found.rule, from, to: from + found.to, at: from }] : []
}

/** How many words of a list item are looked at for what opens a preamble. */
const OPENING_MOST = 14

/** The rule that opens a preamble, where the words begin with it. */
export function openingOf(tokens: readonly Token[]): RelationRule | null {
  const words = tokens.slice(0, OPENING_MOST).map((token) => (token.word === 'semicolon' ? 'colon' : token.word))
  return remembered(words, OPENING)?.rule ?? null
}

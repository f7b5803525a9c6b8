/**
 * Clauses: sentences that hold citations, as words in which a citation is one word and punctuation are words.
 */
import type { Clause, Token } from './reading.ts'
import type { CleanText } from '../source/clean.ts'
import { TYPE_NAMES } from '../lexicon/patterns.ts'
import { isBodyNamed } from '../citation/body-named.ts'
import type { ResolvedCitation } from '../citation/citation.ts'
import { sentenceEnd } from './sentence.ts'

/** No more than this is read at once. */
const MOST_CITATIONS = 40
const MOST_CHARACTERS = 6000
const REACH = 1500

/** Groups citations by sentence. */
export function clausesOf(clean: CleanText, resolved: readonly ResolvedCitation[]): Clause[] {
  const clauses: Clause[] = []
  let open: ResolvedCitation[] = []
  const close = (next?: ResolvedCitation): void => {
    const [first] = open
    const last = open.at(-1)
    if (first && last)
      clauses.push({
        start: startBefore(clean, first.found.start, clauses.at(-1)?.end ?? 0),
        end: endBehind(clean, last.found.end, next?.found.start ?? clean.folded.length),
        citations: open,
      })
    open = []
  }
  for (const citation of resolved) {
    const before = open.at(-1)
    if (before && (endsBetween(clean, before.found.end, citation.found.start) || tooLarge(open, citation)))
      close(citation)
    open.push(citation)
  }
  close()
  return clauses
}

const tooLarge = (open: readonly ResolvedCitation[], next: ResolvedCitation): boolean =>
  open.length >= MOST_CITATIONS || next.found.end - (open[0]?.found.start ?? 0) > MOST_CHARACTERS

const endsBetween = (clean: CleanText, from: number, to: number): boolean =>
  to - from > MOST_CHARACTERS || sentenceEnd(clean, from, to) !== null

function startBefore(clean: CleanText, at: number, floor: number): number {
  let start = Math.max(floor, at - REACH)
  const from = start
  for (let end = sentenceEnd(clean, from, at); end; end = sentenceEnd(clean, from, at, end.next)) start = end.next
  return start
}

/** No clause goes on into the next one. */
function endBehind(clean: CleanText, at: number, limit: number): number {
  const to = Math.min(Math.max(at, limit), at + REACH)
  return sentenceEnd(clean, at, to)?.at ?? to
}

const SIGNS: Readonly<Record<string, string>> = {
  ',': 'comma',
  ';': 'semicolon',
  ':': 'colon',
  '"': 'quote',
  '(': 'open',
  ')': 'close',
}
const SIGN_CODES = new Map(Object.entries(SIGNS).map(([sign, word]) => [sign.charCodeAt(0), word]))

/** The words of a clause; a document in the name of a body is a word of that name. */
export function tokensOf(clean: CleanText, clause: Clause): Token[] {
  const tokens: Token[] = []
  let at = clause.start
  for (const citation of clause.citations) {
    const { start, end } = citation.found
    pushWords(tokens, clean.folded, at, start)
    const isParty = !isBodyNamed(clean, citation.found)
    tokens.push({ word: isParty ? 'citation' : 'name', start, end, citation: isParty ? citation : null, type: null })
    at = Math.max(at, end)
  }
  pushWords(tokens, clean.folded, at, clause.end)
  nameOwn(tokens)
  return tokens
}

/** "Điều 3. *Quyết định* có hiệu lực sau 10 ngày và thay thế …": without `này` it is the source's own as well. */
function nameOwn(tokens: Token[]): void {
  const [whole, label = '', name = ''] = OWN.exec(wordsOf(tokens.slice(0, 10))) ?? []
  const at = label === '' ? 0 : label.trim().split(' ').length
  const first = tokens[at]
  if (whole === undefined || !first) return
  const length = name.split(' ').length
  const end = tokens[at + length - 1]?.end ?? first.end
  tokens.splice(at, length, {
    word: 'this',
    start: first.start,
    end,
    citation: null,
    type: TYPE_NAMES.get(name) ?? null,
  })
}

const OWN =
  /^(?<label>(?:dieu )?\d{1,2} (?:colon )?)?(?<name>quyet dinh|nghi quyet|nghi dinh|thong tu|thong tu lien tich|chi thi|quy dinh) co hieu luc(?: |$)/u

function pushWords(tokens: Token[], folded: string, from: number, to: number): void {
  for (let start = from; start < to;) {
    const code = folded.charCodeAt(start)
    let end = start + 1
    if (isWordCode(code)) while (end < to && isWordCode(folded.charCodeAt(end))) end++
    const word = isWordCode(code) ? folded.slice(start, end) : SIGN_CODES.get(code)
    if (word !== undefined) tokens.push({ word, start, end, citation: null, type: null })
    if (word === 'nay') nameThis(tokens)
    start = end
  }
}

/** A small letter, a digit or `%` of folded text. */
const isWordCode = (code: number): boolean => (code > 96 && code < 123) || (code > 47 && code < 58) || code === 37

/** "Quyết định này": a type word and `này` are one word. */
function nameThis(tokens: Token[]): void {
  for (const length of [3, 2, 1]) {
    const name = tokens.slice(-1 - length, -1)
    const type = name.length === length ? TYPE_NAMES.get(name.map((token) => token.word).join(' ')) : undefined
    const [first] = name
    const end = tokens.at(-1)?.end
    if (type === undefined || !first || end === undefined) continue
    tokens.splice(-1 - length, length + 1, { word: 'this', start: first.start, end, citation: null, type })
    return
  }
}

/** The words of tokens as one string, for patterns. */
export const wordsOf = (tokens: readonly Token[]): string => tokens.map((token) => token.word).join(' ')

/** The same with their accents and in small letters, where "đang" must be told from "Đảng"; signs stay words. */
export const spokenOf = ({ text }: CleanText, tokens: readonly Token[]): string =>
  tokens
    .map(({ word, start, end }) =>
      /^[a-z]+$/u.test(word) && !SIGN_WORDS.has(word)
        ? text.slice(start, end).toLowerCase()
        : (SIGNS_BACK[word] ?? word),
    )
    .join(' ')
const SIGNS_BACK: Readonly<Record<string, string>> = Object.fromEntries(
  Object.entries(SIGNS).map(([sign, word]) => [word, sign]),
)
const SIGN_WORDS = new Set([...Object.values(SIGNS), 'citation', 'name', 'this'])

/**
 * Every word that the page says. `{name}` is a place that the page fills, often with a link. Names, titles and quotations of
 * documents stay Vietnamese in both languages.
 */
import { AUDIT } from './audit.ts'
import { CHAINS } from './chains.ts'
import { DOCUMENTS } from './documents.ts'
import { FRAME } from './frame.ts'
import { EDGE, LEVEL, ORIGIN, PLACE_BASIS, PROBLEM, RELATION } from './nouns.ts'
import { READER } from './reader.ts'
import { REVIEW } from './review.ts'
import type { Language } from './say.ts'
import { START } from './start.ts'
import { TRACE } from './trace.ts'
import { STATES } from './states.ts'
import { TABLES } from './tables.ts'
import { UPLOAD } from './upload.ts'

export { LANGUAGES, type Language } from './say.ts'

const WORDS = {
  relation: RELATION,
  edge: EDGE,
  level: LEVEL,
  origin: ORIGIN,
  placeBasis: PLACE_BASIS,
  problem: PROBLEM,
  ...FRAME,
  ...START,
  ...DOCUMENTS,
  ...CHAINS,
  ...TRACE,
  ...READER,
  ...AUDIT,
  ...REVIEW,
  ...STATES,
  ...TABLES,
  ...UPLOAD,
}

export type Words = { readonly [Name in keyof typeof WORDS]: (typeof WORDS)[Name]['vi'] }

/** All words of a language. */
export function wordsOf(language: Language): Words {
  return Object.fromEntries(Object.entries(WORDS).map(([name, pair]) => [name, pair[language]])) as Words
}

/** `a`, `a và b`, `a, b và c`. */
export function listOf(items: readonly string[], words: Words): string {
  if (items.length < 2) return items.join('')
  return `${items.slice(0, -1).join(', ')} ${words.and} ${items.at(-1) ?? ''}`
}

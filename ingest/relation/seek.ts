/** Seeking a word of a clause from where one stands, and no further than it takes to find it. */
import type { Token } from './reading.ts'

type Wanted = (token: Token) => boolean

export const isCitation: Wanted = (token) => token.citation !== null
/** A document named by its number or name, or by "Quyết định này". */
export const isNamed: Wanted = (token) => token.citation !== null || token.word === 'this'
export const isWord =
  (word: string): Wanted =>
  (token) =>
    token.word === word

/** The first such word from an offset on and before another; -1 where there is none. */
export function seek(tokens: readonly Token[], from: number, wanted: Wanted, end = tokens.length): number {
  for (let index = Math.max(0, from); index < end; index++) {
    const token = tokens[index]
    if (token && wanted(token)) return index
  }
  return -1
}

/** The last such word before an offset and not before another; -1 where there is none. */
export function seekBack(tokens: readonly Token[], before: number, wanted: Wanted, from = 0): number {
  for (let index = Math.min(before, tokens.length) - 1; index >= Math.max(0, from); index--) {
    const token = tokens[index]
    if (token && wanted(token)) return index
  }
  return -1
}

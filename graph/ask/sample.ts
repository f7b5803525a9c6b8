/** A random sample of passages of this corpus, the same for everybody, for reviewers to annotate. */
import type { SourceFacts, SourceSummary, Span } from '../model.ts'
import { byCodePoint } from '../tokens.ts'

/** Code units of a passage, about a page; passages of a sample; what it is drawn by. */
const PASSAGE = 2000
export const SAMPLE = 100
export const SEED = 'viendan'
/** How far a passage goes on to end with its line, else with its word. */
const SLACK = 500

export interface Drawn {
  readonly source: string
  /** Which passage of its source, counted from 0, of how many. */
  readonly index: number
  readonly count: number
}

/**
 * Every passage of every source has the same chance, whatever was read first: those that come first in an order by a hash of
 * seed, source and passage. What is read later takes its place among them.
 */
export function draw(
  sources: readonly Pick<SourceSummary, 'id' | 'characters'>[],
  seed = SEED,
  size = SAMPLE,
): readonly Drawn[] {
  let kept: (Drawn & { readonly rank: number })[] = []
  let highest = Infinity
  const cut = (): void => {
    kept = kept.sort(inRank).slice(0, size)
    highest = kept.length < size ? Infinity : (kept.at(-1)?.rank ?? Infinity)
  }
  for (const { id, characters } of sources) {
    const count = passagesOf(characters)
    const start = hashed(`${seed} ${id}`)
    for (let index = 0; index < count; index++) {
      const rank = mixed(start + index)
      if (rank <= highest) kept.push({ source: id, index, count, rank })
    }
    if (kept.length > 8 * size) cut()
  }
  cut()
  return kept.map(({ source, index, count }) => ({ source, index, count }))
}

const inRank = (one: Drawn & { readonly rank: number }, other: Drawn & { readonly rank: number }): number =>
  one.rank - other.rank || byCodePoint(one.source, other.source) || one.index - other.index

/** The last one takes what is left, so that none is but a few words. */
const passagesOf = (characters: number): number =>
  characters === 0 ? 0 : Math.max(1, Math.round(characters / PASSAGE))

/** Where a passage stands in its text. */
export function passageIn({ text }: Pick<SourceFacts, 'text'>, { index, count }: Omit<Drawn, 'source'>): Span {
  return { start: boundary(text, index), end: index === count - 1 ? text.length : boundary(text, index + 1) }
}

/** A passage begins with a line, or at least with a word. */
function boundary(text: string, index: number): number {
  const at = index * PASSAGE
  if (at === 0) return 0
  const [line, space] = [text.indexOf('\n', at), text.indexOf(' ', at)].map((found) =>
    found < 0 ? Infinity : found + 1,
  )
  return [line, space].find((found = Infinity) => found - at <= SLACK) ?? at
}

/** FNV-1a, 32 bits. */
function hashed(text: string): number {
  let hash = 0x811c9dc5
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193)
  return hash >>> 0
}

/** The finalizer of MurmurHash3: neighbouring numbers come far apart. */
function mixed(number: number): number {
  let hash = number | 0
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b)
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35)
  return (hash ^ (hash >>> 16)) >>> 0
}

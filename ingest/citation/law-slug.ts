/** One id for one law, though its title is written without its commas and `và`, or with one slip of the pen. */
import { LAW_TITLES } from '../lexicon/laws.ts'
import { remembered } from '../remembered.ts'
import { placeId } from '../scan/place.ts'

const bare = (slug: string): string => slug.replace(/-va(?=-)/gu, '')

const KNOWN = new Set(
  Object.values(LAW_TITLES)
    .flat()
    .map((title) => placeId(title)),
)
/** Titles that differ in nothing but what joins their words are two laws': those are told by their full titles alone. */
const BY_BARE = new Map(
  [...Map.groupBy(KNOWN, bare)].flatMap(([key, slugs]) =>
    slugs.length === 1 ? [[key, slugs[0] ?? key] as const] : [],
  ),
)

/** In a shorter title one letter may make another law: `thu-y`, `thu-do`. */
const SHORTEST = 14

/** The id of the one known title that a title's id means; the id itself where it means none or more. */
export const knownSlug = remembered((slug: string): string => {
  if (KNOWN.has(slug)) return slug
  const joined = BY_BARE.get(bare(slug))
  if (joined !== undefined) return joined
  const near = slug.length < SHORTEST ? [] : [...KNOWN].filter((known) => isOneSlip(slug, known))
  return near.length === 1 ? (near[0] ?? slug) : slug
})

/** One letter more, less or other. */
function isOneSlip(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1) return false
  let start = 0
  while (start < a.length && a[start] === b[start]) start++
  let end = 0
  while (end < Math.min(a.length, b.length) - start && a.at(-1 - end) === b.at(-1 - end)) end++
  return Math.max(a.length, b.length) - start - end <= 1
}

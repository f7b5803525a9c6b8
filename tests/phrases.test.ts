import { describe, expect, it } from 'vitest'
import fc from 'fast-check'
import { oneOf } from '../ingest/lexicon/one-of.ts'
import { Phrases } from '../ingest/lexicon/phrases.ts'
import { TYPE_NAMES } from '../ingest/lexicon/patterns.ts'
import { PROVINCE_NAMES } from '../ingest/lexicon/places.ts'
import { fold } from '../ingest/source/fold.ts'

const LISTS = {
  types: [...TYPE_NAMES.keys()],
  provinces: PROVINCE_NAMES.map(([spelling]) => fold(spelling)),
}

/** Words of the phrases and words that nearly are such, with blanks and signs between and digits behind. */
const texts = (phrases: readonly string[]): fc.Arbitrary<string> =>
  fc
    .array(
      fc.oneof(
        fc.constantFrom(...phrases),
        fc.constantFrom(...phrases).map((phrase) => phrase.replace(/ /gu, '  \t')),
        fc.constantFrom(...phrases).map((phrase) => phrase.slice(0, -1)),
        fc.constantFrom('a', 'b ', ' ', '5', '_', '-', '.', ', ', '\u001e', '?'),
      ),
      { maxLength: 12 },
    )
    .map((words) => words.join(''))

describe.each(Object.entries(LISTS))('phrases: %s', (_, phrases) => {
  const table = new Phrases(phrases)
  const here = new RegExp(`${oneOf(phrases)}(?![a-z])`, 'y')

  it('end where the pattern of the same phrases ends', () => {
    fc.assert(
      fc.property(texts(phrases), (text) => {
        for (let at = 0; at < text.length; at++) {
          here.lastIndex = at
          expect(table.endAt(text, at), `${text} at ${String(at)}`).toBe(here.test(text) ? here.lastIndex : -1)
        }
      }),
    )
  })

  it('are found at each place behind no letter where one begins', () => {
    fc.assert(
      fc.property(texts(phrases), (text) => {
        const starts = Array.from(text, (_sign, at) => at).filter(
          (at) => table.endAt(text, at) > 0 && !/[a-z_]/u.test(text.charAt(at - 1)),
        )
        expect(table.startsIn(text)).toEqual(starts)
      }),
    )
  })
})

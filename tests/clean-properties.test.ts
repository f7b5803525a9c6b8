import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { extract } from '../ingest/index.ts'

const report = readFileSync(new URL('../seeds/hai-phong-mid-term-review-2023.md', import.meta.url), 'utf8')

/** Paragraphs that cite something, each read as a text of its own. */
const paragraphs = report
  .split('\n\n')
  .filter((paragraph) => /-[A-ZĐ]{2}/u.test(paragraph) && !/^[#<|]/u.test(paragraph))

/** What may divide a line or page at a blank. */
const divisions = [
  '\n',
  '\r\n',
  '\n\n---\n\n',
  '\n\f\n',
  '\n\n12\n\n',
  '\n\n- 7 -\n\n',
  '\n\nTrang 3/12\n\n',
  '  \n',
  '  ',
]

const own = (key: string): string => key.replace(/src-[0-9a-f]{12}/u, 'src')

/** Documents and relations: what must not depend on where a line or page ends. */
function facts(text: string): { documents: unknown[]; relations: string[] } {
  const { documents, relations } = extract(text, { place: 'Hải Phòng' })
  return {
    documents: documents.map(({ key, type, number, date, issuer, term }) => [
      own(key),
      type,
      number,
      date,
      issuer,
      term,
    ]),
    relations: relations.map(({ from, type, to }) => `${own(from)} ${type} ${own(to)}`).sort(),
  }
}

describe('the layout of a text', () => {
  test('a line wrap or page break at any blank changes no document and no relation', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...paragraphs),
        fc.nat(),
        fc.constantFrom(...divisions),
        (paragraph, place, division) => {
          const blanks = [...paragraph.matchAll(/ /g)].map((hit) => hit.index)
          const at = blanks[place % blanks.length] ?? 0
          expect(facts(`${paragraph.slice(0, at)}${division}${paragraph.slice(at + 1)}`)).toEqual(facts(paragraph))
        },
      ),
      { numRuns: 300 },
    )
  })

  test('every span is its slice of the source, whatever stands around it', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom(...paragraphs, '---', '<p>', '**', '\u0301', '&amp;', '<sup>3</sup>', '😀'), {
          maxLength: 8,
        }),
        (parts) => {
          const text = parts.join('\n\n')
          const { mentions, statements, problems } = extract(text)
          for (const span of [
            ...mentions,
            ...statements.map((one) => one.evidence),
            ...statements.map((one) => one.sentence),
          ])
            expect(span.text).toBe(text.slice(span.start, span.end))
          for (const problem of problems) expect(problem.end).toBeGreaterThan(problem.start)
        },
      ),
      { numRuns: 100 },
    )
  })
})

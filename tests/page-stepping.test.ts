/** Going through a source: what an address points at, and where keys lead from there. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Excerpt, Span } from '../graph/model.ts'
import type { SourceTextAnswer } from '../web/api.ts'
import { readableOf } from '../web/app/naming.ts'
import { marked } from '../web/app/reading/marks.ts'
import { blocksOf } from '../web/app/reading/paper.ts'
import { chosenAt, nextAfter, stepTo, wordsAt } from '../web/app/reading/stepping.ts'

const span = (start: number, end: number): Span => ({ start, end })
const MENTIONS = [span(10, 20), span(30, 40), span(50, 60)]

describe('an address in a source', () => {
  test.each<[string, Span | null, Span | null]>([
    ['nothing', null, null],
    ['a mention', span(30, 40), span(30, 40)],
    ['a sentence with two of them: the first', span(15, 45), span(10, 20)],
    ['a place inside of one', span(52, 52), span(50, 60)],
    ['words without one', span(41, 49), null],
  ])('that points at %s', (_, place, expected) => {
    expect(chosenAt(place, MENTIONS)).toEqual(expected)
  })

  test('marks the words of a sentence without what interrupts them, a mention as itself, and any other words as they are', () => {
    const evidence: Excerpt = { start: 30, end: 90, segments: [[30, 45], [80, 90]], text: '' } // prettier-ignore
    expect(wordsAt(span(30, 90), span(30, 40), [{ evidence }])).toEqual([[30, 45], [80, 90]]) // prettier-ignore
    expect(wordsAt(span(30, 40), span(30, 40), [{ evidence }])).toEqual([])
    expect(wordsAt(span(5, 25), span(10, 20), [{ evidence }])).toEqual([[5, 25]])
    expect(wordsAt(null, null, [{ evidence }])).toEqual([])
  })
})

describe('keys', () => {
  const [first, second, last] = MENTIONS as [Span, Span, Span]

  test.each<[string, Span | null, 1 | -1, Span]>([
    ['from nowhere to the first', null, 1, first],
    ['from nowhere back to the last', null, -1, last],
    ['on', first, 1, second],
    ['back', last, -1, second],
    ['and stay at the end', last, 1, last],
    ['and stay at the beginning', first, -1, first],
  ])('lead %s', (_, from, by, to) => {
    expect(stepTo(MENTIONS, from, by)).toBe(to)
  })

  test('lead nowhere where there is nothing', () => {
    expect(stepTo<Span>([], null, 1)).toBeUndefined()
    expect(nextAfter<Span>([], span(0, 1))).toBeUndefined()
  })

  test.each<[Span | null, Span]>([
    [null, first],
    [span(0, 5), first],
    [first, second],
    [span(10, 12), first],
    [last, first],
  ])('lead from %j to the next problem, after the last to the first', (from, to) => {
    expect(nextAfter(MENTIONS, from)).toBe(to)
  })
})

test('of every line a source keeps all letters, and the marks of exactly those mentions and problems that touch it', () => {
  const lines = fc.array(fc.constantFrom('Kế hoạch một', '', 'a', '# Mục', 'ngày hai'), { minLength: 1, maxLength: 12 })
  const spans = fc.array(fc.tuple(fc.nat(90), fc.nat(30)), { maxLength: 8 })
  fc.assert(
    fc.property(lines, spans, spans, (written, named, wrong) => {
      const text = written.join('\n')
      const within = ([start, length]: readonly [number, number]) =>
        span(Math.min(start, text.length), Math.min(start + length, text.length))
      const mentions = named.map(within).filter(({ start, end }) => end > start)
      const problems = wrong.map(within).filter(({ start, end }) => end > start)
      const answer = {
        text,
        mentions: mentions.map((one, index) => ({ ...one, id: `m${index}`, segments: [[one.start, one.end]] })),
        problems,
        statements: [],
      } as unknown as SourceTextAnswer
      for (const { block, runs } of marked(blocksOf(text), answer))
        for (const { run, mention, kind } of runs) {
          expect(run.start >= block.start && run.end <= block.end).toBe(true)
          const covers = (one: Span) => one.start <= run.start && run.end <= one.end
          expect(mention !== null).toBe(mentions.some(covers))
          if (mention === null) expect(kind === 'problem').toBe(problems.some(covers))
        }
    }),
  )
})

test.each([
  [1000, 0, '100\u202f%', '100%'],
  [100_000, 1, '99,9\u202f%', '99.9%'],
  [1000, 500, '50\u202f%', '50%'],
  [0, 0, '0\u202f%', '0%'],
])('of %d characters with %d lost %s can be read, never rounded up to all', (characters, unreadable, vi, en) => {
  expect(readableOf({ characters, unreadable }, 'vi')).toBe(vi)
  expect(readableOf({ characters, unreadable }, 'en')).toBe(en)
})

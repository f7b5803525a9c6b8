/** Contradictions in what a source says; all sentences are invented. */
import { describe, expect, test } from 'vitest'
import { extract } from '../ingest/index.ts'

const problemsIn = (text: string): string[] =>
  extract(text).problems.map(({ rule, actual, expected, start, end }) =>
    [rule, actual, expected, text.slice(start, end)].join(' | '),
  )

describe('a document older than what it is said to carry out', () => {
  test.each([
    [
      'in its own words',
      'Kế hoạch số 61-KH/TU, ngày 06/12/2028 thực hiện Kết luận số 40-KL/TW, ngày 28/02/2029.',
      'thực hiện Kết luận số 40-KL/TW, ngày 28/02/2029',
    ],
    [
      'told as what was issued in carrying it out',
      'Tiếp tục lãnh đạo thực hiện tốt Kết luận số 40-KL/TW, ngày 28/02/2029, ban hành Kế hoạch số 61-KH/TU, ngày 06/12/2028.',
      'Tiếp tục lãnh đạo thực hiện tốt Kết luận số 40-KL/TW, ngày 28/02/2029',
    ],
  ])('%s', (_, text, place) => {
    expect(problemsIn(text)).toEqual([`older-than-directive | 2028-12-06 | 2029-02-28 or later | ${place}`])
    expect(extract(text).relations.filter(({ type }) => type !== 'cites')).toEqual([])
  })
})

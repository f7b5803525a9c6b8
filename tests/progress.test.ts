/** The line that tells how far reading has got: pure, so that no test waits. */
import { expect, test } from 'vitest'
import { progressLine } from '../cli/progress.ts'
import { wordsOf } from '../cli/words.ts'

test.each([
  ['too early to tell', 1, 100, 500, 0, '1/100'],
  ['files, rate and time left', 1200, 10_000, 20_000, 0, '1,200/10,000 · 60 files/s · about 2 min left'],
  ['a short time in seconds', 60, 120, 2000, 0, '60/120 · 30 files/s · about 2 s left'],
  ['less than a file in a second', 1, 3, 10_000, 0, '1/3 · 1 files/s · about 20 s left'],
  ['what could not be read', 60, 120, 2000, 2, '60/120 · 30 files/s · about 2 s left · 2 could not be read'],
  ['the end', 120, 120, 4000, 0, '120/120 · 30 files/s'],
])('%s', (_, done, total, taken, failed, line) => {
  expect(progressLine({ done, total, file: null }, taken, failed, wordsOf('en'))).toBe(line)
})

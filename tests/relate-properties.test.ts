import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readFileSync } from 'node:fs'
import { extract } from '../ingest/index.ts'
import { saidIn } from './relate-table.ts'

const REPORT = readFileSync(new URL('../seeds/hai-phong-mid-term-review-2023.md', import.meta.url), 'utf8')

/** One of each form, so that a change of the text's dress that a form is not proof against shows. */
const SENTENCES = [
  'Kế hoạch số 61-KH/TU, ngày 01/9/2027 của Thành ủy về việc triển khai thực hiện Nghị quyết số 12-NQ/TW.',
  'Kết luận số 19-KL/TW của Bộ Chính trị về tiếp tục thực hiện Chỉ thị số 33-CT/TW.',
  'Thực hiện Nghị quyết số 12-NQ/TW; Kết luận số 40-KL/TW, Ban Thường vụ Tỉnh ủy đã ban hành Kế hoạch số 61-KH/TU.',
  'Các cấp ủy đã ban hành nhiều văn bản thực hiện Chỉ thị số 20-CT/TW, tiêu biểu là: Kế hoạch số 61-KH/TU; Hướng dẫn số 05-HD/BTGTU.',
  'Thực hiện Kế hoạch số 33/KH-UBND; Hướng dẫn số 12/HD-SNV, Ủy ban nhân dân xã ban hành kế hoạch như sau:',
  'Theo Điều 2, Luật số 20/2027/QH16 được sửa đổi, bổ sung một số điều theo Luật số 31/2028/QH16 và Luật số 40/2029/QH16.',
  'Đảng ủy chưa kịp thời ban hành Kế hoạch số 61-KH/ĐU thực hiện Chỉ thị số 20-CT/TW.',
  'Quy định số 26-QĐ/TW về kiểm tra (đã được thay thế bởi Quy định số 41-QĐ/TW) không còn phù hợp.',
] as const

const sentence = fc.constantFrom(...SENTENCES)
const newTone = (text: string): string => text.replace(/ủy/gu, 'uỷ').replace(/hóa/gu, 'hoá')

describe('what is said does not depend on how the text is dressed', () => {
  test('line wraps at any blank', () => {
    fc.assert(
      fc.property(sentence, fc.infiniteStream(fc.boolean()), (text, wraps) => {
        // A number that fills a line of its own at the head of a text is the text's own.
        const wrapped = text.replace(/(?<!\/[\p{L}\d]+) /gu, () => (wraps.next().value ? '\n' : ' '))
        expect(saidIn(wrapped)).toEqual(saidIn(text))
      }),
    )
  })

  test('decomposed letters, the other tone placement, other dashes', () => {
    fc.assert(
      fc.property(sentence, fc.constantFrom('-', '–', '‑', ' - '), (text, dash) => {
        const dressed = newTone(text).replace(/(?<=\d)-(?=[A-ZĐ])/gu, dash)
        expect(saidIn(dressed.normalize('NFD'))).toEqual(saidIn(text))
      }),
    )
  })
})

describe('each statement shows its words', () => {
  test.each([['the report', REPORT] as const, ...SENTENCES.map((text) => [text, text] as const)])('%s', (_, text) => {
    const { statements, mentions } = extract(text)
    expect(statements.length).toBeGreaterThan(0)
    for (const { evidence, sentence: shown, mentions: ends } of statements) {
      for (const excerpt of [evidence, shown]) expect(excerpt.text).toBe(text.slice(excerpt.start, excerpt.end))
      const to = mentions.find((mention) => mention.id === ends.to)!
      const from = mentions.find((mention) => mention.id === ends.from)
      // The sentence holds the cue and the mentions at both ends, or a list, footnote or page break stands between.
      expect(shown.start).toBeLessThanOrEqual(Math.max(evidence.start, to.start))
      expect(ends.from === null || from !== undefined).toBe(true)
    }
  })
})

test('one clause of 200,000 characters says each of its statements', () => {
  const times = 3700
  const said = saidIn('Kế hoạch số 96-KH/TU thực hiện Kết luận số 01-KL/TW và '.repeat(times))
  expect(said).toEqual(Array(times).fill('96-KH/TU implements 01-KL/TW'))
})

test('what leads up to one of 10,000 coordinated numbers is read once', () => {
  const numbers = Array.from({ length: 10_000 }, (_, index) => index + 1).join('-KL/TW, số ')
  expect(saidIn(`Kế hoạch số 96-KH/TU thực hiện các Kết luận số ${numbers}-KL/TW`)[0]).toBe(
    '96-KH/TU implements 01-KL/TW',
  )
})

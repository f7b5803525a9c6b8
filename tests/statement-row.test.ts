/** A statement comes out of its row as it went in, whatever stands between its words. */
import { expect, test } from 'vitest'
import type { Excerpt, SourcedStatement, Statement } from '../graph/model.ts'
import { packStatement, unpackStatement } from '../graph/sqlite/statement.ts'

const TEXT = 'Ban hành Kế hoạch số 12-KH/HU\n\n7\n\nthực hiện Chỉ thị số 03-CT/TW. Chưa có kết quả.'

const excerpt = (start: number, end: number, ...segments: Excerpt['segments']): Excerpt => ({
  ...{ start, end, segments: segments.length === 0 ? [[start, end]] : segments },
  text: TEXT.slice(start, end),
})

const ENDS: SourcedStatement['ends'] = { from: { start: 9, end: 29 }, to: { start: 44, end: 63 } }

const statement = (evidence: Excerpt, sentence: Excerpt, more: Partial<Statement> = {}): Statement => ({
  ...{ id: 's1', from: 'a.12-KH-HU', type: 'implements', to: 'tw.03-CT-TW', polarity: 'affirmed', mode: 'done' },
  ...{ rule: 'thuc-hien', confidence: 0.95, evidence, sentence, mentions: { from: 'm1', to: 'm2' } },
  ...{ page: null, footnote: null, ...more },
})

test.each<[string, Statement]>([
  ['evidence within its sentence', statement(excerpt(34, 63), excerpt(0, 64))],
  ['evidence that is its sentence', statement(excerpt(0, 64), excerpt(0, 64))],
  ['a page break in both', statement(excerpt(21, 63, [21, 29], [34, 63]), excerpt(0, 64, [0, 29], [34, 64]))],
  ['evidence that reaches beyond its sentence', statement(excerpt(34, 80), excerpt(34, 64))],
  ['evidence before its sentence', statement(excerpt(0, 29), excerpt(34, 64))],
  ['one segment that is not the whole', statement(excerpt(34, 63, [35, 62]), excerpt(0, 64))],
  ['words of its own', statement({ ...excerpt(34, 63), text: 'thực hiện' }, { ...excerpt(0, 64), text: '' })],
  [
    'what is denied on a page, in a footnote',
    statement(excerpt(65, 80), excerpt(65, 80), { polarity: 'denied', mode: 'planned', page: 7, footnote: '3' }),
  ],
])('a statement with %s', (_, said) => {
  const { id: _id, mentions: _mentions, ...told } = said
  const { from, type, to, polarity, confidence } = said
  const row = { polarity, confidence, content: packStatement(said, ENDS), sha: 'f00' }
  expect(unpackStatement({ from, type, to }, row)).toEqual({ ...told, source: 'f00', ends: ENDS })
})

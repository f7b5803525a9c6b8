/** What cannot be and what is doubtful, as text: each with its places, then the number series. */
import { DOUBT_KINDS } from '../graph/kinds.ts'
import type { DoubtsAnswer } from '../web/api-doubts.ts'
import { byKey } from './format.ts'
import { bold, columns, describe, type Style, wrap } from './text.ts'
import { writeCount, writeDate, type Words } from './words.ts'

type Doubt = DoubtsAnswer['doubts'][number]
type Series = DoubtsAnswer['series'][number]

interface DoubtWords {
  readonly kind: Readonly<Record<Doubt['kind'], string>>
  readonly rule: Readonly<Record<Doubt['rule'], (actual: string, expected: string) => string>>
  readonly none: string
  readonly series: string
  readonly seen: (count: string) => string
  readonly highest: (number: string) => string
  readonly stated: (counts: string) => string
  readonly period: (years: string) => string
}

const VI: DoubtWords = {
  kind: { contradiction: 'Trái nhau', impossible: 'Không thể có', doubtful: 'Đáng ngờ' },
  rule: {
    'count-total': (actual, expected) => `Tổng không khớp: ghi ${actual}, cộng lại được ${expected}.`,
    'count-parts': (actual, expected) => `Số thành phần không khớp: ghi ${actual}, cộng lại được ${expected}.`,
    'count-against-count': (actual, expected) => `Hai chỗ ghi số khác nhau: ${actual} và ${expected}.`,
    'count-below-number': (actual, expected) => `Ghi đã ban hành ${actual}, nhưng nêu cả số ${expected}.`,
    'older-than-directive': () => 'Có trước văn bản mà nó thực hiện.',
    'impossible-date': (actual) => `Ngày không có trong lịch: ${actual}.`,
    circle: () => 'Các văn bản tiếp tục, thực hiện lẫn nhau thành vòng.',
    'two-dates': (actual, expected) => `Một văn bản mang các ngày khác nhau: ${actual} và ${expected}.`,
    'type-against-code': (actual, expected) => `Loại trái ký hiệu: ghi ${actual}, đúng ra là ${expected}.`,
    'chain-without-centre': () => 'Chuỗi dừng ở đây, không tới văn bản nào của Trung ương, Nhà nước.',
  },
  none: 'Không có gì trái nhau hay đáng ngờ.',
  series: 'Dãy số',
  seen: (count) => `thấy ${count}`,
  highest: (number) => `cao nhất ${number}`,
  stated: (counts) => `báo cáo ghi ${counts}`,
  period: (years) => `khóa ${years}`,
}

const EN: DoubtWords = {
  kind: { contradiction: 'Contradictory', impossible: 'Impossible', doubtful: 'Doubtful' },
  rule: {
    'count-total': (actual, expected) => `The total does not fit: it says ${actual}, the parts add up to ${expected}.`,
    'count-parts': (actual, expected) => `The parts do not fit: it says ${actual}, they add up to ${expected}.`,
    'count-against-count': (actual, expected) => `Two places give different numbers: ${actual} and ${expected}.`,
    'count-below-number': (actual, expected) => `It counts ${actual} issued, and names number ${expected}.`,
    'older-than-directive': () => 'Older than what it implements.',
    'impossible-date': (actual) => `No day of the calendar: ${actual}.`,
    circle: () => 'Documents that implement or continue each other in a circle.',
    'two-dates': (actual, expected) => `One document with different dates: ${actual} and ${expected}.`,
    'type-against-code': (actual, expected) => `The type contradicts the code: it has ${actual}, expected ${expected}.`,
    'chain-without-centre': () => 'The chain stops here, at no document of the Centre or the State.',
  },
  none: 'Nothing is contradictory or doubtful.',
  series: 'Number series',
  seen: (count) => `${count} seen`,
  highest: (number) => `highest ${number}`,
  stated: (counts) => `reports count ${counts}`,
  period: (years) => `term ${years}`,
}

export function formatDoubts({ doubts, series, documents, rule }: DoubtsAnswer, style: Style): string[] {
  const words = wordsOf(style.words)
  const named = byKey(documents)
  const groups = DOUBT_KINDS.map((kind) => doubts.filter((one) => one.kind === kind)).filter((some) => some.length > 0)
  const several = new Set([...doubts, ...series].map(({ place }) => place)).size > 1
  return [
    ...(doubts.length === 0 ? [words.none] : []),
    ...groups.flatMap((some, index) => [
      ...(index > 0 ? [''] : []),
      bold(`${words.kind[some[0]?.kind ?? 'doubtful']} (${some.length})`, style),
      ...some.flatMap((one) => doubtLines(one, named, several, style)),
    ]),
    ...(series.length === 0
      ? []
      : ['', bold(words.series, style), ...columns(series.map((one) => seriesRow(one, several, style)))]),
    ...(series.length === 0 ? [] : wrap(rule[style.words.language], '')),
  ]
}

function doubtLines(one: Doubt, named: ReturnType<typeof byKey>, several: boolean, style: Style): string[] {
  const shown = (text: string | null): string =>
    (text ?? '').replace(/\d{4}-\d{2}-\d{2}/gu, (date) => writeDate(date, style.words))
  const [first, ...others] = one.documents.flatMap((key) => named.get(key) ?? [])
  return [
    ...wrap(
      `${several ? `${one.place}: ` : ''}${wordsOf(style.words).rule[one.rule](shown(one.actual), shown(one.expected))}`,
      '  ',
    ),
    ...(first === undefined ? [] : wrap(describe(first, style), '    ')),
    ...others.flatMap((document) => wrap(`· ${describe(document, style)}`, '    ')),
    ...one.at.flatMap(({ source, start, words }) => [
      ...wrap(`“${words.replaceAll(/\s+/gu, ' ').trim()}”`, '    '),
      `    ${style.spot(source, start)}`,
    ]),
  ]
}

function seriesRow(
  { place, code, period, seen, highestNumber, stated }: Series,
  several: boolean,
  style: Style,
): string[] {
  const words = wordsOf(style.words)
  const write = (count: number): string => writeCount(count, style.words)
  const counts = [...new Set(stated.map(({ count }) => write(count)))].join(', ')
  return [
    ...(several ? [place] : []),
    code,
    period === null ? '' : words.period(period),
    words.seen(write(seen)),
    words.highest(String(highestNumber)),
    counts === '' ? '' : words.stated(counts),
  ]
}

const wordsOf = ({ language }: Words): DoubtWords => (language === 'vi' ? VI : EN)

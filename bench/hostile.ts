/**
 * How extraction behaves on what nobody writes on purpose: each shape at a quarter, half and all of its size. Time must grow
 * with the size and not faster: four times the text, about four times the milliseconds.
 */
import { extract } from '../ingest/index.ts'
import { median, type Figure } from './figures.ts'

/** Text of a shape at a size, which is what the name counts. */
const SHAPES: readonly (readonly [name: string, size: number, text: (size: number) => string])[] = [
  [
    'characters in one clause',
    200_000,
    (size) => fill('Kế hoạch số 96-KH/TU thực hiện Kết luận số 01-KL/TW và ', size),
  ],
  ['coordinated numbers', 10_000, (size) => `các Nghị quyết số ${numbers(size).join(', ')}-NQ/TW`],
  ['coordinated numbers with letters', 10_000, (size) => `các Kết luận số ${numbers(size).join('-KL/TW, số ')}-KL/TW`],
  ['days of one number', 10_000, (size) => `${days(size)}${'; Kế hoạch số 5-KH/TU'.repeat(size)}`],
  ['times one law', 20_000, (size) => 'theo Luật Đất đai, '.repeat(size)],
  ['numbers misread', 20_000, (size) => 'Nghị quyết số l2-NQ/TW; '.repeat(size)],
  ['lines', 200_000, (size) => 'Nội dung\n\n'.repeat(size)],
  ['pages', 20_000, (size) => 'Trang 3\nNội dung\n'.repeat(size)],
  ['footnotes', 50_000, (size) => '<sup>1</sup> Kế hoạch số 12-KH/TU\n\n'.repeat(size)],
  ['paragraphs behind a footnote', 100_000, (size) => `<sup>1</sup> Chú thích\n\n${'Nội dung.\n\n'.repeat(size)}`],
  ['repeated type words', 50_000, (size) => 'Nghị quyết '.repeat(size)],
  ['unclosed quotation marks', 50_000, (size) => 'Kết luận số 01-KL/TW “về '.repeat(size / 10) + '“'.repeat(size)],
  ['footnote markers', 20_000, (size) => 'văn bản<sup>1</sup> '.repeat(size)],
  ['characters without a blank', 1_000_000, (size) => 'a'.repeat(size)],
  ['digits without a blank', 1_000_000, (size) => '1'.repeat(size)],
  ['blanks', 1_000_000, (size) => `Nghị quyết${' '.repeat(size)}số 1`],
]

const fill = (words: string, size: number): string => words.repeat(Math.ceil(size / words.length)).slice(0, size)
const days = (size: number): string =>
  numbers(size)
    .map((at) => `Kế hoạch số 5-KH/TU ngày ${1 + (at % 28)}/${1 + (at % 12)}/${1990 + (at % 35)}`)
    .join('; ')
const numbers = (size: number): readonly number[] => Array.from({ length: size }, (_, index) => index + 1)

function milliseconds(text: string): number {
  const runs = [0, 1, 2].map(() => {
    const start = performance.now()
    extract(text)
    return performance.now() - start
  })
  return median(runs)
}

export async function run(): Promise<readonly Figure[]> {
  return SHAPES.flatMap(([name, size, text]) =>
    [size / 4, size / 2, size].map((part): Figure => [
      `${part.toLocaleString('en')} ${name}`,
      milliseconds(text(part)),
      'ms',
    ]),
  )
}

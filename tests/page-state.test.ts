/** What lies behind the page: addresses, names, the tree of a trace, what is said in which order. */
import fc from 'fast-check'
import { readFile, readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { href, parse, relationsOf, type Parameter, type Query } from '../web/app/address.ts'
import { chainsOf } from '../web/app/chains.ts'
import { Memory } from '../web/app/memory.ts'
import {
  codeOf,
  dateOf,
  daysBetween,
  nameOf,
  nodeNameOf,
  shortNameOf,
  sourceNameOf,
  suffixOf,
} from '../web/app/naming.ts'
import { questionOf } from '../web/app/questions.ts'
import { typedParts } from '../web/app/reading/folding.ts'
import { distinct } from '../web/app/reading/problems.ts'
import { listOf, wordsOf } from '../web/app/words/index.ts'
import { drawn, drawnDocument } from './page-drawn.ts'

const url = (path: string) => new URL(path, 'http://localhost')

describe('an address', () => {
  test.each([
    ['/', 'start', ''],
    ['/?q=21-KL%2FTW', 'start', ''],
    ['/van-ban/tw.21-KL-TW.2021-2026', 'document', 'tw.21-KL-TW.2021-2026'],
    ['/van-ban/21-KL%2FTW', 'document', '21-KL/TW'],
    ['/truy-nguyen/96-KH%2FTU', 'trace', '96-KH/TU'],
    ['/thuc-hien/tw.NQ.dai-hoi-XIII', 'implementers', 'tw.NQ.dai-hoi-XIII'],
    ['/nguon', 'sources', ''],
    ['/nguon/abc#12-34', 'reader', 'abc'],
    ['/van-ban', 'unknown', ''],
    ['/van-ban/a/b', 'unknown', 'a'],
    ['/khac/a', 'unknown', 'a'],
    ['/van-ban/%E0%A4%A', 'document', '%E0%A4%A'],
  ])('%s is the page %s', (path, page, ref) => {
    expect(parse(url(path))).toMatchObject({ page, ref })
  })

  test('keeps everything that was chosen, in both directions', () => {
    const pages = fc.constantFrom('document', 'trace', 'implementers', 'reader' as const)
    const parameters = fc.constantFrom<Parameter>('selected', 'relations', 'closed', 'level', 'place', 'from', 'opened')
    const query = fc.dictionary(parameters, fc.string({ minLength: 1 })).map((entries): Query => ({ ...entries }))
    const place = fc.option(fc.record({ start: fc.nat(999_999_999), end: fc.nat(999_999_999) }))
    const ref = fc.string({ minLength: 1 }).filter((text) => text.isWellFormed() && !['.', '..'].includes(text))
    fc.assert(
      fc.property(pages, ref, query, place, (page, key, chosen, span) => {
        expect(parse(url(href(page, key, chosen, span)))).toEqual({ page, ref: key, query: chosen, place: span })
      }),
    )
  })

  test.each([
    ['', ['implements', 'continues']],
    ['cites', ['cites']],
    ['replaces,implements', ['implements', 'replaces']],
    ['none', ['implements', 'continues']],
  ])('asks for the relations %j', (relations, expected) => {
    expect(relationsOf({ relations })).toEqual(expected)
  })

  test('asks anew only where the answer can differ', () => {
    const question = (path: string) => questionOf(parse(url(path)))
    expect(question('/truy-nguyen/a?chon=x&gap=y')).toBe(question('/truy-nguyen/a'))
    expect(question('/truy-nguyen/a?an=x')).toBe(question('/truy-nguyen/a'))
    for (const asked of ['quan-he=cites', 'them=b', 'sau=2', 'len=a', 'xuong=a~200', 'duong=a+b', 'ghim=a', 'tu=2020'])
      expect(question(`/truy-nguyen/a?${asked}`)).not.toBe(question('/truy-nguyen/a'))
    expect(question('/thuc-hien/a?cap=state')).not.toBe(question('/thuc-hien/a'))
  })
})

describe('names', () => {
  const numbered = drawnDocument('a', { type: 'Kết luận', number: '21-KL/TW', title: 'về đẩy mạnh' })
  const named = drawnDocument('b', { type: 'Nghị quyết', number: null, name: 'Nghị quyết Đại hội XVI' })
  const titled = drawnDocument('c', {
    type: 'Báo cáo',
    number: null,
    title: 'sơ kết giữa nhiệm kỳ kiểm điểm sự lãnh đạo',
  })
  const issued = drawnDocument('d', {
    type: 'Nghị quyết',
    number: null,
    issuer: 'Ban Chấp hành Trung ương',
    term: 'XII',
  })

  test.each([
    [numbered, 'Kết luận số 21-KL/TW', '21-KL/TW'],
    [named, 'Nghị quyết Đại hội XVI', 'Nghị quyết Đại hội XVI'],
    [
      titled,
      'Báo cáo sơ kết giữa nhiệm kỳ kiểm điểm sự lãnh đạo',
      'Báo cáo sơ kết giữa nhiệm kỳ kiểm điểm sự lãnh đạo',
    ],
    [issued, 'Nghị quyết Ban Chấp hành Trung ương khóa XII', 'Nghị quyết Ban Chấp hành Trung ương khóa XII'],
  ])('%# are full and short', (document, full, short) => {
    expect(nameOf(document)).toBe(full)
    expect(shortNameOf(document)).toBe(short)
  })

  test.each([
    [numbered, '21-KL/TW'],
    [named, 'NQ ĐH XVI'],
    [
      drawnDocument('e', { number: null, name: 'các Nghị quyết Hội nghị Trung ương 6 khóa XII' }),
      'Các NQ HNTW 6 khóa XII',
    ],
  ])('%# are short on a node', (document, name) => {
    expect(nodeNameOf(document)).toBe(name)
  })

  test('of sources are cut between words, without what would hang at the end', () => {
    expect(sourceNameOf(titled, 24)).toBe('Báo cáo sơ kết giữa…')
    expect(sourceNameOf(numbered, 3)).toBe('Kết luận số 21-KL/TW')
  })

  test.each([
    ['21-KL/TW', 'KL', 'TW'],
    ['02-CTr/TU', 'CTr', 'TU'],
    ['01-HD/BTCTW', 'HD', 'BTCTW'],
    ['35/2021/QH15', null, 'QH15'],
  ])('%s carries the code %s and the suffix %s', (number, code, suffix) => {
    expect(codeOf({ type: 'Loại', number })).toBe(code)
    expect(suffixOf(number)).toBe(suffix)
  })

  test.each([
    ['2022-02-28', '28/02/2022', '28 February 2022'],
    ['2021-05-18', '18/5/2021', '18 May 2021'],
    ['2022-08-01', '01/8/2022', '1 August 2022'],
    ['2021-10-25', '25/10/2021', '25 October 2021'],
    ['2017', '2017', '2017'],
    [null, '', ''],
  ])('the date %s is written %j, in English %j', (date, vi, en) => {
    expect(dateOf(date, 'vi')).toBe(vi)
    expect(dateOf(date, 'en')).toBe(en)
  })

  test.each([
    ['2021-10-25', '2022-02-28', 126],
    ['2022-12-06', '2023-02-28', 84],
    ['2021', '2022-02-28', null],
    [null, '2022-02-28', null],
  ])('from %s to %s are %s days', (from, to, days) => {
    expect(daysBetween(from, to)).toBe(days)
  })
})

describe('what was typed', () => {
  const typed = (text: string, query: string) =>
    typedParts(text, query)
      .map((part) => (part.isTyped ? `[${part.text}]` : part.text))
      .join('')

  test.each([
    ['21-KL/TW', '21 kl', '[21]-[KL]/TW'],
    ['221-KL/TU', '21 kl', '2[21]-[KL]/TU'],
    ['21-KL/TW', '21-KL/TW', '[21]-[KL]/[TW]'],
    ['58-QĐ/TW', 'qd', '58-[QĐ]/TW'],
    ['96-KH/TU', 'ke hoach', '96-KH/TU'],
  ])('is marked in %s for %j: %s', (text, query, expected) => {
    expect(typed(text, query)).toBe(expected)
  })
})

describe('chains', () => {
  test.each<[string, string, readonly string[]]>([
    ['the shortest way to each end', 'P>C2 C2>C1 P>C1', ['C1:1']],
    ['the longest chain first', 'P>C9 P>C2 C2>C1', ['C1:2', 'C9:1']],
    ['certain ones before undecided ones', 'P>C05? C05?>C1 P>C9', ['C9:1', 'C1:2?']],
    ['none where nothing is known', 'P', []],
  ])('are given: %s', (_, words, expected) => {
    const { documents, relations } = drawn(words)
    const chains = chainsOf({ root: 'P', nodes: documents, edges: relations })
    expect(chains.map(({ end, relations, isOpen }) => `${end.key}:${relations.length}${isOpen ? '?' : ''}`)).toEqual(
      expected,
    )
  })
})

test('a problem that reading and deriving both found is told once', () => {
  const problem = { rule: 'older-than-directive', documents: ['a', 'b'], actual: '2021' }
  expect(distinct([problem, { ...problem }, { ...problem, documents: ['a', 'c'] }])).toHaveLength(2)
})

test('the memory lets go of what was not asked for longest', () => {
  const memory = new Memory<number>(2)
  memory.set('a', 1)
  memory.set('b', 2)
  memory.get('a')
  memory.set('c', 3)
  expect([memory.get('a'), memory.get('b'), memory.get('c')]).toEqual([1, null, 3])
})

describe('the words', () => {
  test('never accuse', async () => {
    const folder = join(import.meta.dirname, '../web/app/words')
    for (const file of await readdir(folder))
      expect(await readFile(join(folder, file), 'utf8')).not.toMatch(/vi phạm|chưa hoàn thành|lỗi của/iu)
  })

  test.each([
    [[], ''],
    [['a'], 'a'],
    [['a', 'b', 'c'], 'a, b và c'],
  ])('list %j as %j', (items, expected) => {
    expect(listOf(items, wordsOf('vi'))).toBe(expected)
  })
})

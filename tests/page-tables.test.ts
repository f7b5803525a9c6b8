/** What lies behind the tables of the page: orders, the matrix, marks of the timeline, what is said against a document. */
import { describe, expect, test } from 'vitest'
import type { DocumentAnswer } from '../web/api.ts'
import type { AuditAnswer, AuditRow } from '../web/api-audit.ts'
import { href, parse } from '../web/app/address.ts'
import { AUDIT_STATES } from '../web/app/lists.ts'
import { questionOf } from '../web/app/questions.ts'
import { deniedOf } from '../web/app/tables/against.ts'
import { countIn, EMPTY, matrixOf, moved, statesIn } from '../web/app/tables/matrix.ts'
import { compare, nextSort, sortOf } from '../web/app/tables/order.ts'
import { marksOf, type TimelineEvent } from '../web/app/timeline/marks.ts'
import { drawn, drawnDocument } from './page-drawn.ts'

describe('the order of a column', () => {
  test.each([
    [
      ['Ủy ban', 'Ban', 'Đảng ủy', 'Ấp', 'An', 'Dân vận'],
      ['An', 'Ấp', 'Ban', 'Dân vận', 'Đảng ủy', 'Ủy ban'],
    ],
    [
      ['122-KH/TU', '21-KL/TW', '3-NQ/TU'],
      ['3-NQ/TU', '21-KL/TW', '122-KH/TU'],
    ],
    [
      [10, 9, 100],
      [9, 10, 100],
    ],
  ])('%j becomes %j', (values, ordered) => {
    expect([...values].sort(compare)).toEqual(ordered)
  })

  test('rises, falls, and goes back to that of the answer, by its head alone', () => {
    const rising = nextSort(null, 'date')
    const falling = nextSort(sortOf(rising), 'date')
    expect([rising, falling, nextSort(sortOf(falling), 'date')]).toEqual(['date', '-date', ''])
    expect(nextSort(sortOf('-date'), 'title')).toBe('title')
    expect(sortOf('')).toBeNull()
  })
})

describe('the address of a table', () => {
  const url = (path: string) => new URL(path, 'http://localhost')
  test.each([
    ['/tra-cuu', 'results', ''],
    ['/tra-cuu?q=kl', 'results', ''],
    ['/tra-cuu/kl', 'unknown', 'kl'],
    ['/dong-thoi-gian', 'timeline', ''],
    ['/dong-thoi-gian/t.C2021', 'timeline', 't.C2021'],
  ] as const)('%s is the page %s, and is written so', (path, page, ref) => {
    const address = parse(url(path))
    expect(address).toMatchObject({ page, ref })
    if (page !== 'unknown') expect(href(page, ref, address.query)).toBe(path)
  })

  const question = (path: string) => questionOf(parse(url(path)))
  test.each([
    ['/tra-cuu?q=kl', '/tra-cuu?q=kh', false],
    ['/tra-cuu?q=kl&xep=date', '/tra-cuu?q=kl&xep=-date', false],
    ['/tra-cuu?q=kl&xep=title', '/tra-cuu?q=kl&xep=issuer', true],
    ['/tra-cuu?q=kl', '/tra-cuu?q=kl&xep=title', false],
    ['/thuc-hien/a?xep=date', '/thuc-hien/a?xep=-date', true],
    ['/thuc-hien/a?loai=B', '/thuc-hien/a?loai=C', false],
    ['/thuc-hien/a?mo=b&o=c', '/thuc-hien/a', true],
  ])('%s and %s: one question is %s', (one, other, isSame) => {
    expect(question(one) === question(other)).toBe(isSame)
  })
})

const none = { direct: 0, through: 0, firstImplementation: null, lagDays: null, elsewhere: null }
const pair = (key: string, place: string, deep: AuditRow['deep'], fields: Partial<AuditRow> = {}): AuditRow => ({
  ...{ directive: drawnDocument(key), place, state: deep, deep, flags: [], firstImplementation: null, lagDays: null },
  ...{ own: none, all: none, deadline: null, closed: null, evidence: [], evidenceTotal: 0 },
  ...fields,
})
const answered = (rows: readonly AuditRow[], places: Readonly<Record<string, number>>): AuditAnswer =>
  ({
    rows,
    limits: { places: Object.entries(places).map(([place, sources]) => ({ place, sources })) },
  }) as unknown as AuditAnswer

describe('the matrix', () => {
  const rows = [
    pair('C2021', 'Đà Nẵng', 'cited', { evidenceTotal: 2 }),
    pair('C2021', 'An Giang', 'implemented', { all: { ...none, direct: 3, through: 2 }, evidenceTotal: 9 }),
    pair('C2016', 'An Giang', 'nothing-read'),
  ]
  const matrix = matrixOf(answered(rows, { 'Đà Nẵng': 2, 'An Giang': 1, 'Cà Mau': 0 }), ['C2016', 'C2021', 'C1999'])

  test('has its rows as asked for, its places by the alphabet, and a gap where nothing was answered', () => {
    expect(matrix.places).toEqual(['An Giang', 'Cà Mau', 'Đà Nẵng'])
    expect(matrix.sources).toEqual([1, 0, 2])
    expect(matrix.rows.map(({ directive, cells }) => [directive.key, cells.map((cell) => cell?.deep ?? null)])).toEqual(
      [
        ['C2016', ['nothing-read', null, null]],
        ['C2021', ['implemented', null, 'cited']],
      ],
    )
  })

  test('counts what implements, else what cites, and nothing in an empty cell', () => {
    expect(rows.map(countIn)).toEqual([2, 5, null])
  })

  test('explains the states that occur, and the empty ones always', () => {
    expect(statesIn(matrix)).toEqual(['cited', 'implemented'])
    expect(AUDIT_STATES.filter((state) => EMPTY.includes(state))).toHaveLength(EMPTY.length)
  })

  test.each<[string, boolean, readonly [number, number], readonly [number, number] | null]>([
    ['ArrowRight', false, [1, 1], [1, 2]],
    ['ArrowRight', false, [1, 3], [1, 3]],
    ['ArrowUp', false, [0, 2], [0, 2]],
    ['ArrowDown', false, [0, 2], [1, 2]],
    ['ArrowLeft', false, [1, 0], [1, 0]],
    ['Home', false, [1, 3], [1, 0]],
    ['End', false, [0, 0], [0, 3]],
    ['Home', true, [1, 3], [0, 0]],
    ['End', true, [0, 0], [1, 3]],
    ['a', false, [0, 0], null],
  ])('%s (Ctrl %s) leads from %j to %j in a grid of two rows', (key, ctrlKey, from, to) => {
    expect(moved({ key, ctrlKey }, from, [2, 4])).toEqual(to)
  })
})

describe('the marks of a timeline', () => {
  const event = (key: string, date: string): TimelineEvent => ({
    ...{ document: drawnDocument(key, { date }), relation: null, direction: 'found', direct: true, open: false },
  })
  const DAY = 86_400_000

  test('stand in the lane of their level, one below the other where they would hide each other', () => {
    const { marks, lanes } = marksOf(
      [
        event('C2020a', '2020-01-01'),
        event('P2020', '2020-01-02'),
        event('C2020b', '2020-01-03'),
        event('C2020c', '2020-02-01'),
      ],
      10 * DAY,
    )
    expect(marks.map(({ event: { document }, level, row }) => [document.key, level, row])).toEqual([
      ['C2020a', 'central', 0],
      ['P2020', 'provincial', 0],
      ['C2020b', 'central', 1],
      ['C2020c', 'central', 0],
    ])
    expect(lanes).toEqual([
      { level: 'central', rows: 2 },
      { level: 'provincial', rows: 1 },
    ])
  })

  test('last the whole year where no day is known', () => {
    const [mark] = marksOf([event('U2020', '2020')], DAY).marks
    expect([mark?.level, mark?.from.toISOString().slice(0, 10), mark?.to.toISOString().slice(0, 10)]).toEqual([
      ...['unknown', '2020-01-01', '2020-12-31'],
    ])
  })
})

test('against a document are the sentences that deny a relation of it, and no others', () => {
  const [relation] = drawn('P2021>C2016').relations
  const said = (polarity: 'affirmed' | 'denied') => ({ polarity }) as (typeof relation & object)['statements'][number]
  const answer = { relations: [{ ...relation!, statements: [said('affirmed'), said('denied')] }, relation!] }
  expect(deniedOf(answer as Pick<DocumentAnswer, 'relations'>).map(({ statements }) => statements)).toEqual([
    [said('denied')],
  ])
})

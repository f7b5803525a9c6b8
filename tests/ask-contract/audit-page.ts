/** What the audit page needs of the audit, alike on every store: counts by way, days elsewhere, words of the title, rows by state. */
import { expect, test } from 'vitest'
import { audit, implementers, type Audit, type AuditOptions } from '../../graph/index.ts'
import { AUDIT_STATES, CONFIDENCE } from '../../graph/model.ts'
import { directive, fill, PLACES } from '../audited.ts'
import { report, type Sentence, type Told } from '../reports.ts'
import { openedStore, READ_AT } from '../store-contract/opened.ts'

const DIRECTIVE = 'tw.77-CT-TW.2021-2026'
const NAMES = { 'hai-phong': 'Thành ủy Hải Phòng', 'quang-ninh': 'Tỉnh ủy Quảng Ninh', 'lai-chau': 'Tỉnh ủy Lai Châu' }
const PLACE_OF = { 'hai-phong': 'Hải Phòng', 'quang-ninh': 'Quảng Ninh', 'lai-chau': 'Lai Châu' }
type Scope = keyof typeof NAMES

const told: Told = { key: DIRECTIVE, date: '2021-06-01', issuer: 'Bộ Chính trị', title: 'về chuyển đổi số quốc gia' }
const plan = (scope: Scope, number: string, date: string | null): Told => ({
  ...{ key: `${scope}.${number}-KH-TU.2020-2025`, issuer: NAMES[scope] },
  ...(date === null ? {} : { date }),
})
const below = (scope: Scope, number: string, date: string): Told => ({
  ...{ key: `${scope}_binh-an.${number}-KH-HU.2020-2025`, date },
  ...{ level: 'district', place: PLACE_OF[scope], issuer: 'Huyện ủy Bình An' },
})

export function auditPages(fresh: () => Promise<string>): void {
  const opened = openedStore(fresh)
  const putReport = async (...says: readonly Sentence[]): Promise<void> => {
    const facts = report({ name: 'một', source: { date: '2023-01-15' }, cites: [told], says })
    await opened.store.put('a.txt', facts, READ_AT)
  }
  const row = async (options: AuditOptions = {}) =>
    (await audit(opened.store, { places: ['Hải Phòng'], compare: true, ...options })).rows.find(
      (one) => one.directive.key === DIRECTIVE,
    )
  const whole = async (options: AuditOptions = {}): Promise<Audit> => {
    await fill(opened.store)
    return audit(opened.store, { places: PLACES, ...options })
  }

  test('documents that implement a directive are counted by their way, own ones apart', async () => {
    const through: Told = { key: 'tw.78-KL-TW.2021-2026', date: '2021-06-10' }
    await putReport(
      { from: plan('hai-phong', '01', '2021-07-01'), to: told },
      { from: plan('hai-phong', '02', '2021-08-01'), to: through },
      { from: through, type: 'continues', to: told },
      // By both ways: it is counted once, as directly.
      { from: plan('hai-phong', '01', '2021-07-01'), to: through },
      { from: below('hai-phong', '03', '2021-06-20'), to: plan('hai-phong', '01', '2021-07-01') },
    )
    const found = await row()
    expect(found?.own).toMatchObject({ direct: 1, through: 1, lagDays: 30 })
    expect(found?.own.firstImplementation?.key).toBe('hai-phong.01-KH-TU.2020-2025')
    expect([found?.firstImplementation?.key, found?.lagDays]).toEqual([
      found?.all.firstImplementation?.key,
      found?.all.lagDays,
    ])
  })

  test.each<[string, readonly (readonly [Scope, string | null])[], number | null, number]>([
    ['no other place', [['hai-phong', '2021-06-11']], null, 0],
    ['one other place', [['hai-phong', '2021-06-11'], ['lai-chau', '2021-06-21']], 20, 1],
    ['two, of which the middle is taken', [['lai-chau', '2021-06-21'], ['quang-ninh', '2021-07-01']], 25, 2],
    ['the first of several of one place', [['lai-chau', '2021-07-01'], ['lai-chau', '2021-06-21']], 20, 1],
    ['a document without a date tells no days', [['lai-chau', null]], null, 0],
    ['a year alone tells no days', [['lai-chau', '2021']], null, 0],
  ])('days elsewhere: %s', async (_, plans, median, places) => {
    await putReport(...plans.map(([scope, date], index) => ({ from: plan(scope, `0${index + 1}`, date), to: told })))
    expect((await row())?.own.elsewhere).toEqual({ medianDays: median, places })
    expect((await row({ compare: false }))?.own.elsewhere).toBeNull()
  }) // prettier-ignore

  test('days elsewhere are those that each other place is told itself', async () => {
    const answer = await whole({ compare: true })
    for (const { directive: one, place, own, all } of answer.rows)
      for (const [of, implemented] of [['own', own], ['all', all]] as const) {
        const lags = answer.rows
          .filter((other) => other.directive.key === one.key && other.place !== place)
          .flatMap((other) => other[of].lagDays ?? [])
        expect([one.key, place, implemented.elsewhere?.places]).toEqual([one.key, place, lags.length])
      }
  }) // prettier-ignore

  test('what is counted as implementing is what the question on implementers finds at the place', async () => {
    const answer = await whole()
    for (const { directive: one, place, all } of answer.rows) {
      const found = await implementers(opened.store, one.key, { place })
      // A weak rule makes it possible only.
      const certain = found.implementers.filter(
        ({ open, relations }) => !open && relations.every(({ confidence }) => confidence >= CONFIDENCE.likely),
      )
      const counted = { direct: certain.filter(({ direct }) => direct).length, all: certain.length }
      expect([one.key, place, { direct: all.direct, all: all.direct + all.through }]).toEqual([one.key, place, counted])
    }
  })

  test.each<[string, string, boolean]>([
    ['words with accents', 'chuyển đổi số', true],
    ['words without accents', 'chuyen doi so', true],
    ['the beginnings of words, in any order', 'quoc chuy', true],
    ['another accent', 'chuyến', false],
    ['a word that is not there', 'chuyển đổi xanh', false],
    ['nothing', ' ', true],
  ])('directives by %s', async (_, title, expected) => {
    await putReport()
    expect((await row({ title })) !== undefined).toBe(expected)
  })

  test('a title leaves its rows and counts alone', async () => {
    await putReport({ from: plan('hai-phong', '01', '2021-07-01'), to: { key: directive('01'), title: 'về báo chí' } })
    const { counts, total } = await audit(opened.store, { places: ['Hải Phòng'], title: 'bao chi' })
    expect([total, counts.state.implemented, counts.state.cited]).toEqual([1, 1, 0])
  })

  test.each([false, true])('rows of each state stand together, deep: %s', async (deep) => {
    const all = await whole({ deep })
    const answer = await whole({ deep, each: 2 })
    const stateOf = (one: Audit['rows'][number]) => (deep ? one.deep : one.state)
    const expected = AUDIT_STATES.flatMap((state) => all.rows.filter((one) => stateOf(one) === state).slice(0, 2))
    expect(answer.rows).toEqual(expected)
    expect([answer.total, answer.counts]).toEqual([all.total, all.counts])
    const some = await whole({ deep, each: 2, states: ['implemented'], limit: 1 })
    expect(some.rows).toEqual(expected.filter((one) => stateOf(one) === 'implemented').slice(0, 1))
  })
}

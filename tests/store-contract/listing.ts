/** What a store promises to those who take everything along, a page at a time; see `graph/listing.ts`. */
import { expect, test } from 'vitest'
import { citing, report } from '../reports.ts'
import { openedStore, READ_AT } from './opened.ts'

const DIRECTIVE = 'tw.21-KL-TW.2021-2026'
const OTHER = 'tw.05-CT-TW.2016-2021'
const PLAN = 'hai-phong.122-KH-TU.2020-2025'

/** All rows of a listing, asked for two at a time. */
async function paged<Row>(
  after: (key: string, limit: number) => Promise<readonly Row[]>,
  keyOf: (row: Row) => string,
): Promise<{ readonly rows: readonly Row[]; readonly sizes: readonly number[] }> {
  const pages: (readonly Row[])[] = []
  for (let page = await after('', 2); page.length > 0; page = await after(keyOf(page.at(-1)!), 2)) pages.push(page)
  return { rows: pages.flat(), sizes: pages.map((page) => page.length) }
}

export function listsEverything(fresh: () => Promise<string>): void {
  const opened = openedStore(fresh)

  test('documents come by key, a page at a time, each once', async () => {
    const keys = [
      'tw.9-CT-TW',
      'tw.9-CT-TW.2016-2021',
      'tw.9-CT-TW-x',
      'Tw.9-CT-TW',
      'hai-phong.1-KH-TU',
      'vn_a.1',
      'vn.1',
    ]
    const facts = citing('một', ...keys)
    await opened.put(facts)
    const { rows, sizes } = await paged(
      (key, limit) => opened.store.documentsAfter(key, limit),
      ({ key }) => key,
    )
    expect(rows.map(({ key }) => key)).toEqual([...keys, facts.extraction.source.key].sort())
    expect(sizes).toEqual([2, 2, 2, 2])
    expect(rows).toEqual(await opened.store.documents(rows.map(({ key }) => key)))
    expect(await opened.store.documentsAfter('vn_', 1)).toMatchObject([{ key: 'vn_a.1' }])
  })

  test('sources come by id, a page at a time, each once with all its locations', async () => {
    const reports = ['một', 'hai', 'ba', 'bốn', 'năm'].map((name) => citing(name, DIRECTIVE))
    await opened.put(...reports)
    await opened.store.put('another.txt', reports[3]!, READ_AT)
    const { rows, sizes } = await paged(
      (id, limit) => opened.store.sourcesAfter(id, limit),
      ({ id }) => id,
    )
    expect(rows.map(({ id }) => id)).toEqual(reports.map(({ id }) => id).sort())
    expect(sizes).toEqual([2, 2, 1])
    expect(rows.toSorted(byId)).toEqual([...(await opened.store.sources())].sort(byId))
    expect(rows.find(({ id }) => id === reports[3]!.id)?.locations).toEqual([
      { path: 'another.txt', readAt: READ_AT },
      { path: 'report-4.txt', readAt: READ_AT },
    ])
  })

  test('what was dropped or replaced is listed no longer', async () => {
    const [one, two, three] = ['một', 'hai', 'ba'].map((name) => citing(name, `tw.${name.length}-CT-TW`))
    await opened.put(one!, two!)
    await opened.store.put('report-2.txt', three!, READ_AT)
    await opened.store.drop('report-1.txt')
    expect((await opened.store.sourcesAfter('', 9)).map(({ id }) => id)).toEqual([three!.id])
    expect((await opened.store.documentsAfter('', 9)).map(({ key }) => key)).toEqual(
      [three!.extraction.source.key, 'tw.2-CT-TW'].sort(),
    )
    expect(await opened.store.sourcesById([one!.id, two!.id])).toEqual([])
  })

  test('sources by id come in the order asked for, without the unknown', async () => {
    const reports = ['một', 'hai', 'ba'].map((name) => citing(name, DIRECTIVE))
    await opened.put(...reports)
    const asked = [reports[2]!.id, '0'.repeat(64), reports[0]!.id]
    expect((await opened.store.sourcesById(asked)).map(({ id }) => id)).toEqual([reports[2]!.id, reports[0]!.id])
    expect(await opened.store.sourcesById([])).toEqual([])
  })

  test('problems of no one source stand at the first document that they concern; those of a source do not', async () => {
    const reports = ['2021-10-25', '2021-10-26'].map((date) =>
      report({
        name: date,
        cites: [
          { key: OTHER, date },
          { key: DIRECTIVE, date },
        ],
        says: [{ from: { key: PLAN, date: '2015-01-01' }, to: DIRECTIVE }],
        problems: [{ rule: 'odd', documents: [OTHER] }],
      }),
    )
    await opened.put(...reports)
    const shared = await opened.store.sharedProblems([DIRECTIVE, PLAN, 'tw.unknown', OTHER])
    expect(shared.map(({ rule, documents, source }) => [rule, documents, source])).toEqual([
      ['two-dates', [DIRECTIVE], null],
      ['two-dates', [OTHER], null],
    ])
    expect(await opened.store.sharedProblems([])).toEqual([])
  })
}

const byId = (one: { readonly id: string }, other: { readonly id: string }): number => (one.id < other.id ? -1 : 1)

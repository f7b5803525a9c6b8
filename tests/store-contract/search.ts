/** What a store promises of search: which documents fit, and in which order. */
import { expect, test } from 'vitest'
import type { SearchQuery } from '../../graph/store.ts'
import { citing } from '../reports.ts'
import { openedStore } from './opened.ts'

const CONCLUSION = { key: 'tw.21-KL-TW.2021-2026', date: '2021-10-25', issuer: 'Ban Chấp hành Trung ương' }
const LOCAL = { key: 'hai-phong.21-KL-TU.2020-2025', date: '2021-03-01', issuer: 'Thành ủy Hải Phòng' }
const LONGER = { key: 'tw.210-QDD-TW.2021-2026', title: 'về hòa giải ở cơ sở' }
const RESOLUTION = { key: 'tw.18-NQ-TW.2016-2021', date: '2017-10-25', title: 'về tổ chức bộ máy' }
const DIGITAL = {
  key: 'hai-phong.03-NQ-TU.2020-2025',
  date: '2021',
  title: 'về chuyển đổi số, thực hiện Kết luận số 21-KL/TW',
}
const LAW = {
  key: 'vn.NQ-35-2021-QH15',
  type: 'Nghị quyết',
  number: '35/2021/QH15',
  date: '2021-11-13',
  issuer: 'Quốc hội',
}
const CONGRESS = {
  key: 'hai-phong.NQ.dai-hoi-XVI',
  type: 'Nghị quyết',
  title: 'Nghị quyết Đại hội XVI Đảng bộ thành phố',
  term: 'XVI',
}
const PROGRAMME = {
  key: 'hai-phong.02-CTr-TU.2020-2025',
  type: 'Chương trình hành động',
  title: 'về thực hiện Nghị quyết Đại hội XVI Đảng bộ thành phố',
}
const ALL = [CONCLUSION, LOCAL, LONGER, RESOLUTION, DIGITAL, LAW, CONGRESS, PROGRAMME]

export function searches(fresh: () => Promise<string>): void {
  const opened = openedStore(fresh)
  const find = async (text: string, asked: Partial<SearchQuery> = {}) => {
    const page = await opened.store.search({ text, limit: 100, offset: 0, ...asked })
    return { total: page.total, keys: page.rows.map(({ key }) => key) }
  }
  const found = async (text: string, asked: Partial<SearchQuery> = {}) => (await find(text, asked)).keys

  /** More reports cite the documents that stand later, so that no order by chance looks right. */
  const fill = () => opened.put(...ALL.map((_, index) => citing(`báo cáo ${index}`, ...ALL.slice(index))))

  test.each([
    ['21-KL/TW', [CONCLUSION, DIGITAL]],
    ['21-KL-TW', [CONCLUSION, DIGITAL]],
    ['21 kl/tw', [CONCLUSION, DIGITAL]],
    ['21KLTW', [CONCLUSION]],
    ['kl 21', [LOCAL, CONCLUSION, DIGITAL]],
    ['21 kl', [LOCAL, CONCLUSION, DIGITAL]],
    ['KL21', [LOCAL, CONCLUSION, DIGITAL]],
    ['ket luan 21', [LOCAL, CONCLUSION, DIGITAL]],
    ['Kết luận số 21', [LOCAL, CONCLUSION, DIGITAL]],
    ['kết luận 21-KL/TW', [CONCLUSION, DIGITAL]],
    ['21-KL/TW 25/10/2021', [CONCLUSION, DIGITAL]],
    ['Kết luận số 21-KL/TW, ngày 25 tháng 10 năm 2021', [CONCLUSION, DIGITAL]],
    ['21-KL/TW 26/10/2021', [DIGITAL]],
    ['21-KL/TW 25/10/2022', []],
    ['21', [LOCAL, CONCLUSION, LONGER, DIGITAL]],
    ['2', [PROGRAMME, LAW, LONGER, LOCAL, CONCLUSION, DIGITAL, RESOLUTION]],
    ['18 nq/tw', [RESOLUTION]],
    ['18NQTW', [RESOLUTION]],
    ['3-NQ/TU', [DIGITAL]],
    ['003 nq tu', [DIGITAL]],
    ['35/2021/QH15', [LAW]],
    ['35 2021 qh15', [LAW]],
    ['NQ 35/2021', [LAW]],
    ['nghị quyết quốc hội 2021', [LAW]],
    ['nq đại hội XVI', [CONGRESS]],
    ['210-QĐ/TW', [LONGER]],
    ['210-QD/TW', [LONGER]],
  ])('a number is found in any spelling: %s', async (text, documents) => {
    await fill()
    expect(await found(text)).toEqual(documents.map(({ key }) => key))
  })

  test.each([
    ['Nghị quyết Đại hội XVI Đảng bộ thành phố', [CONGRESS, PROGRAMME]],
    ['nghi quyet dai hoi xvi dang bo thanh pho', [CONGRESS, PROGRAMME]],
    ['đại hội XVI', [PROGRAMME, CONGRESS]],
    ['khóa XVI', [CONGRESS]],
    ['khoá XVI', [CONGRESS]],
    ['chuyen doi so', [DIGITAL]],
    ['chuyển đổi số', [DIGITAL]],
    ['chuyen doi số', [DIGITAL]],
    ['chuyến đổi', []],
    ['hòa giải', [LONGER]],
    ['hoà giải', [LONGER]],
    ['hoa giai', [LONGER]],
    ['hóa giải', []],
    ['to chuc', [RESOLUTION]],
    ['tổ chức', [RESOLUTION]],
    ['tỏ chức', []],
    ['to', [RESOLUTION]],
    ['dang bo', [PROGRAMME, CONGRESS]],
    ['đảng bộ', [PROGRAMME, CONGRESS]],
    ['thành ủy hải phòng', [LOCAL]],
    ['ban chấp hành', [CONCLUSION]],
    ['ke hoach', []],
    ['", * OR NEAR(', []],
    ['?!', []],
  ])('words are compared without accents unless the query carries them: %s', async (text, documents) => {
    await fill()
    expect(await found(text)).toEqual(documents.map(({ key }) => key))
  })

  test('within each kind more citing sources come first, then the later date, then the key', async () => {
    const [twice, late, early, undated] = [
      { key: 'hai-phong.1-KH-TU.2020-2025', date: '2020-12-01' },
      { key: 'hai-phong.4-KH-TU.2020-2025', date: '2021-03-01' },
      { key: 'hai-phong.3-KH-TU.2020-2025', date: '2021-02-28' },
      { key: 'hai-phong.2-KH-TU.2020-2025' },
    ]
    const yearOnly = { key: 'hai-phong.6-KH-TU.2020-2025', date: '2021' }
    const sameDay = { key: 'hai-phong.5-KH-TU.2020-2025', date: '2021-03-01' }
    await opened.put(citing('một', undated, early, late, twice, yearOnly, sameDay), citing('hai', twice))
    const order = [twice, late, sameDay, early, yearOnly, undated].map(({ key }) => key)
    expect(await found('kế hoạch')).toEqual(order)
    expect(await found('', { type: 'Kế hoạch' })).toEqual(order)
  })

  test('sorted by date those without one come last, a year alone next to its days, then by key', async () => {
    const dated = (number: number, date?: string) => ({
      key: `hai-phong.${number}-KH-TU.2020-2025`,
      ...(date === undefined ? {} : { date }),
    })
    const [late, sameDay, early] = [dated(3, '2021-03-01'), dated(4, '2021-03-01'), dated(1, '2020-12-31')]
    const [year, undated, also] = [dated(2, '2021'), dated(5), dated(6)]
    await opened.put(citing('một', undated, also, late, early, year, sameDay), citing('hai', undated))
    const keys = (...documents: readonly { readonly key: string }[]) => documents.map(({ key }) => key)
    const newest = keys(late, sameDay, year, early, undated, also)
    expect(await found('kế hoạch', { sort: 'newest' })).toEqual(newest)
    expect(await found('', { type: 'Kế hoạch', sort: 'newest' })).toEqual(newest)
    expect(await found('kế hoạch', { sort: 'oldest' })).toEqual(keys(early, year, late, sameDay, undated, also))
    expect(await found('kh', { sort: 'oldest', limit: 2, offset: 1 })).toEqual(keys(year, late))
  })

  test('empty words find every document', async () => {
    await fill()
    expect(await find(' ')).toMatchObject({ total: ALL.length + ALL.length })
  })

  test('pages follow each other without a gap, and the total stays', async () => {
    await fill()
    const whole = await found('')
    for (const size of [1, 3, 7]) {
      const pages = await Promise.all(
        Array.from({ length: Math.ceil(whole.length / size) + 1 }, (_, page) =>
          find('', { limit: size, offset: page * size }),
        ),
      )
      expect(pages.flatMap(({ keys }) => keys)).toEqual(whole)
      expect(pages.map(({ total }) => total)).toEqual(pages.map(() => whole.length))
    }
  })

  test.each<[string, Partial<SearchQuery>, readonly { readonly key: string }[]]>([
    ['a type', { type: 'Kết luận' }, [LOCAL, CONCLUSION]],
    ['a level', { level: 'state' }, [LAW]],
    ['a place', { place: 'Hải Phòng' }, [PROGRAMME, CONGRESS, DIGITAL, LOCAL]],
    ['an issuer', { issuer: 'Quốc hội' }, [LAW]],
    ['a first day', { from: '2021-10-25' }, [LAW, DIGITAL, CONCLUSION]],
    ['a last day', { to: '2021-03-01' }, [DIGITAL, RESOLUTION, LOCAL]],
    ['a year', { from: '2021', to: '2021' }, [LAW, DIGITAL, LOCAL, CONCLUSION]],
    ['a day', { from: '2021-11-13', to: '2021-11-13' }, [LAW, DIGITAL]],
    ['all of them', { type: 'Kết luận', level: 'central', from: '2021', to: '2021-12-31' }, [CONCLUSION]],
    ['nothing that exists', { place: 'Hà Nội' }, []],
  ])('a filter leaves only %s', async (_, filter, documents) => {
    await fill()
    const keys = documents.map(({ key }) => key)
    const filtered = await find('', filter)
    expect(filtered.keys.filter((key) => !key.startsWith('src-'))).toEqual(keys)
  })

  test.each<[string, string, Partial<SearchQuery>]>([
    ['of everything', '', {}],
    ['of what fits the words', 'nghị quyết', {}],
    ['of what fits a date', '25/10/2021', {}],
    ['under one filter', '', { type: 'Kết luận' }],
    ['under several', '', { level: 'provincial', place: 'Hải Phòng', from: '2021', to: '2021' }],
    ['under filters by time', '', { from: '2017-10-25', to: '2021-03-01' }],
    ['of nothing', 'ke hoach', { level: 'central' }],
    ['of words that are none', '?!', {}],
  ])('values are counted %s as the search without their own filter finds them', async (_, text, asked) => {
    await fill()
    const facets = await opened.store.facets({ text, ...asked }, 100)
    const fields = {
      type: ['type'],
      level: ['level'],
      issuer: ['issuer'],
      place: ['place'],
      year: ['from', 'to'],
    } as const
    for (const [name, own] of Object.entries(fields)) {
      const others = Object.fromEntries(Object.entries(asked).filter(([field]) => !own.some((each) => each === field)))
      const { rows } = await opened.store.search({ text, limit: 100, offset: 0, ...others })
      const values = rows.map((row) => (name === 'year' ? (row.date?.slice(0, 4) ?? null) : row[name as 'type']))
      const counts = [...Map.groupBy(values, String).values()].map((equal) => [equal[0] ?? null, equal.length])
      const facet = facets[name as keyof typeof facets]
      expect(facet.values.map(({ value, count }) => [value, count])).toEqual(expect.arrayContaining(counts))
      expect([facet.total, facet.values.length]).toEqual([counts.length, counts.length])
    }
  })

  test('values that most documents have come first, then by value, unknown last; a cut tells of how many', async () => {
    const told = (number: number, type: string | null, issuer: string | null) => ({
      key: `hai-phong.${number}-XX-TU.2020-2025`,
      type,
      issuer,
    })
    await opened.put(
      citing('một', told(1, 'B', null), told(2, 'B', 'Đ'), told(3, 'A', 'C'), told(4, null, 'Đ'), told(5, 'C', null)),
    )
    const facets = await opened.store.facets({ text: 'xx' }, 3)
    expect(facets.type).toEqual({
      total: 4,
      values: [
        { value: 'B', count: 2 },
        { value: 'A', count: 1 },
        { value: 'C', count: 1 },
      ],
    })
    expect(facets.issuer.values).toEqual([
      { value: 'Đ', count: 2 },
      { value: null, count: 2 },
      { value: 'C', count: 1 },
    ])
  })

  test('what is not said any more is not found any more', async () => {
    await opened.store.put('a.txt', citing('một', { ...RESOLUTION, title: 'về biên chế' }), 'now')
    expect(await found('biên chế')).toEqual([RESOLUTION.key])
    await opened.store.put('a.txt', citing('một', { ...RESOLUTION, title: 'về tổ chức' }), 'now')
    expect(await found('biên chế')).toEqual([])
    expect(await found('tổ chức')).toEqual([RESOLUTION.key])
    await opened.store.drop('a.txt')
    expect(await found('tổ chức')).toEqual([])
    expect(await found('')).toEqual([])
  })
}

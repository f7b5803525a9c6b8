/** What the registry adds to what sources say, and what it never does. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { derive } from '../graph/derive.ts'
import { EMPTY_REGISTRY, readRegistry } from '../graph/registry.ts'
import { Known } from '../graph/understand/known.ts'
import { isTitled } from '../graph/understand/title.ts'
import { added } from './evaluation-registry.ts'
import { REGISTRY } from './registered.ts'
import { citing, report, type Told } from './reports.ts'

const OPEN = 'tw.05-CT-TW'
const [OLD, NEW] = ['tw.05-CT-TW.2016-2021', 'tw.05-CT-TW.2026-2031'] as const
const KEY = 'tw.21-KL-TW.2021-2026'
const TITLE = 'về đẩy mạnh việc học tập và làm theo tư tưởng, đạo đức, phong cách Hồ Chí Minh'

const derived = (...cites: readonly Told[]) => derive([citing('một', ...cites)], { registry: REGISTRY })
const documentOf = (key: string, ...cites: readonly Told[]) =>
  derived(...cites).documents.find(({ document }) => document.key === key)?.document

/** The keys that mentions of one source come to, without the source itself. */
const meant = (...cites: readonly Told[]): string[] =>
  derived(...cites)
    .documents.map(({ document }) => document.key)
    .filter((key) => !key.startsWith('src-') || key.includes('.'))

describe('a field', () => {
  test('that no source states comes from the registry, marked so', () => {
    expect(documentOf(KEY, KEY)).toMatchObject({
      title: 'Đẩy mạnh xây dựng, chỉnh đốn Đảng và hệ thống chính trị',
      date: '2021-10-25',
      issuer: 'Ban Chấp hành Trung ương',
      origin: { title: 'registry', date: 'registry', issuer: 'registry', type: 'text' },
    })
  })

  test.each([
    ['date', '2021-10-24'],
    ['date', '2021'],
    ['title', 'về biên chế'],
    ['issuer', 'Ban Bí thư'],
    ['term', 'XII'],
  ] as const)('that a source states is never touched: %s', (field, value) => {
    const document = documentOf(KEY, { key: KEY, [field]: value })
    expect([document?.[field], document?.origin[field]]).toEqual([value, 'text'])
  })

  test('that the registry does not know stays unknown', () => {
    const key = 'tw.99-KL-TW.2021-2026'
    expect(documentOf(key, key)).toMatchObject({ title: null, date: null, origin: { term: 'registry' } })
  })

  test.each([
    ['of the Centre', 'tw.99-KL-TW.2021-2026', 'XIII'],
    ['of a registered province', 'hai-phong.99-KH-TU.2020-2025', 'XVI'],
    ['of another province', 'quang-ninh.99-KH-TU.2020-2025', null],
    ['in a congress year', 'hai-phong.99-KH-TU.2020', null],
    ['without a period', 'tw.99-KL-TW', null],
  ])('term follows from the period of a number %s', (_, key, term) => {
    expect(documentOf(key, key)?.term).toBe(term)
  })

  test('is not disputed by the registry, and withholds no edge', () => {
    const says = [{ from: { key: 'hai-phong.1-KH-TU.2020-2025', date: '2021-05-05' }, to: KEY }]
    const { documents, relations } = derive([report({ name: 'một', says })], { registry: REGISTRY })
    expect(documents.flatMap(({ problems, disputed }) => [...problems, ...(disputed ? [disputed] : [])])).toEqual([])
    const [edge] = relations.filter(({ edge }) => edge.type === 'implements')
    expect(edge).toMatchObject({ edge: { confidence: 0.95 }, problems: [{ rule: 'older-than-directive' }] })
  })
})

describe('what no source cites', () => {
  test('is no document, and no relation of the registry is an edge', () => {
    const { documents, relations } = derived(KEY)
    expect(documents.map(({ document }) => document.key)).toContain(KEY)
    expect(documents).toHaveLength(2)
    expect(relations.map(({ edge }) => edge.type)).toEqual(['cites'])
  })
})

describe('a document is found', () => {
  test('by what the registry calls it, too', () => {
    const [found] = derived('tw.18-NQ-TW.2016-2021').documents.filter(({ document }) => document.number !== null)
    expect(found).toMatchObject({
      document: { name: null },
      names: ['Nghị quyết Trung ương 6 khóa XII', 'Nghị quyết 18'],
    })
  })
})

describe('an open mention', () => {
  const open = (said: object = {}) => ({ key: OPEN, open: true, ...said })

  test.each<[string, readonly Told[], readonly string[]]>([
    ['that states nothing stays open', [open()], [OPEN]],
    ['that states the year is the registered one', [open({ date: '2016' })], [OLD]],
    ['that states another registered year is that one', [open({ date: '2026' })], [NEW]],
    ['that states the day is the registered one', [open({ date: '2016-05-15' })], [OLD]],
    ['that states another day stays open', [open({ date: '2016-05-16' })], [OPEN]],
    ['that states another year stays open', [open({ date: '2011' })], [OPEN]],
    ['that states the term is the registered one', [open({ term: 'XII' })], [OLD]],
    ['that states year and term of two documents stays open', [open({ term: 'XII', date: '2026' })], [OPEN]],
    ['that states the title is the registered one', [open({ title: TITLE })], [OLD]],
    ['that states another title stays open', [open({ title: 'về công tác cán bộ nữ trong tình hình mới' })], [OPEN]],
    ['that states title and year of two documents stays open', [open({ title: TITLE, date: '2026' })], [OPEN]],
    ['follows the title beside its fellow', [open(), open({ title: TITLE })], [OLD]],
    ['follows the year of its fellow', [open(), open({ date: '2016' })], [OLD]],
    ['follows no two fellows', [open(), open({ date: '2016' }), open({ date: '2026' })], [OPEN, OLD, NEW]],
    ['follows no fellow beside a stranger', [open(), open({ date: '2016' }), open({ date: '2011' })], [OPEN, OLD]],
    ['is the one that the source names in full, too', [OLD, open({ date: '2016' })], [OLD]],
  ])('%s', (_, cites, expected) => {
    expect(meant(...cites)).toEqual([...expected].sort())
  })

  test('stays open where only one document of its number is registered', () => {
    expect(meant({ key: 'tw.57-NQ-TW', open: true })).toEqual(['tw.57-NQ-TW'])
  })

  test('is open no more, with its basis and its edges, once it is linked', () => {
    const says = [{ from: null, to: open({ date: '2016' }) }]
    const { documents, relations } = derive([report({ name: 'một', says })], { registry: REGISTRY })
    expect(documents.every(({ document }) => !document.open)).toBe(true)
    expect(relations.map(({ edge }) => [edge.type, edge.to, edge.open])).toEqual([
      ['cites', OLD, false],
      ['implements', OLD, false],
    ])
  })

  test('takes along what it says, and the registry fills in the rest', () => {
    expect(documentOf(OLD, open({ date: '2016', issuer: 'Ban Bí thư' }))).toMatchObject({
      open: false,
      date: '2016',
      issuer: 'Ban Bí thư',
      term: 'XII',
      origin: { date: 'text', issuer: 'text', term: 'registry' },
    })
  })

  test('means the same whatever else was read', () => {
    const reports = [citing('một', open()), citing('hai', OLD), citing('ba', open({ date: '2016' }))]
    const { documents } = derive(reports, { registry: REGISTRY })
    const counts = documents.map(({ document }) => [document.key, document.mentionsCount])
    expect(counts.filter(([key]) => String(key).startsWith('tw.'))).toEqual([
      [OPEN, 1],
      [OLD, 2],
    ])
  })
})

describe('a short number', () => {
  const short = (said: object = {}) => ({
    key: 'src-0.NQ-57',
    open: true,
    type: 'Nghị quyết',
    number: '57',
    level: null,
    ...said,
  })
  const LONG = 'tw.57-NQ-TW.2021-2026'
  const title = 'về đột phá phát triển khoa học, công nghệ, đổi mới sáng tạo và chuyển đổi số quốc gia'

  test.each([
    ['alone', {}, false],
    ['with the year, which a province may have as well', { date: '2024' }, false],
    ['with the issuer alone', { issuer: 'Bộ Chính trị' }, false],
    ['with issuer and year', { issuer: 'Bộ Chính trị', date: '2024' }, true],
    ['with issuer and term', { issuer: 'Bộ Chính trị', term: 'XIII' }, true],
    ['with another issuer and the year', { issuer: 'Tỉnh ủy', date: '2024' }, false],
    ['with the day', { date: '2024-12-22' }, true],
    ['with another day', { date: '2024-12-21' }, false],
    ['with the title', { title }, true],
    ['with the title and another issuer', { title, issuer: 'Tỉnh ủy' }, false],
    ['with another type', { type: 'Chỉ thị', date: '2024-12-22' }, false],
  ])('%s', (_, said, linked) => {
    expect(meant(short(said))).toEqual([linked ? LONG : 'src-0.NQ-57'])
  })
})

describe('titles', () => {
  test.each([
    ['the same', 'về luân chuyển cán bộ lãnh đạo', 'Luân chuyển cán bộ lãnh đạo', true],
    ['too short', 'về luân chuyển cán bộ', 'Luân chuyển cán bộ', false],
    ['another place', 'xây dựng và phát triển thành phố Hải Phòng', 'Xây dựng và phát triển thành phố Cần Thơ', false],
    [
      'written short',
      'xây dựng và phát triển thành phố Hải Phòng trong thời kỳ công nghiệp hóa, hiện đại hóa đất nước',
      'Xây dựng và phát triển TP. Hải Phòng trong thời kỳ CNH, HĐH đất nước',
      true,
    ],
    [
      'the beginning',
      'xây dựng và phát triển thành phố Hải Phòng',
      'Xây dựng và phát triển thành phố Hải Phòng đến 2030',
      true,
    ],
    ['of a document about it', 'kiểm tra việc xây dựng nhà máy', 'Xây dựng và phát triển thành phố Hải Phòng', false],
  ])('%s', (_, one, other, expected) => {
    expect([isTitled(one, other), isTitled(other, one)]).toEqual([expected, expected])
  })
})

describe('what is akin', () => {
  const known = new Known(REGISTRY)
  test.each([
    [
      'a plenum and its resolutions',
      'tw.NQ.hoi-nghi-6-XII',
      ['member tw.18-NQ-TW.2016-2021', 'member tw.20-NQ-TW.2016-2021'],
    ],
    ['a plenum and what people call its resolution', 'tw.NQ.hoi-nghi-4-XIII', ['possible tw.21-KL-TW.2021-2026']],
    ['a plenum and its conclusion', 'tw.KL.hoi-nghi-4-XIII', ['member tw.21-KL-TW.2021-2026']],
    ['an unknown plenum', 'tw.NQ.hoi-nghi-9-IX', []],
  ])('%s', (_, key, expected) => {
    expect(known.kin(key).map(({ kind, numbered }) => `${kind} ${numbered}`)).toEqual(expected)
  })

  test('is never one document', () => {
    expect(meant('tw.NQ.hoi-nghi-4-XIII', KEY)).toEqual([KEY, 'tw.NQ.hoi-nghi-4-XIII'])
  })
})

describe('the files', () => {
  let folder = ''
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'viendan-registry-'))
  })
  afterAll(() => rm(folder, { recursive: true, force: true }))

  const entry = { ...REGISTRY.documents[0], source: 'memory' }
  const refusalOf = (...lines: readonly string[]): Promise<unknown> =>
    writeFile(join(folder, 'documents.jsonl'), lines.join('\n'))
      .then(() => readRegistry(folder))
      .then(
        () => null,
        (error: unknown) => error,
      )

  test('of this project hold what the graph needs', async () => {
    const { documents, terms } = await readRegistry(join(import.meta.dirname, '../seeds/registry'))
    expect(documents.length).toBeGreaterThan(300)
    expect(terms.length).toBeGreaterThan(10)
    expect(documents[0]).not.toHaveProperty('source')
  })

  test('may be missing: then nothing is known', async () => {
    expect(await readRegistry(join(folder, 'nowhere'))).toEqual(EMPTY_REGISTRY)
  })

  test.each([
    ['no JSON', ['{'], 1, 'key'],
    ['a list', ['[]'], 1, 'key'],
    ['a missing field', [JSON.stringify({ ...entry, aliases: undefined })], 1, 'aliases'],
    ['a date that is none', ['', JSON.stringify({ ...entry, date: '15/5/2016' })], 2, 'date'],
    ['a level that is none', [JSON.stringify({ ...entry, level: 'high' })], 1, 'level'],
    ['one key twice', [JSON.stringify(entry), JSON.stringify(entry)], 2, 'tw.05-CT-TW.2016-2021'],
  ])('are refused with the line: %s', async (_, lines, line, reason) => {
    const error = await refusalOf(...lines)
    expect(error).toMatchObject({ code: 'REGISTRY_INVALID', details: { line } })
    expect(String(error)).toContain(reason)
  })
})

test('what the registry would add to a text is listed: links first, then fields', () => {
  const { extraction } = citing('một', { key: OPEN, open: true, date: '2016' }, KEY)
  const rows = added(extraction, REGISTRY)
  expect(rows[0]).toEqual([OPEN, 'link', OLD])
  expect(rows).toContainEqual([KEY, 'date', '2021-10-25'])
  expect(rows).not.toContainEqual([OLD, 'date', '2016-05-15'])
})

/** Review by command: the queue, every kind of decision, undoing, two reviewers, and the export as gold annotations. */
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Gold } from '../graph/export/gold.ts'
import type { DecisionsAnswer, ReviewAnswer } from '../web/api-review.ts'
import { readRegistry } from '../graph/index.ts'
import { newPlace, type Place, root } from './command.ts'
import { snapshotOf } from './graph-snapshot.ts'
import { report, type Told } from './reports.ts'
import { open } from './store-contract/open.ts'
import { READ_AT } from './store-contract/opened.ts'

const [OLD, NEW] = ['tw.05-CT-TW.2016-2021', 'tw.05-CT-TW.2021-2026'] as const
const PLAN = 'hai-phong.88-KH-TU.2020-2025'
const unknown: Told = { key: 'tw.05-CT-TW', open: true }
const ONE = report({
  name: 'một',
  cites: [unknown, OLD],
  says: [
    { from: PLAN, to: unknown },
    { from: PLAN, to: NEW, confidence: 0.5 },
  ],
})
const TWO = report({ name: 'hai', cites: [unknown] })

let place: Place
beforeEach(async () => {
  place = await newPlace()
  await inStore(async (store) => {
    await store.putRegistry(await readRegistry(join(root, 'seeds', 'registry')))
    await store.put('a.txt', ONE, READ_AT)
    await store.put('b.txt', TWO, READ_AT)
  })
})
afterEach(() => place.remove())

async function inStore<Result>(use: (store: Awaited<ReturnType<typeof open>>) => Promise<Result>): Promise<Result> {
  const store = await open(`sqlite:${join(place.folder, 'viendan.db')}`)
  try {
    return await use(store)
  } finally {
    await store.close()
  }
}
const queue = () => place.json<ReviewAnswer>('review')
const history = () => place.json<DecisionsAnswer>('review', 'history')
const itemOf = async (kind: string, source = ONE.id) =>
  (await queue()).items.find((one) => one.kind === kind && one.source === source)!
const byAn = (...args: readonly string[]) => place.run('review', ...args, '--by', 'An', '--reason', 'theo công văn')

describe('the queue', () => {
  test('is listed, and one of it is shown with its words, what may be meant and what to type', async () => {
    const { handle } = await itemOf('open')
    const listed = await place.run('review')
    expect([listed.code, listed.stdout]).toEqual([0, expect.stringContaining(`  ${handle}  chưa rõ văn bản nào`)])
    const { stdout } = await place.run('review', handle)
    for (const words of ['[Chỉ thị số 05-CT/TW]', OLD, NEW, `viendan review confirm ${handle}`, 'a.txt:'])
      expect(stdout).toContain(words)
  })

  test('an item that is not there is said to be missing', async () => {
    const { code, stderr } = await place.run('review', 'ffffffff')
    expect([code, stderr]).toEqual([2, expect.stringContaining('không có ffffffff')])
  })
})

describe('deciding', () => {
  test('what is alike is decided together, as far as asked, and the graph changes and comes back', async () => {
    const before = await inStore(snapshotOf)
    const { handle } = await itemOf('open')
    expect((await byAn('confirm', handle, '--alike', 'all', '--document', OLD)).code).toBe(0)
    expect((await queue()).counts.open).toBe(0)
    const { decisions } = await history()
    expect(decisions.map(({ by, reason, documents }) => [by, reason, documents])).toEqual(
      decisions.map(() => ['An', 'theo công văn', [OLD]]),
    )
    expect(decisions).toHaveLength(3)
    for (const { id } of decisions) expect((await byAn('undo', id.slice(0, 12))).code).toBe(0)
    expect(await inStore(snapshotOf)).toEqual(before)
  })

  test('one place alone, and a sentence that does not say so', async () => {
    const { handle } = await itemOf('open')
    await byAn('reject', handle, '--alike', 'first')
    expect((await itemOf('open')).spans).toHaveLength(1)
    await byAn('reject', (await itemOf('weak')).handle)
    expect((await queue()).counts.weak).toBe(0)
  })

  test.each<[string, readonly string[], string]>([
    ['a name', ['alias', OLD, 'Chỉ thị học tập Bác'], 'alias'],
    ['a correction', ['correct', OLD, 'date', '15/5/2016'], 'correct'],
    ['a deadline', ['deadline', OLD, '30/6/2022'], 'deadline'],
    ['a closed finding', ['close', OLD, 'Hải Phòng', 'not-implemented'], 'close'],
    ['a merge', ['merge', OLD, NEW], 'merge'],
    ['a split', ['split', OLD, NEW, '--at', 'a.txt'], 'split'],
  ])('%s is kept, told in the history, and taken back', async (_, typed, action) => {
    const before = await inStore(snapshotOf)
    const ran = await byAn(...typed)
    expect([ran.code, ran.stderr]).toEqual([0, expect.stringContaining('Đã ghi 1 quyết định.')])
    const [made] = (await history()).decisions
    expect(made).toMatchObject({ action, by: 'An', standing: 'applies' })
    expect((await place.run('review', 'history', NEW)).code).toBe(0)
    await byAn('undo', made!.id)
    expect(await inStore(snapshotOf)).toEqual(before)
    expect((await history()).decisions.at(-1)).toMatchObject({ action, standing: 'withdrawn' })
  })

  test('the second reviewer is told, and decides over the first only with the decision in view', async () => {
    await byAn('deadline', OLD, '30/6/2022')
    const second = ['review', 'deadline', OLD, '31/12/2022', '--by', 'Bình'] as const
    const told = await place.run(...second)
    expect([told.code, told.stderr]).toEqual([1, expect.stringMatching(/^An đã quyết định mục này lúc/u)])
    const [first] = (await history()).decisions
    expect((await place.run(...second, '--seen', first!.id)).code).toBe(0)
    expect((await history()).decisions.map(({ by, value, overruled }) => [by, value, overruled])).toEqual([
      ['Bình', '2022-12-31', false],
      ['An', '2022-06-30', true],
    ])
  })

  test.each<[string, readonly string[], number, string]>([
    ['nobody who decides', ['deadline', OLD, '30/6/2022'], 2, '--by'],
    ['a word too few', ['deadline', OLD, '--by', 'An'], 2, 'DATE'],
    ['a word too many', ['deadline', OLD, '30/6/2022', 'x', '--by', 'An'], 2, 'x'],
    ['an action that is none', ['approve', OLD, '--by', 'An'], 2, 'approve'],
    ['a day that is none', ['deadline', OLD, '31/2/2022', '--by', 'An'], 2, '31/2/2022'],
    ['a field that is none', ['correct', OLD, 'colour', 'red', '--by', 'An'], 2, 'colour'],
    ['a finding without a reason', ['close', OLD, 'Hải Phòng', 'implemented', '--by', 'An'], 2, 'lý do'],
    ['a document that is not there', ['deadline', '99-XX/ZZ', '30/6/2022', '--by', 'An'], 3, '99-XX/ZZ'],
  ])('%s is refused, and nothing is kept', async (_, typed, code, named) => {
    const ran = await place.run('review', ...typed)
    expect([ran.code, ran.stderr]).toEqual([code, expect.stringContaining(named)])
    expect((await history()).total).toBe(0)
  })
})

test('what was decided is exported as gold annotations, and what nobody decided is doubtful', async () => {
  const item = await itemOf('open')
  await byAn('confirm', item.handle, '--document', OLD, '--alike', 'first')
  await byAn('confirm', (await itemOf('weak')).handle)
  const folder = join(place.folder, 'gold')
  expect((await place.run('review', '--export', '--out', folder)).stderr).toContain('Đã xuất chú giải của 1 nguồn.')
  const [file, ...others] = await readdir(folder)
  expect(others).toEqual([])
  const gold = JSON.parse(await readFile(join(folder, file!), 'utf8')) as Gold
  const firm = gold.mentions.filter(({ doubtful }) => doubtful === undefined)
  expect(firm).toEqual([expect.objectContaining({ ...item.spans[0], doc: OLD, by: 'An', why: 'theo công văn' })])
  expect(gold.mentions.length).toBeGreaterThan(1)
  expect(gold.relations.filter(({ certain }) => certain)).toEqual([
    expect.objectContaining({ from: PLAN, type: 'implements', to: NEW }),
  ])
  await byAn('reject', (await itemOf('open')).handle)
  const [annotated] = await place.json<Gold[]>('review', '--export')
  expect(annotated?.not_citations).toEqual([expect.objectContaining({ text: 'Chỉ thị số 05-CT/TW', by: 'An' })])
})

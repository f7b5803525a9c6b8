/** What has changed since a bundle: states, sentences, new directives and such as are gone, whatever else was read. */
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { compare, decideOn, openStore, type Bundle, type Compared } from '../graph/index.ts'
import { newPlace, type Place } from './command.ts'
import { unzipped, zipped } from './bundling.ts'

let place: Place
let out: string
const inside = (name: string): string => join(place.folder, name)
const letterhead = 'THÀNH ỦY HẢI PHÒNG\n\nBÁO CÁO\nkết quả năm 2022\n\nHải Phòng, ngày 15 tháng 01 năm 2023\n\n'
const cited = 'Quán triệt Kết luận số 21-KL/TW, ngày 25/10/2021 của Bộ Chính trị và Chỉ thị số 05-CT/TW, ngày 15/5/2016 của Bộ Chính trị.\n' // prettier-ignore
const implementing =
  'Ban hành Kế hoạch số 122-KH/TU, ngày 28/02/2022 thực hiện Kết luận số 21-KL/TW, ngày 25/10/2021.\n'
const read = async (name: string, ...said: readonly string[]) => {
  await writeFile(inside(name), letterhead + said.join('\n'))
  return place.run('ingest', inside(name), '--place', 'Hải Phòng')
}
const since = async (file = out) => place.json<Compared>('audit', '--since', file)
const keysOf = (pairs: readonly { readonly directive: { readonly key: string } }[]) =>
  pairs.map((pair) => pair.directive.key)

const named = (key: string) => ({ key, type: null, number: null, name: key, title: null, issuer: null, date: null })

beforeAll(async () => {
  place = await newPlace()
  out = inside('earlier.zip')
  await read('a.txt', cited)
  expect((await place.run('audit', '--state', 'cited', '--bundle', out)).code).toBe(0)
})
afterAll(() => place.remove())

test('nothing, as long as nothing changes, also when the same text is read again with other lines around it', async () => {
  expect(await since()).toMatchObject({ compared: 2, changed: [], added: [], gone: [], cut: false })
  await read('a.txt', 'Phần thứ nhất.\n', cited)
  expect(await since()).toMatchObject({ compared: 2, changed: [], added: [], gone: [] })
})

test('a state that became another one is told with the sentence, though the bundle asked for one state alone', async () => {
  await read('b.txt', implementing)
  const { changed, added, gone } = await since()
  expect([keysOf(changed), added, gone]).toEqual([['tw.21-KL-TW.2021-2026'], [], []])
  expect(changed[0]).toMatchObject({ before: { state: 'cited' }, now: { state: 'implemented' } })
  expect(changed[0]!.evidence.added.map(({ finding, words }) => [finding, words])).toContainEqual([
    'done',
    expect.stringContaining('thực hiện Kết luận số 21-KL/TW'),
  ])
  const { stdout } = await place.runInEnglish('audit', '--since', out)
  expect(stdout).toMatch(/1 of 2 rows changed, 0 new, 0 gone\.\nAbsence of evidence/u)
  expect(stdout).toMatch(/Cited, no implementation found → Implemented\n +\+ implements: Kế hoạch 122-KH\/TU/u)
})

test('a new directive and one that is gone are told apart', async () => {
  await read('a.txt', cited.replace(' và Chỉ thị số 05-CT/TW, ngày 15/5/2016 của Bộ Chính trị', ' và Kết luận số 01-KL/TW, ngày 18/5/2021 của Bộ Chính trị')) // prettier-ignore
  const { added, gone } = await since()
  expect([keysOf(added), keysOf(gone)]).toEqual([['tw.01-KL-TW.2021-2026'], ['tw.05-CT-TW.2016-2021']])
})

test('a key that was merged is followed to where it leads', async () => {
  await read('a.txt', cited)
  const store = await openStore(`sqlite:${inside('viendan.db')}`)
  const verdicts = [{ action: 'merge', document: 'tw.05-CT-TW.2016-2021', into: 'tw.21-KL-TW.2021-2026' }] as const
  const made = { by: 'An', reason: null, at: new Date().toISOString(), seen: [] }
  const [decision = ''] = await decideOn(store, { ...made, verdicts })
  expect((await since()).gone).toEqual([])
  await decideOn(store, { ...made, verdicts: [{ action: 'withdraw', decision }] })
  await store.close()
})

test('a document that says something and was merged is followed as well', async () => {
  await read('b.txt', implementing)
  const both = inside('both.zip')
  await place.run('audit', '--bundle', both)
  const store = await openStore(`sqlite:${inside('viendan.db')}`)
  const verdicts = [{ action: 'merge', document: 'hai-phong.122-KH-TU.2020-2025', into: 'hai-phong.123-KH-TU.2020-2025' }] as const // prettier-ignore
  const made = { by: 'An', reason: null, at: new Date().toISOString(), seen: [] }
  const [decision = ''] = await decideOn(store, { ...made, verdicts })
  const { changed } = await since(both)
  expect(changed.map(({ evidence }) => evidence)).toEqual([])
  await decideOn(store, { ...made, verdicts: [{ action: 'withdraw', decision }] })
  await store.close()
})

test('no evidence is told as gone that is only held no more, since there is too much of it', async () => {
  const finding = (count: number, held: number) => ({
    ...{
      directive: named('tw.1-CT-TW'),
      place: 'x',
      state: 'cited',
      deep: 'cited',
      flags: [],
      deadline: null,
      closed: null,
    },
    evidence: Array.from({ length: held }, (_, index) => ({ finding: 'cited', document: named(`d.${count - index}`), quotations: [] })), // prettier-ignore
    evidenceTotal: count,
  })
  const bundle = (count: number) =>
    ({ madeAt: '', version: '', question: {}, total: 1, shown: 1, findings: [finding(count, Math.min(count, 2))] }) as unknown as Bundle // prettier-ignore
  const changes = (before: number, now: number) =>
    compare(bundle(before), bundle(now), new Map(), () => true).changed.map(({ evidence: { added, gone } }) => [added.length, gone.length]) // prettier-ignore
  expect(changes(2, 3)).toEqual([[1, 0]])
  expect(changes(3, 2)).toEqual([[0, 1]])
  expect(changes(3, 4)).toEqual([])
  expect(changes(2, 1)).toEqual([[0, 1]])
})

test('conditions hold for what is now', async () => {
  expect((await place.run('audit', '--since', out, '--fail-on', 'implemented')).code).toBe(1)
  expect((await place.run('audit', '--since', out, '--fail-on', 'overdue,denied')).code).toBe(0)
})

test('a filter beside it, and a bundle that was changed, are refused', async () => {
  const filtered = await place.run('audit', '--since', out, '--place', 'Hải Phòng')
  expect([filtered.code, filtered.stderr]).toEqual([2, expect.stringContaining('--place')])
  const files = await unzipped(await readFile(out))
  await writeFile(inside('changed.zip'), await zipped([...files].map(([name, content]) => [name, name === 'report.html' ? '<p>' : content] as const))) // prettier-ignore
  const changed = await place.run('audit', '--since', inside('changed.zip'))
  expect([changed.code, changed.stderr]).toEqual([1, expect.stringContaining('report.html: changed')])
})

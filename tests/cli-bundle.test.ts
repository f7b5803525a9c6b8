/** Bundles from the command line: made, checked, and their exit codes for scheduled runs. */
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { newPlace, REPORT, type Place } from './command.ts'
import { unzipped, zipped } from './bundling.ts'

let place: Place
beforeAll(async () => {
  place = await newPlace()
  await place.run('ingest', REPORT)
})
afterAll(() => place.remove())
const inside = (name: string): string => join(place.folder, name)

test('a bundle is made of the rows that fit, and says its seal, which checking it says again', async () => {
  const out = inside('ra-soat.zip')
  const made = await place.run('audit', '--place', 'Hải Phòng', '--state', 'cited', '--bundle', out)
  expect([made.code, made.stdout]).toEqual([0, ''])
  expect(made.stderr).toContain(`${out} · 16 trong 16 dòng`)
  const [seal] = /[0-9a-f]{64}/u.exec(made.stderr)!
  const checked = await place.run('verify', out)
  expect([checked.code, checked.stderr]).toEqual([0, ''])
  expect(checked.stdout).toContain('Gói nguyên vẹn: đủ 4 tệp')
  expect(checked.stdout).toContain(seal)
  expect(await place.json('verify', out)).toMatchObject({ whole: true, faults: [], seal })
})

test('a changed bundle is told of file by file, and ends with 1', async () => {
  const out = inside('bundle.zip')
  await place.run('audit', '--bundle', out)
  const files = await unzipped(await readFile(out))
  await writeFile(out, await zipped([...files, ['report.html', '<p>'], ['more.txt', 'x']].filter(([name]) => name !== 'report.xlsx') as [string, Buffer][])) // prettier-ignore
  const { code, stdout, stderr } = await place.runInEnglish('verify', out)
  expect([code, stdout]).toEqual([1, ''])
  expect(stderr.split('\n').slice(1, -1).sort()).toEqual([
    '  more.txt: not in manifest.json',
    '  report.html: two files have this name',
    '  report.xlsx: missing',
  ])
})

test('a name in a bundle cannot steer the terminal', async () => {
  const out = inside('steering.zip')
  await place.run('audit', '--bundle', out)
  const name = '\u{1b}]0;title\u{7}\u{9b}31m\u{202e}txt.md'
  await writeFile(out, await zipped([...(await unzipped(await readFile(out))), [name, 'x']]))
  const { stderr } = await place.runInEnglish('verify', out)
  expect(stderr).toContain('  �]0;title��31m�txt.md: not in manifest.json\n')
  const { stdout } = await place.run('verify', out, '--format', 'json')
  expect(stdout).not.toMatch(/(?!\n)[\p{Cc}\u202e]/u)
  expect((JSON.parse(stdout) as { faults: { path: string }[] }).faults.map(({ path }) => path)).toContain(name)
})

test.each([
  ['what is no archive', async () => REPORT, 1, /không phải gói bằng chứng kiểm tra được/u],
  ['what is not there', async () => inside('nowhere.zip'), 1, /ENOENT/u],
])('%s ends with an error', async (_, path, exit, told) => {
  const { code, stderr } = await place.run('verify', await path())
  expect(code).toBe(exit)
  expect(stderr).toMatch(told)
})

test.each([
  ['a bundle of some rows of each state', ['--each', '2'], /--each/u],
  ['a state that is none', ['--state', 'late'], /--state/u],
])('%s is refused as wrong usage', async (_, args, told) => {
  const { code, stderr } = await place.run('audit', '--bundle', inside('x.zip'), ...args)
  expect(code).toBe(2)
  expect(stderr).toMatch(told)
})

test.each([
  ['no-evidence,overdue', 0],
  ['cited', 1],
  ['overdue,possible', 1],
])('--fail-on %s ends with %i, with a bundle and without', async (conditions, exit) => {
  expect((await place.run('audit', '--fail-on', conditions)).code).toBe(exit)
  expect((await place.run('audit', '--fail-on', conditions, '--bundle', inside('y.zip'))).code).toBe(exit)
})

import * as XLSX from '@e965/xlsx'
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openStore } from '../graph/index.ts'
import { buildServer } from '../web/server.ts'
import { type Place, REPORT, newPlace } from './command.ts'

let place: Place
beforeAll(async () => {
  place = await newPlace()
  await place.run('ingest', REPORT)
})
afterAll(() => place.remove())

const inside = (name: string): string => join(place.folder, name)
/** The time at which an export is made is another one at each. */
const timeless = (text: string): string => text.replace(/\d{4}-\d\d-\d\dT[\d:.]+Z/, '')

describe('what is printed is the body of the matching route', () => {
  test.each<[args: readonly string[], url: string]>([
    [['--as', 'csv'], '/api/export?as=csv'],
    [['--as', 'csv', '--table', 'statements'], '/api/export?as=csv&table=statements'],
    [['--as', 'jsonld'], '/api/export?as=jsonld'],
    [
      ['--as', 'csv', '--of', 'search', 'ket', 'luan', '--level', 'central'],
      '/api/export/search?as=csv&q=ket+luan&level=central',
    ],
    [['--as', 'graphml', '--of', 'trace', 'kh', '96'], '/api/export/trace?as=graphml&ref=kh+96'],
    [
      ['--as', 'csv', '--of', 'implementers', 'hai-phong.NQ.dai-hoi-XVI', '--from', '01/01/2022'],
      '/api/export/implementers?as=csv&ref=hai-phong.NQ.dai-hoi-XVI&from=2022-01-01',
    ],
    [['--as', 'csv', '--of', 'path', '96-KH/TU', '05-CT/TW'], '/api/export/path?as=csv&from=96-KH/TU&to=05-CT/TW'],
    [['--as', 'csv', '--of', 'audit', '--before', '2022'], '/api/export/audit?as=csv&before=2022'],
    [['--as', 'jsonld', '--of', 'show', '21-KL/TW'], '/api/export/show?as=jsonld&ref=21-KL/TW'],
    [
      ['--as', 'graphml', '--of', 'neighbours', '01-KL/TW', '--direction', 'in'],
      '/api/export/neighbours?as=graphml&ref=01-KL/TW&direction=in',
    ],
    [['--as', 'csv', '--of', 'timeline', '05-CT/TW'], '/api/export/timeline?as=csv&ref=05-CT/TW'],
    [['--as', 'csv', '--of', 'stats'], '/api/export/stats?as=csv'],
  ])('%j', async (args, url) => {
    const store = await openStore(`sqlite:${inside('viendan.db')}`)
    const server = await buildServer({ store, language: 'vi' })
    const { statusCode, body } = await server.inject(url)
    await server.close()
    await store.close()
    const { code, stdout } = await place.run('export', ...args)
    expect([code, statusCode]).toEqual([0, 200])
    expect(timeless(stdout)).toBe(timeless(body))
    expect(stdout.length).toBeGreaterThan(100)
  })
})

test('a file is written whole, and what it holds is told on stderr', async () => {
  const { code, stdout, stderr } = await place.run('export', '--as', 'xlsx', '--out', inside('kho.xlsx'))
  expect([code, stdout]).toEqual([0, ''])
  expect(stderr).toContain('từ 1 nguồn đã đọc')
  expect(stderr).toContain('Không thấy dẫn chứng không có nghĩa là không thực hiện')
  expect(XLSX.read(await readFile(inside('kho.xlsx')), { type: 'buffer' }).SheetNames[0]).toBe('Về tệp này')
  expect((await readdir(place.folder)).filter((name) => name.endsWith('.part'))).toEqual([])
})

test('of a cut answer it says how many there are', async () => {
  const { stderr } = await place.runInEnglish('export', '--as', 'csv', '--of', 'search', '--limit', '3')
  expect(stderr).toMatch(/^Documents · 3 of \d\d$/m)
})

test('with --format json it tells what was written as data', async () => {
  const out = inside('trace.csv')
  const args = ['export', '--as', 'csv', '--of', 'trace', '96-KH/TU', '--out', out, '--format', 'json']
  const { stdout } = await place.run(...args)
  expect(JSON.parse(stdout)).toMatchObject({ out, as: 'csv', of: 'trace', rows: { shown: 3, total: 3 } })
})

describe('a file that cannot be written ends with 1, and leaves what was there', () => {
  test.each([
    ['in a folder that is not there', async () => inside('nowhere/kho.csv'), /Không ghi được .*ENOENT/],
    [
      'that is a folder',
      async () => {
        await mkdir(inside('folder.csv'))
        await writeFile(inside('folder.csv/kept'), '')
        return inside('folder.csv')
      },
      /Không ghi được .*(EISDIR|ENOTEMPTY|EEXIST)/,
    ],
  ])('%s', async (_, prepare, told) => {
    const { code, stdout, stderr } = await place.run('export', '--as', 'csv', '--out', await prepare())
    expect([code, stdout]).toEqual([1, ''])
    expect(stderr).toMatch(told)
    expect((await readdir(place.folder)).filter((name) => name.endsWith('.part'))).toEqual([])
  })
})

test('a reference that several documents fit is not exported: they are listed, and nothing is written', async () => {
  const out = inside('several.csv')
  const { code, stdout } = await place.run('export', '--as', 'csv', '--of', 'trace', '02-NQ/TU', '--out', out)
  expect(code).toBe(3)
  expect(stdout).toContain('hai-phong.02-NQ-TU.2010-2015')
  expect(await readdir(place.folder)).not.toContain('several.csv')
})

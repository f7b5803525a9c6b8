import { copyFile, mkdir, readdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { type GraphStore, openStore } from '../graph/index.ts'
import type { Extraction, SourceSummary } from '../graph/model.ts'
import { readSource } from '../ingest/index.ts'
import type { SearchAnswer } from '../web/api.ts'
import { zipped } from './bundling.ts'
import { type Place, REPORT, ended, newPlace, start } from './command.ts'

let place: Place
beforeEach(async () => void (place = await newPlace()))
afterEach(() => place.remove())

interface IngestBody {
  readonly files: readonly {
    readonly path: string
    readonly changed: boolean
    readonly mentions: number
    readonly sameAs: string | null
  }[]
  readonly failed: readonly { readonly path: string; readonly error: { readonly code: string } }[]
  readonly secret: number
  readonly left: number
  readonly statistics: { readonly sources: number; readonly documents: number }
}

/** A file of this place, with its folders. */
async function write(name: string, content: string | Uint8Array): Promise<string> {
  const path = join(place.folder, 'reports', name)
  await mkdir(join(path, '..'), { recursive: true })
  await writeFile(path, content)
  return path
}

const PLAN = 'Ban hành Kế hoạch số 12-KH/TU, ngày 05/01/2022 thực hiện Kết luận số 21-KL/TW, ngày 25/10/2021.\n'

describe('ingest', () => {
  test('the same a second time changes nothing', async () => {
    const first = await place.json<IngestBody>('ingest', REPORT)
    const found = await place.json<SearchAnswer>('search', '--limit', '200')
    const second = await place.json<IngestBody>('ingest', REPORT)
    expect([first.files.length, first.files[0]?.changed, second.files[0]?.changed]).toEqual([1, true, false])
    expect(second.statistics).toEqual(first.statistics)
    expect(await place.json<SearchAnswer>('search', '--limit', '200')).toEqual(found)
  })

  test('folders are read as a whole, each file at its own path', async () => {
    await write('2022/a.md', PLAN)
    await write('2023/deep/b.txt', PLAN.replace('12-KH', '13-KH'))
    const { files } = await place.json<IngestBody>('ingest', join(place.folder, 'reports'))
    expect(files.map(({ path }) => path)).toEqual([
      join(place.folder, 'reports', '2022', 'a.md'),
      join(place.folder, 'reports', '2023', 'deep', 'b.txt'),
    ])
  })

  test('a changed file replaces what it said before', async () => {
    const path = await write('a.md', PLAN)
    await place.run('ingest', path)
    await write('a.md', PLAN.replace('12-KH', '13-KH'))
    await place.run('ingest', path)
    const { documents } = await place.json<SearchAnswer>('search', 'kế hoạch')
    expect(documents.map(({ number }) => number)).toEqual(['13-KH/TU'])
  })

  test('one that fails is reported with its code, the others are read, and the exit code is 1', async () => {
    const good = await write('good.md', PLAN)
    const binary = await write('binary.txt', Uint8Array.of(0x00, 0xff, 0xfe, 0x80))
    const missing = join(place.folder, 'missing.md')
    const { code, stdout, stderr } = await place.run('ingest', missing, binary, good, '--format', 'json')
    const body = JSON.parse(stdout) as IngestBody
    expect(code).toBe(1)
    expect(body.files.map(({ path }) => path)).toEqual([good])
    expect(body.failed.map(({ path, error }) => [path, error.code])).toEqual([
      [missing, 'FILE_UNREADABLE'],
      [binary, 'FILE_NOT_TEXT'],
    ])
    expect(stderr).toContain('FILE_NOT_TEXT: ')
    expect(stderr).toContain('2 tệp không đọc được.')
  })

  test('a format without a reader is named', async () => {
    const { code, stderr } = await place.run('ingest', await write('a.xyz', 'PK'))
    expect(code).toBe(1)
    expect(stderr).toContain('FILE_UNSUPPORTED: ')
  })

  test('a source with a mark of secrecy is counted; neither its name nor its text is told', async () => {
    await write('good.md', PLAN)
    await write('ke-hoach-dac-biet.md', `TỐI MẬT\n\n${PLAN.replace('12-KH', '77-KH')}`)
    const { code, stdout, stderr } = await place.run('ingest', join(place.folder, 'reports'), '--format', 'json')
    const body = JSON.parse(stdout) as IngestBody
    expect([code, body.secret, body.files.length, body.failed]).toEqual([1, 1, 1, []])
    expect(stderr).toContain('1 tệp có dấu chỉ độ mật, không đọc.')
    expect(stdout + stderr).not.toMatch(/dac-biet|77-KH/)
    expect((await place.json<SearchAnswer>('search', '77-KH/TU')).total).toBe(0)
  })

  test('--allow-secret reads it', async () => {
    const path = await write('ke-hoach.md', `MẬT\n\n${PLAN}`)
    const { code } = await place.run('ingest', path, '--allow-secret')
    expect([code, (await place.json<SearchAnswer>('search', '12-KH/TU')).total]).toEqual([0, 1])
  })

  test('--place is the operator’s word', async () => {
    await place.run('ingest', await write('a.md', PLAN), '--place', 'Quảng Ninh')
    const sources = await readSources()
    expect(sources.map(({ place: where, placeBasis }) => [where, placeBasis])).toContainEqual([
      'Quảng Ninh',
      'operator',
    ])
  })

  test('the summary on stderr counts sources, mentions, documents, relations and problems', async () => {
    const { code, stdout, stderr } = await place.run('ingest', REPORT)
    expect([code, stdout]).toEqual([0, ''])
    expect(stderr).toMatch(/^\[1\/1\] seeds\/hai-phong-mid-term-review-2023\.md: \d+ lần nhắc, \d+ văn bản$/m)
    expect(stderr).toMatch(/^Kho có 1 nguồn, \d+ lần nhắc, \d+ văn bản, \d+ quan hệ, \d+ điểm cần xem lại\.$/m)
  })

  test('many files are read in threads, to the same facts as one by one, and those unchanged are not read again', async () => {
    for (let index = 0; index < 40; index++) await write(`${index}.md`, PLAN.replace('12-KH', `${index + 10}-KH`))
    const folder = join(place.folder, 'reports')
    await place.run('ingest', folder)
    const held = await readStore((store) => store.puts('', 100))
    expect(held.map(({ facts }) => facts)).toEqual(
      await Promise.all(held.map(({ path }) => readSource(path, { allowSecret: false }))),
    )
    await write('7.md', PLAN.replace('12-KH', '777-KH'))
    const { files } = await place.json<IngestBody>('ingest', folder, '--jobs', '3')
    expect(files.filter(({ changed }) => changed).map(({ path }) => path)).toEqual([join(folder, '7.md')])
    expect([files.length, new Set(files.map(({ mentions }) => mentions))]).toEqual([40, new Set([2])])
  })

  test('a file is read again for another place, although it is the same', async () => {
    const path = await write('a.md', PLAN)
    await place.run('ingest', path)
    await place.run('ingest', path, '--place', 'Quảng Ninh')
    expect((await readSources()).map(({ place: where }) => where)).toEqual(['Quảng Ninh'])
  })

  test('a manifest says of files what their paths do not tell, in words of either language', async () => {
    await write('a.md', PLAN)
    await write('sub/b.md', PLAN.replace('12-KH', '13-KH'))
    await write('c.md', PLAN.replace('12-KH', '14-KH'))
    const manifest = await write(
      'list.csv',
      '\u{feff}Đường dẫn;Địa phương;Ngày\na.md;tỉnh Quảng Ninh;05/4/2023\n\nsub/b.md;TPHCM;2022\n',
    )
    const { code, stderr } = await place.run('ingest', join(place.folder, 'reports', 'c.md'), '--manifest', manifest)
    expect([code, stderr.includes('Đã đọc 3 tệp')]).toEqual([0, true])
    expect((await readSources()).map((source) => [source.place, source.placeBasis, source.date])).toEqual([
      ['Quảng Ninh', 'operator', '2023-04-05'],
      [null, null, null],
      ['Hồ Chí Minh', 'operator', '2022'],
    ])
  })

  test('a row of a manifest about an archive holds for the files in it, and a wrong one keeps them from being read', async () => {
    await write('right.zip', await zipped([['a.md', PLAN]]))
    await write('wrong.zip', await zipped([['b.md', PLAN.replace('12-KH', '13-KH')]]))
    const manifest = await write('list.csv', 'path,place\nright.zip,Quảng Ninh\nwrong.zip,Atlantis\n')
    await place.run('ingest', join(place.folder, 'reports'), '--manifest', manifest)
    expect((await readSources()).map(({ place: where }) => where)).toEqual(['Quảng Ninh'])
  })

  test('rows of a manifest that are wrong are told with their number, and their files are not read', async () => {
    for (const name of ['a', 'b', 'c', 'd', 'e'])
      await write(`${name}.md`, PLAN.replace('12-KH', `${name.charCodeAt(0)}-KH`))
    const rows = [
      'path,place,date',
      'a.md,Hải Phòng,',
      'b.md,Atlantis,',
      'c.md,,30/02/2022',
      'nowhere.md,,',
      'd.md,,',
      'd.md,Huế,',
      ',Huế,',
    ]
    const manifest = await write('list.csv', rows.join('\n'))
    const folder = join(place.folder, 'reports')
    const { code, stdout, stderr } = await place.run('ingest', folder, '--manifest', manifest, '--format', 'json')
    const { files, failed } = JSON.parse(stdout) as IngestBody
    expect([code, files.map(({ path }) => path)]).toEqual([1, [join(folder, 'a.md'), join(folder, 'e.md')]])
    expect(failed.map(({ path, error }) => [path.slice(folder.length + 1), error.code])).toEqual([
      ['b.md', 'MANIFEST_ROW'],
      ['c.md', 'MANIFEST_ROW'],
      ['d.md', 'MANIFEST_ROW'],
      ['list.csv', 'MANIFEST_ROW'],
      ['nowhere.md', 'MANIFEST_ROW'],
    ])
    for (const told of [
      'dòng 3: “Atlantis”',
      'dòng 4: “30/02/2022”',
      'dòng 5: không có tệp',
      'dòng 7: “d.md” đã có ở dòng 6',
      'dòng 8: thiếu',
    ])
      expect(stderr).toContain(told)
  })

  test.each([
    ['a list without a path', 'nơi,ngày\nHuế,2022\n'],
    ['an empty file', ''],
  ])('%s is no manifest', async (_, content) => {
    const { code, stderr } = await place.run('ingest', '--manifest', await write('list.csv', content))
    expect([code, stderr]).toEqual([
      2,
      expect.stringContaining('không phải là danh sách tệp: dòng đầu không có cột “đường dẫn”'),
    ])
  })

  test('neither a path nor a manifest is too little', async () => {
    const { code, stderr } = await place.run('ingest')
    expect([code, stderr.split('\n')[0]]).toEqual([2, 'Lệnh `viendan ingest` cần PATH… | --manifest.'])
  })

  test('files of one text are one source at several locations, and are named', async () => {
    const [first, second] = [await write('a.md', PLAN), await write('copy/a.txt', PLAN)]
    const { code, stdout, stderr } = await place.run('ingest', join(place.folder, 'reports'), '--format', 'json')
    const { files, statistics } = JSON.parse(stdout) as IngestBody
    expect([code, statistics.sources]).toEqual([0, 1])
    expect(files.map(({ path, sameAs }) => [path, sameAs])).toEqual([
      [first, second],
      [second, first],
    ])
    expect(stderr).toContain('2 tệp có cùng nội dung với tệp khác')
  })

  test('--progress tells how far it has got, and no file of many by itself', async () => {
    for (let index = 0; index < 30; index++) await write(`${index}.md`, PLAN.replace('12-KH', `${index + 10}-KH`))
    const { code, stderr } = await place.run('ingest', join(place.folder, 'reports'), '--progress')
    expect(code).toBe(0)
    expect(stderr).toMatch(/^30\/30/m)
    expect(stderr).not.toContain('lần nhắc, 2')
  })

  test.each(['0', 'two', '65'])('--jobs %s is no number of threads', async (jobs) => {
    const { code, stderr } = await place.run('ingest', await write('a.md', PLAN), '--jobs', jobs)
    expect([code, stderr.split('\n')[0]]).toEqual([2, `--jobs đang là “${jobs}”, cần là 1 … 64.`])
  })

  test('Ctrl+C ends it after the file under way, and says what is left', async () => {
    for (let index = 0; index < 300; index++) await copyFile(REPORT, await write(`${index}.md`, ''))
    const child = start(['ingest', join(place.folder, 'reports')], storeOf())
    child.stderr?.once('data', () => child.kill('SIGINT'))
    const { code, stderr } = await ended(child)
    expect(code).toBe(1)
    expect(stderr).toMatch(/Đã dừng theo yêu cầu, còn \d+ tệp chưa đọc\./)
    expect(stderr).toMatch(/Kho có 1 nguồn/)
  })
})

describe('extract', () => {
  test('prints the extraction as JSON, without a store', async () => {
    const { code, stdout, stderr } = await place.run('extract', REPORT, '--format', 'json')
    const { extraction } = await readSource(REPORT, { allowSecret: false })
    expect([code, stderr]).toEqual([0, ''])
    expect(JSON.parse(stdout)).toEqual(JSON.parse(JSON.stringify(extraction)))
    expect(await readdir(place.folder)).toEqual([])
  })

  test('as text it names each mention with its line', async () => {
    const { stdout } = await place.run('extract', await write('a.md', `Báo cáo\n\n${PLAN}`))
    expect(stdout).toMatch(/^ {2}3 {2}\S+\.12-KH-TU\S* +“Kế hoạch số 12-KH\/TU, ngày 05\/01\/2022”$/m)
    expect(stdout).toContain('12-KH/TU thực hiện 21-KL/TW')
  })

  test('a citation that a page break splits is shown as one, and what is to be checked in Vietnamese', async () => {
    const { stdout } = await place.run('extract', REPORT)
    expect(Math.max(...stdout.split('\n').map((line) => line.length))).toBeLessThan(300)
    expect(stdout).toContain('31: Loại văn bản trái với ký hiệu: ghi CT, đúng ra là CTr')
  })

  test.each<[name: string, content: string | Uint8Array, code: string]>([
    ['a.md', 'TUYỆT MẬT\n\nbáo cáo', '--allow-secret'],
    ['a.docx', 'PK', 'a.docx'],
  ])('refuses %s', async (name, content, told) => {
    const { code, stdout, stderr } = await place.run('extract', await write(name, content))
    expect([code, stdout]).toEqual([1, ''])
    expect(stderr).toContain(told)
  })

  test('--place goes before what the text says', async () => {
    const extraction = await place.json<Extraction>('extract', REPORT, '--place', 'Quảng Ninh')
    expect([extraction.source.place, extraction.source.placeBasis]).toEqual(['Quảng Ninh', 'operator'])
  })
})

const storeOf = () => ({ VIENDAN_STORE: `sqlite:${join(place.folder, 'viendan.db')}` })

const readSources = (): Promise<readonly SourceSummary[]> => readStore((store) => store.sources())

async function readStore<Answer>(ask: (store: GraphStore) => Promise<Answer>): Promise<Answer> {
  const store = await openStore(storeOf().VIENDAN_STORE)
  const answer = await ask(store)
  await store.close()
  return answer
}

import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Place, ended, newPlace, start } from './command.ts'

let place: Place
beforeAll(async () => void (place = await newPlace()))
afterAll(() => place.remove())

describe('wrong usage ends with 2, says what is wrong on stderr and prints no data', () => {
  test.each<[args: readonly string[], told: string]>([
    [['serch', 'x'], 'Không có lệnh “serch”; các lệnh là extract, ingest, register, search'],
    [['search', '--isuer', 'x'], 'không có tùy chọn --isuer; các tùy chọn là'],
    [['trace', 'x', '--place', 'Hải Phòng'], 'không có tùy chọn --place'],
    [['search', 'x', '--limit'], 'Tùy chọn --limit cần có giá trị.'],
    [['serve', '--port', '--host', 'localhost'], 'Tùy chọn --port cần có giá trị.'],
    [['search', 'x', '--limit', '0'], '--limit đang là “0”, cần là 1 … 1000.'],
    [['search', 'x', '--limit', 'nhiều'], '--limit đang là “nhiều”, cần là 1 … 1000.'],
    [['search', 'x', '--from', '31/02/2021'], '--from đang là “31/02/2021”, cần là 25/10/2021 | 2021-10-25 | 2021.'],
    [['search', 'x', '--level', 'tỉnh'], 'cần là central | state | provincial'],
    [['trace', 'x', '--depth', '0'], '--depth đang là “0”'],
    [['trace', 'x', '--relations', 'follows'], '--relations đang là “follows”'],
    [['audit', '--fail-on', 'cited,late'], '--fail-on đang là “late”, cần là not-applicable | contradictory'],
    [['audit', '--state', 'late'], '--state đang là “late”'],
    [['audit', 'Hải Phòng'], 'thừa “Hải Phòng”'],
    [['show'], 'Lệnh `viendan show` cần REF.'],
    [['ingest'], 'Lệnh `viendan ingest` cần PATH… | --manifest'],
    [['path', '96-KH/TU'], 'Lệnh `viendan path` cần FROM TO.'],
    [['path', 'kh', '96', 'ct'], 'thừa “ct”'],
    [['copy', 'sqlite:a.db'], 'Lệnh `viendan copy` cần FROM TO.'],
    [['copy', 'sqlite:package.json', 'sqlite:./package.json'], 'Không thể chép kho sqlite:package.json vào chính nó.'],
    [['extract', 'a.md', 'b.md'], 'thừa “b.md”'],
    [['export'], '--as đang là “”, cần là csv | xlsx | graphml | jsonld.'],
    [['export', '--as', 'pdf'], '--as đang là “pdf”, cần là csv | xlsx | graphml | jsonld.'],
    [['export', '--as', 'csv', '--of', 'serve'], '--of đang là “serve”, cần là whole | search | trace'],
    [['export', '--as', 'csv', '--table', 'audit'], '--table đang là “audit”, cần là documents | relations'],
    [['export', '--as', 'xlsx', '--table', 'sources'], '--table đang là “sources”, cần là --as csv.'],
    [['export', '--as', 'csv', '--place', 'Hải Phòng'], 'Lệnh `viendan export` không có tùy chọn --place'],
    [
      ['export', '--as', 'csv', '--of', 'search', '--direct'],
      '`viendan export --of search` không có tùy chọn --direct',
    ],
    [['export', '--as', 'csv', '--of', 'path', 'a', 'b', '--from', '2021'], 'không có tùy chọn --from'],
    [['export', '--as', 'csv', '--of', 'trace'], 'Lệnh `viendan export --of trace` cần REF.'],
    [['export', '--as', 'csv', '--of', 'path', 'a'], 'Lệnh `viendan export --of path` cần FROM TO.'],
    [['export', '--as', 'csv', '21-KL/TW'], 'thừa “21-KL/TW”'],
    [['export', '--as', 'csv', '--of', 'search', '--limit', '10001'], '--limit đang là “10001”, cần là 1 … 10000.'],
    [['search', 'x', '--format', 'csv'], '--format đang là “csv”, cần là text | json.'],
    [['serve', '--port', '70000'], '--port đang là “70000”, cần là 0 … 65535.'],
    [['serve', '--host', '0.0.0.0'], 'Máy khác có thể truy cập địa chỉ 0.0.0.0'],
    [['search', 'x', '--store', 'data/viendan.db'], '--store đang là “data/viendan.db”'],
  ])('viendan %j', async (args, told) => {
    const { code, stdout, stderr } = await place.run(...args)
    expect([code, stdout]).toEqual([2, ''])
    expect(stderr).toContain(told)
    expect(stderr.trim().split('\n')).toHaveLength(2)
  })

  test('in the language asked for, even where that is what is wrong', async () => {
    expect((await place.run('serch', '--language', 'en')).stderr).toContain('There is no command "serch"')
    expect((await place.run('search', '--language', 'fr')).stderr).toContain('--language đang là “fr”, cần là vi | en.')
  })

  test('a variable of the environment is named as such', async () => {
    const { code, stderr } = await ended(start(['search'], { VIENDAN_PORT: 'http' }))
    expect([code, stderr.split('\n')[0]]).toEqual([2, 'VIENDAN_PORT đang là “http”, cần là 0 … 65535.'])
  })

  test('nothing typed shows what can be', async () => {
    const { code, stdout, stderr } = await place.run()
    expect([code, stdout]).toEqual([2, ''])
    expect(stderr).toContain('viendan trace 96-KH/TU')
  })
})

describe('a store that cannot be used ends with 4 and one clear sentence', () => {
  const inside = (name: string) => join(place.folder, name)

  test.each<[what: string, prepare: () => Promise<string>, told: RegExp]>([
    [
      'of a newer version',
      async () => {
        await place.run('search', '--store', `sqlite:${inside('newer.db')}`)
        const database = new DatabaseSync(inside('newer.db'))
        database.exec('PRAGMA user_version = 9999')
        database.close()
        return inside('newer.db')
      },
      /bản Viện Dẫn mới hơn/,
    ],
    [
      'that is no store',
      async () => {
        await writeFile(inside('text.db'), 'Đây là một báo cáo, không phải kho.\n'.repeat(200))
        return inside('text.db')
      },
      /Không dùng được kho/,
    ],
    [
      'in what is no folder',
      async () => {
        await writeFile(inside('file'), '')
        return join(inside('file'), 'viendan.db')
      },
      /Không dùng được kho/,
    ],
    [
      'that is a folder',
      async () => {
        await mkdir(inside('folder.db'))
        return inside('folder.db')
      },
      /Không dùng được kho/,
    ],
  ])('%s', async (_, prepare, told) => {
    const path = await prepare()
    for (const args of [
      ['search', 'x'],
      ['serve', '--port', '0'],
    ]) {
      const { code, stdout, stderr } = await place.run(...args, '--store', `sqlite:${path}`)
      expect([code, stdout]).toEqual([4, ''])
      expect(stderr).toMatch(told)
      expect(stderr).not.toMatch(/\n\s+at /)
    }
  })
})

const COMMANDS = [
  'extract',
  'ingest',
  'search',
  'show',
  'trace',
  'implementers',
  'path',
  'export',
  'copy',
  'serve',
] as const

/** Every option that a command takes, as it says itself when it is given another. */
async function optionsOf(command: string): Promise<readonly string[]> {
  const { stderr } = await place.run(command, '--nothing')
  return stderr.match(/--[a-z-]+/g)?.filter((option) => option !== '--nothing') ?? []
}

const inVietnamese = (...args: readonly string[]) => place.run(...args)
const inEnglish = (...args: readonly string[]) => place.runInEnglish(...args)

describe('--help teaches', () => {
  test.each(COMMANDS)('%s, with each option and an example, in both languages', async (command) => {
    const options = await optionsOf(command)
    expect(options).toEqual(expect.arrayContaining(['--store', '--format', '--language', '--help']))
    for (const run of [inVietnamese, inEnglish]) {
      const { stdout } = await run(command, '--help')
      expect((await run('--help')).stdout).toMatch(new RegExp(`^ {2}${command}\\b`, 'm'))
      expect(stdout).toMatch(new RegExp(`^ {2}viendan ${command}\\b`, 'm'))
      for (const option of options) expect(stdout).toMatch(new RegExp(`^ {2}${option}\\b`, 'm'))
    }
  })

  test('on stdout, with 0, wherever it stands', async () => {
    const { code, stdout, stderr } = await place.run('--help')
    expect([code, stderr]).toEqual([0, ''])
    expect(stdout).toContain('Mã thoát: 0 xong')
    expect((await place.run('trace', '--help')).stdout).toMatch(/^Cách dùng: viendan trace REF$/m)
    expect((await place.run('-h', '--language', 'en')).stdout).toContain('Exit codes: 0 done')
  })

  test('its examples work on the sample report', async () => {
    await place.run('ingest', 'seeds')
    const asking = ['search', 'show', 'trace', 'implementers', 'path']
    const helps = await Promise.all(asking.map(async (command) => (await place.run(command, '--help')).stdout))
    const typed = helps
      .flatMap((help) => [...help.matchAll(/^ {2}viendan (.*?)(?: {2,}|$)/gm)].map(([, line]) => line!))
      .map((line) => [...line.matchAll(/"([^"]*)"|(\S+)/g)].map(([, quoted, word]) => quoted ?? word!))
    expect(typed.length).toBeGreaterThan(9)
    for (const args of typed) {
      const { code, stdout } = await place.run(...args)
      expect([args, code]).toEqual([args, 0])
      expect(stdout, args.join(' ')).not.toBe('')
    }
  })

  test('--version', async () => {
    const { code, stdout } = await place.run('--version')
    expect([code, /^\d+\.\d+\.\d+\n$/.test(stdout)]).toEqual([0, true])
  })
})

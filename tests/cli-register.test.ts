/** `viendan register`: the columns of a register are seen, confirmed once and remembered; the registers are invented. */
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Extraction } from '../graph/model.ts'
import { newPlace, type Place } from './command.ts'
import { csv, day, workbook, type Rows } from './registered-lists.ts'

let place: Place
beforeEach(async () => void (place = await newPlace()))
afterEach(() => place.remove())

const ROWS: Rows = [
  ['SỔ VĂN BẢN ĐI'],
  ['Mã VB', 'Ngày ký', 'Ngày duyệt ký', 'Trích yếu', 'VB gốc'],
  ['12-KL/TW', day(2022, 1, 5), day(2022, 1, 3), 'Kết luận về chợ', '21-KL/TW ngày 25/10/2021'],
]

async function write(name: string, bytes: string | Uint8Array): Promise<string> {
  const path = join(place.folder, name)
  await mkdir(join(path, '..'), { recursive: true })
  await writeFile(path, bytes)
  return path
}

interface Body {
  readonly remembered: string | null
  readonly sheets: readonly {
    readonly rows: { readonly first: number; readonly last: number } | null
    readonly columns: readonly { readonly column: string; readonly holds: string | null; readonly ambiguous: boolean }[]
  }[]
}
const heldBy = ({ sheets: [sheet] }: Body) => sheet?.columns.map(({ column, holds }) => `${column} ${holds ?? '?'}`)

describe('register', () => {
  test('shows what is understood, asks for the rest, and remembers what is said for every register of the folder', async () => {
    const path = await write('so.xlsx', workbook({ Sheet1: ROWS }))
    const seen = await place.json<Body>('register', path)
    expect([seen.remembered, heldBy(seen)]).toEqual([null, ['A ?', 'B date', 'C ?', 'D title', 'E ?']])

    const said = await place.json<Body>('register', path, '--columns', 'number=A,implements=E')
    expect(said.remembered).toBe(join(place.folder, 'viendan-columns.json'))
    expect(heldBy(said)).toEqual(['A number', 'B date', 'C none', 'D title', 'E implements'])

    // Another file below the folder, with the same names in another order.
    const order = [4, 3, 0, 1, 2]
    const rows = ROWS.map((cells) => (cells.length === 1 ? cells : order.map((at) => cells[at] ?? null)))
    const other = await write('2022/so.csv', csv(rows, ';'))
    const { statements, documents, problems } = await place.json<Extraction>('extract', other)
    expect(statements.map(({ from, type, to }) => [from, type, to])).toEqual([
      ['tw.12-KL-TW.2021-2026', 'implements', 'tw.21-KL-TW.2021-2026'],
    ])
    expect(documents.map(({ number, date, title }) => [number, date, title])).toEqual([
      ['12-KL/TW', '2022-01-05', 'về chợ'],
      ['21-KL/TW', '2021-10-25', null],
    ])
    expect(problems).toEqual([])
  })

  test('what is said later goes before, and what was said of other names stays', async () => {
    const path = await write('so.csv', csv(ROWS))
    const other = await write(
      'khac.csv',
      csv([
        ['Mã', 'Về việc', 'Ngày'],
        ['5-KL/TW', 'a', '1/2/2022'],
      ]),
    )
    await place.run('register', path, '--columns', 'number=A,basis=E')
    await place.run('register', other, '--columns', 'number=A,title=B')
    const body = await place.json<Body>('register', path, '--columns', 'implements=E')
    expect(heldBy(body)?.at(-1)).toBe('E implements')
    expect(heldBy(await place.json<Body>('register', other))).toEqual(['A number', 'B title', 'C day'])
  })

  test('a row that no one would take for names is pointed at', async () => {
    const path = await write(
      'so.csv',
      csv([
        ['2022-01', '2022-02'],
        ['12-KL/TW', '05/01/2022'],
      ]),
    )
    expect((await place.json<Body>('register', path)).sheets[0]?.rows).toBeNull()
    const body = await place.json<Body>('register', path, '--header', '1', '--columns', 'number=A,date=B')
    expect(heldBy(body)).toEqual(['A number', 'B date'])
    const { documents } = await place.json<Extraction>('extract', path)
    expect(documents.map(({ number, date }) => [number, date])).toEqual([['12-KL/TW', '2022-01-05']])
  })

  test.each([
    [['--columns', 'so=A'], 2],
    [['--columns', 'number=7'], 2],
    [['--columns', 'number=Z'], 2],
    [['--columns', 'number=A', '--sheet', 'Khác'], 2],
    [['--columns', 'number=A', '--header', 'x'], 2],
    [['--columns', 'number=A', '--header', '900'], 2],
  ])('%s is refused, and nothing is remembered', async (options, code) => {
    const path = await write('so.csv', csv(ROWS))
    const ran = await place.run('register', path, ...options)
    expect([ran.code, ran.stdout]).toEqual([code, ''])
    await expect(readFile(join(place.folder, 'viendan-columns.json'))).rejects.toThrow()
  })

  test('a report has no columns, and a damaged memory is told before anything is guessed', async () => {
    const report = await write('a.md', 'Kết luận số 21-KL/TW')
    expect((await place.runInEnglish('register', report)).stderr).toContain('has no columns')
    const path = await write('so.csv', csv(ROWS))
    await write('viendan-columns.json', '{"columns":[{"header":1}]}')
    const ran = await place.runInEnglish('extract', path)
    expect([ran.code, ran.stderr]).toEqual([1, expect.stringContaining('viendan-columns.json')])
    expect((await place.run('extract', report)).code).toBe(0)
  })
})

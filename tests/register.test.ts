/** Registers of documents: whatever columns they have and wherever they begin, each row is a document; all of them are invented. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { columnRole, type ColumnRole } from '../ingest/lexicon/columns.ts'
import { csv, day, readAs, told, workbook, type Cell, type Rows } from './registered-lists.ts'

describe('the name of a column tells what it holds', () => {
  const NAMES: Readonly<Record<string, string>> = {
    number:
      'Số, ký hiệu|Số và ký hiệu|Số/ký hiệu|Số ký hiệu VB|Số, ký hiệu văn bản|Số hiệu văn bản|Số VB|Số|Số văn bản đi|SỐ KÝ HIỆU|Số kí hiệu',
    date: 'Ngày ban hành|Ngày VB|Ngày văn bản|Ngày tháng văn bản|Ngày, tháng, năm văn bản|Ngày, tháng ban hành|Ngày BH|Ngày ký|Ngày phát hành',
    day: 'Ngày|Ngày tháng|Ngày, tháng',
    issuer:
      'Cơ quan ban hành|Nơi ban hành|Đơn vị ban hành|Cấp ban hành|Cơ quan, đơn vị ban hành|Tác giả|Tác giả văn bản|Nơi phát hành|Cơ quan gửi',
    type: 'Loại văn bản|Loại VB|Tên loại|Thể loại|Hình thức văn bản',
    title:
      'Trích yếu|Trích yếu nội dung|Nội dung trích yếu|Tên loại và trích yếu nội dung văn bản|Tên văn bản|Nội dung văn bản',
    about: 'Nội dung|Ghi chú',
    basis: 'Căn cứ|Căn cứ văn bản|Văn bản căn cứ|Căn cứ pháp lý',
    'implements by record':
      'Thực hiện văn bản|Thực hiện VB|Triển khai văn bản|Triển khai thực hiện văn bản|Để thực hiện|Thực hiện|Cụ thể hóa văn bản|Thực hiện Nghị quyết, Chỉ thị|Văn bản được triển khai',
    'replaces by record': 'Thay thế',
    secrecy: 'Độ mật|Mức độ mật',
    // The number and day under which a document arrived, and whom it goes to, are not the document's.
    other:
      'STT|TT|Số TT|Số đến|Ngày đến|Số, ngày đến|Ngày nhận|Ngày chuyển|Ngày vào sổ|Nơi nhận|Nơi nhận văn bản|Đơn vị hoặc người nhận|Đơn vị, người nhận bản lưu|Ký nhận|Người ký|Lãnh đạo ký|Chức vụ người ký|Số lượng bản|Số tờ|Độ khẩn|Hạn xử lý|Người xử lý|Đơn vị thực hiện|Thời gian thực hiện|Ngày hiệu lực|Tình trạng hiệu lực|Lĩnh vực|File đính kèm',
  }
  const rows = Object.entries(NAMES).flatMap(([role, names]) => names.split('|').map((name) => [name, role] as const))
  test.each(rows)('%s: %s', (name, role) => {
    expect(columnRole(name)).toBe(role as ColumnRole)
  })
  // "Văn bản thực hiện" may be what the document carries out, or what carries it out.
  test.each(['Văn bản thực hiện', 'Nơi gửi', 'Văn bản cấp trên', 'Phòng', ''])('%s: nothing', (name) => {
    expect(columnRole(name)).toBeNull()
  })
})

/** The lines of a register's text, without the letterhead. */
const linesOf = async (rows: Rows): Promise<string[]> =>
  (await readAs('so.csv', csv(rows))).text.split('\n').filter((line) => line.startsWith('|'))

describe('the row of names', () => {
  const PLAN = ['96-KH/TU', '30/11/2021', 'Kế hoạch về nước sạch']
  test('below a letterhead of any height, with blank rows between', async () => {
    const { text } = await readAs(
      'so.csv',
      csv([
        ['TỈNH ỦY LAI CHÂU', null, 'ĐẢNG CỘNG SẢN VIỆT NAM'],
        ['VĂN PHÒNG'],
        [],
        ['SỔ VĂN BẢN ĐI NĂM 2021'],
        [],
        ['Số, ký hiệu', 'Ngày VB', 'Trích yếu'],
        PLAN,
      ]),
    )
    expect(text).toBe(
      'TỈNH ỦY LAI CHÂU\n\nĐẢNG CỘNG SẢN VIỆT NAM\n\nVĂN PHÒNG\n\nSỔ VĂN BẢN ĐI NĂM 2021\n\n| Số, ký hiệu | Ngày VB | Trích yếu |\n| 96-KH/TU | 30/11/2021 | Kế hoạch về nước sạch |',
    )
  })

  test('in two rows, where the upper one names groups', async () => {
    expect(
      await linesOf([
        ['STT', 'Đến', null, 'Văn bản', null, null],
        [null, 'Số', 'Ngày', 'Số, ký hiệu', 'Ngày', 'Trích yếu'],
        [1, 7, '02/12/2021', ...PLAN],
      ]),
    ).toEqual([
      '| STT | Đến - Số | Đến - Ngày | Số, ký hiệu | Ngày | Văn bản - Trích yếu |',
      '| 1 | 7 | 02/12/2021 | 96-KH/TU | 30/11/2021 | Kế hoạch về nước sạch |',
    ])
  })

  test('a number in two columns is one', async () => {
    const rows: Rows = [
      ['Số', 'Ký hiệu', 'Ngày', 'Trích yếu'],
      [96, 'KH/TU', '30/11/2021', 'a'],
      [12, 'QĐ-UBND', '30/11/2021', 'b'],
      [7, '/2021/NĐ-CP', '30/11/2021', 'c'],
      [8, '2021/TT-BNV', '30/11/2021', 'd'],
    ]
    expect(await linesOf(rows)).toEqual([
      '| Số | Ngày | Trích yếu |',
      '| 96-KH/TU | 30/11/2021 | a |',
      '| 12/QĐ-UBND | 30/11/2021 | b |',
      '| 7/2021/NĐ-CP | 30/11/2021 | c |',
      '| 8/2021/TT-BNV | 30/11/2021 | d |',
    ])
  })

  test('a row of numbers below it, names that stand again and rows that divide are no documents', async () => {
    const { extraction } = await readAs(
      'so.csv',
      csv([
        ['Số, ký hiệu', 'Ngày', 'Trích yếu'],
        ['(1)', '(2)', '(3)'],
        ['Tháng 11 năm 2021'],
        PLAN,
        ['Số, ký hiệu', 'Ngày', 'Trích yếu'],
        ['97-KH/TU', '01/12/2021', 'Kế hoạch về chợ'],
      ]),
    )
    expect(extraction.documents.map(({ number, date }) => [number, date])).toEqual([
      ['96-KH/TU', '2021-11-30'],
      ['97-KH/TU', '2021-12-01'],
    ])
    expect(extraction.problems).toEqual([])
  })
})

describe('what a row states', () => {
  const read = async (names: readonly string[], ...rows: Rows) => told(await readAs('so.csv', csv([names, ...rows])))

  test('an implementation, once for each document of its cell', async () => {
    const { statements } = await read(
      ['Số, ký hiệu', 'Ngày', 'Thực hiện văn bản'],
      ['12-KH/TW', '01/02/2025', '57-NQ/TW ngày 22/12/2024; 21-KL/TW ngày 25/10/2021'],
    )
    expect(statements).toEqual([
      'tw.12-KH-TW.2021-2026 implements tw.21-KL-TW.2021-2026',
      'tw.12-KH-TW.2021-2026 implements tw.57-NQ-TW.2021-2026',
    ])
  })

  test('a basis is cited and no more', async () => {
    const { statements, mentions } = await read(
      ['Số, ký hiệu', 'Ngày', 'Căn cứ'],
      ['12-KH/TW', '01/02/2025', '57-NQ/TW ngày 22/12/2024'],
    )
    expect(statements).toEqual([])
    expect(mentions).toEqual(['tw.12-KH-TW.2021-2026', 'tw.57-NQ-TW.2021-2026'])
  })

  test.each([
    ['30/11/2021', '2021-11-30'],
    ['30-11-2021', '2021-11-30'],
    ['30.11.2021', '2021-11-30'],
    ['2021-11-30', '2021-11-30'],
    ['30/11/21', '2021-11-30'],
    ['5/3/98', '1998-03-05'],
    ['ngày 30 tháng 11 năm 2021', '2021-11-30'],
    // As a spreadsheet counts, where nothing formats it as a day.
    ['44530', '2021-11-30'],
    // Nobody can tell the month of it.
    ['11/30/2021', '2021'],
    ['30/11', null],
  ])('its day: %s', async (written, date) => {
    const { extraction } = await readAs(
      'so.csv',
      csv([
        ['Trích yếu', 'Số hiệu', 'Ngày ký'],
        ['Về chợ', '5-KL/TW', written],
      ]),
    )
    expect(extraction.documents.map((one) => one.date)).toEqual([date])
  })
})

describe('what a person should look at', () => {
  const problems = async (rows: Rows) =>
    (await readAs('so.csv', csv(rows))).extraction.problems.map(({ rule, actual }) => [rule, actual])

  test('columns that nothing tells, by their letter and name', async () => {
    expect(
      await problems([
        ['STT', 'Số hiệu', 'Ngày', 'Phòng', 'Văn bản cấp trên'],
        [1, '5-KL/TW', '1/2/2031', 'A', 'B'],
      ]),
    ).toEqual([['columns-unknown', 'D “Phòng”, E “Văn bản cấp trên”']])
  })

  test('of two columns of one meaning neither is taken', async () => {
    const rows: Rows = [
      ['Số hiệu', 'Ngày ký', 'Ngày ban hành', 'Trích yếu'],
      ['5-KL/TW', '01/02/2031', '03/02/2031', 'a'],
    ]
    expect(await problems(rows)).toEqual([['columns-ambiguous', 'B “Ngày ký”, C “Ngày ban hành”']])
    const { extraction } = await readAs('so.csv', csv(rows))
    expect(extraction.documents.map(({ date }) => date)).toEqual([null])
  })

  test('rows without a number, as the program counts rows', async () => {
    expect(
      await problems([
        ['Số hiệu', 'Ngày', 'Trích yếu'],
        ['5-KL/TW', '1/2/2031', 'a'],
        [],
        ['17', '1/2/2031', 'Giấy mời'],
      ]),
    ).toEqual([['rows-without-number', '4']])
  })

  test('a list of something else', async () => {
    expect(
      await problems([
        ['Họ tên', 'Lương'],
        ['An', 5],
        ['Bình', 6],
      ]),
    ).toEqual([['columns-without-names', '1–3']])
  })
})

/** Rows of a register, each document once. */
const NAMES = ['STT', 'Số, ký hiệu', 'Ngày ban hành', 'Cơ quan ban hành', 'Trích yếu', 'Thực hiện văn bản'] as const
const row = fc.record({
  letters: fc.constantFrom('KL/TW', 'QĐ/TW', 'CT/TW'),
  date: fc.date({ min: new Date('2021-02-01'), max: new Date('2024-12-31'), noInvalidDate: true }),
  issuer: fc.constantFrom('Bộ Chính trị', 'Ban Bí thư', ''),
  title: fc.constantFrom('về "trồng" cây', 'về chợ; bến, bãi', 'Kết luận về\nnước sạch'),
  carried: fc.constantFrom('', '05-CT/TW ngày 15/5/2016', 'Nghị quyết số 57-NQ/TW, ngày 22/12/2024; 14/2030/NĐ-CP'),
})
const register = fc
  .array(row, { minLength: 1, maxLength: 8 })
  .map((rows): Rows => [
    NAMES,
    ...rows.map(({ letters, date, issuer, title, carried }, at): Cell[] => [
      at + 1,
      `${String(at + 11)}-${letters}`,
      day(date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate()),
      issuer,
      title,
      carried,
    ]),
  ])
const say = async (rows: Rows) => told(await readAs('so.csv', csv(rows)))

describe('whatever a register says, it says', () => {
  test('in any order of its columns', async () => {
    const order = fc.shuffledSubarray([...NAMES.keys()], { minLength: NAMES.length })
    await fc.assert(
      fc.asyncProperty(register, order, async (rows, places) => {
        const said = await say(rows)
        expect(said.documents.length).toBeGreaterThanOrEqual(rows.length - 1)
        expect(await say(rows.map((cells) => places.map((at) => cells[at] ?? null)))).toEqual(said)
      }),
      { numRuns: 40 },
    )
  })

  test('with blank rows and columns anywhere', async () => {
    await fc.assert(
      fc.asyncProperty(register, fc.nat(7), fc.nat(5), async (rows, blankRow, blankColumn) => {
        const wider = rows.map((cells) => [...cells.slice(0, blankColumn), null, ...cells.slice(blankColumn)])
        const longer = [...wider.slice(0, blankRow), [], [null, ' '], ...wider.slice(blankRow)]
        expect(await say(longer)).toEqual(await say(rows))
      }),
      { numRuns: 40 },
    )
  })

  test('as CSV with any sign between and as a workbook of any program', async () => {
    await fc.assert(
      fc.asyncProperty(register, async (rows) => {
        const said = await say(rows)
        for (const sign of [';', '\t', '|']) expect(told(await readAs('so.csv', csv(rows, sign)))).toEqual(said)
        for (const kind of ['xlsx', 'biff8', 'ods'] as const) {
          const name = `so.${kind === 'biff8' ? 'xls' : kind}`
          expect([kind, told(await readAs(name, workbook({ So: rows }, kind)))]).toEqual([kind, said])
        }
      }),
      { numRuns: 5 },
    )
  })
})

/** Who issued the documents of a register whose rows do not tell: what an office lists as issued is its own, what it received is not. */
import { describe, expect, test } from 'vitest'
import { extract } from '../ingest/index.ts'
import { csv, day, readAs, workbook } from './registered-lists.ts'

const DISTRICT = ['ỦY BAN NHÂN DÂN', 'QUẬN LÊ CHÂN', 'Hải Phòng, ngày 31 tháng 12 năm 2021']
const PARTY = ['THÀNH ỦY HẢI PHÒNG', 'VĂN PHÒNG']

/** What is told of the one document of a register: its issuer with where that comes from, and the scope of its key. */
async function issued(letterhead: readonly string[], title: string, number: string): Promise<string> {
  const rows = [...letterhead.map((words) => [words]), [title], ['Số, ký hiệu', 'Ngày ban hành', 'Trích yếu']]
  const { extraction } = await readAs('so.csv', csv([...rows, [number, day(2021, 11, 30), 'Về chợ']]))
  const [document] = extraction.documents
  const scope = document?.key.replace(/\..*$/u, '').replace(/src-[0-9a-f]{12}/u, 'src')
  return [document?.issuer, document?.origin.issuer, scope].map((one) => one ?? '').join(' | ')
}

const COUNTY = 'Ủy ban nhân dân quận Lê Chân | letterhead | hai-phong_le-chan'
describe('a register of an office', () => {
  test.each([
    [DISTRICT, 'SỔ ĐĂNG KÝ VĂN BẢN ĐI NĂM 2021', '12/KH-UBND', COUNTY],
    [DISTRICT, 'DANH MỤC VĂN BẢN DO UBND QUẬN BAN HÀNH NĂM 2021', '12/KH-UBND', COUNTY],
    [DISTRICT, 'Danh sách các văn bản đã ban hành đến tháng 12/2021', '12/KH-UBND', COUNTY],
    // What others sent tells nothing of who they are, and the office's place nothing of theirs.
    [DISTRICT, 'SỔ ĐĂNG KÝ VĂN BẢN ĐẾN NĂM 2021', '12/KH-UBND', ' |  | src'],
    [PARTY, 'SỔ VĂN BẢN ĐẾN', '96-KH/TU', ' |  | src'],
    [DISTRICT, 'SỔ VĂN BẢN ĐI, VĂN BẢN ĐẾN', '12/KH-UBND', ' |  | src'],
    [DISTRICT, 'DANH MỤC VĂN BẢN', '12/KH-UBND', ' |  | src'],
    // An office lists what its superior and its parts issue, too: the letters tell.
    [DISTRICT, 'SỔ VĂN BẢN ĐI', '12/NQ-HĐND', ' |  | src'],
    [DISTRICT, 'SỔ VĂN BẢN ĐI', '12/TB-VP', ' |  | src'],
    [PARTY, 'SỔ VĂN BẢN ĐI', '96-KH/TU', 'Thành ủy Hải Phòng | suffix | hai-phong'],
  ])('%s: %s, %s', async (letterhead, title, number, expected) => {
    expect(await issued(letterhead, title, number)).toBe(expected)
  })

  test('its letterhead is the source’s, the types of its rows are not', async () => {
    const rows = [
      ['UBND QUẬN LÊ CHÂN'],
      ['SỔ VĂN BẢN ĐI'],
      ['Loại VB', 'Số, ký hiệu', 'Trích yếu'],
      ['KẾ HOẠCH', '12/KH-UBND', 'về chợ'],
    ]
    const { source } = (await readAs('so.csv', csv(rows))).extraction
    expect([source.type, source.number, source.issuer, source.title]).toEqual([
      null,
      null,
      'Ủy ban nhân dân quận Lê Chân',
      'SỔ VĂN BẢN ĐI',
    ])
  })

  test('of a workbook each sheet is what its name says', async () => {
    const rows = [
      ['Số, ký hiệu', 'Ngày', 'Trích yếu'],
      ['12/KH-UBND', day(2021, 11, 30), 'a'],
    ]
    const office = [['UBND QUẬN LÊ CHÂN'], []]
    const other = [
      ['Số, ký hiệu', 'Ngày', 'Trích yếu'],
      ['13/KH-UBND', day(2021, 11, 30), 'b'],
    ]
    const { extraction } = await readAs('so.xlsx', workbook({ 'VB đi': [...office, ...rows], 'VB đến': other }))
    expect(extraction.documents.map(({ number, origin }) => [number, origin.issuer]).sort()).toEqual([
      ['12/KH-UBND', 'letterhead'],
      ['13/KH-UBND', undefined],
    ])
  })

  test('a row that tells its issuer says it itself', async () => {
    const rows = [
      ...DISTRICT.map((words) => [words]),
      ['SỔ VĂN BẢN ĐẾN'],
      ['Số, ký hiệu', 'Ngày', 'Tác giả', 'Trích yếu'],
      ['12-KH/QU', day(2021, 11, 30), 'Quận ủy Ngô Quyền', 'a'],
    ]
    const { documents } = (await readAs('so.csv', csv(rows))).extraction
    expect(documents.map(({ key, issuer, origin }) => [key, issuer, origin.issuer])).toEqual([
      ['hai-phong_ngo-quyen.12-KH-QU.2020-2025', 'Quận ủy Ngô Quyền', 'text'],
    ])
  })

  test('a table in a report is no register without a title that says so', () => {
    const { documents } = extract(
      'UBND QUẬN LÊ CHÂN\n\nCác văn bản đã ban hành trong năm gồm có những văn bản sau đây:\n\n| Số, ký hiệu | Ngày |\n| 12/KH-UBND | 30/11/2021 |',
    )
    expect(documents.map(({ issuer }) => issuer)).toEqual([null])
  })
})

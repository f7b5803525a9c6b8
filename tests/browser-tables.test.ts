/** Staff with tables: who implements a directive, by filter, group and place, in the order of time, and taken away. */
import { read, utils } from '@e965/xlsx'
import { readFile } from 'node:fs/promises'
import Papa from 'papaparse'
import type { Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { CONGRESS, DESK, PHONE, newBrowsing, overflow, pathOf, violations, type Browsing } from './browsing.ts'

let browsing: Browsing
beforeAll(async () => {
  browsing = await newBrowsing()
})
afterEach(() => browsing.closeWindows())
afterAll(() => browsing.end())
const open = (...[path, options]: Parameters<Browsing['open']>) => browsing.open(path, options)

const ALL_FOUR = ['07-NQ/TU', '05-NQ/TU', '03-NQ/TU', '02-CTr/TU']
const numbers = (page: Page) => page.locator('table.cards td:first-child a.doc').allTextContents()
const SIZES = [
  ['at a desk', { viewport: DESK }],
  ['on a phone', { viewport: PHONE, isMobile: true, hasTouch: true }],
] as const

/** The file that a choice of the menu downloads. */
async function download(page: Page, choice: string): Promise<{ readonly name: string; readonly content: Buffer }> {
  await page.getByRole('button', { name: 'Tải về' }).first().click()
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('menuitem', { name: choice }).click(),
  ])
  return { name: file.suggestedFilename(), content: await readFile(await file.path()) }
}

describe('all implementers of the XVI city congress resolution, and the sentence behind each', () => {
  test('by keyboard, from the start page, in four inputs', async () => {
    const { page, troubles } = await open('/')
    await page.keyboard.type('nq dai hoi xvi')
    await page.getByRole('option').first().waitFor()
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { level: 1, name: /Nghị quyết Đại hội XVI/u }).waitFor()
    await page.keyboard.press('h')
    await page.getByRole('heading', { level: 1, name: /^Văn bản thực hiện/u }).waitFor()
    expect(await numbers(page)).toEqual(ALL_FOUR)
    await page.getByRole('button', { name: '1 câu' }).first().focus()
    await page.keyboard.press('Enter')
    await expect.poll(() => page.locator('blockquote').first().textContent()).toContain('Nghị quyết Đại hội XVI')
    expect(troubles).toEqual([])
  })

  test.each(SIZES)('by pointer, %s: each row opens below itself', async (_, size) => {
    const { page, troubles } = await open(`/thuc-hien/${CONGRESS}`, size)
    for (const number of ALL_FOUR) {
      await page
        .getByRole('row', { name: new RegExp(number, 'u') })
        .getByRole('button')
        .click()
      await expect
        .poll(() => page.locator('tr.evidence blockquote mark').allTextContents())
        .toContainEqual(expect.stringContaining(number))
    }
    await expect.poll(() => overflow(page)).toBe(0)
    expect(troubles).toEqual([])
  })
})

describe('the table of implementers', () => {
  test('is filtered by values with their counts, and Back takes a filter back', async () => {
    const { page } = await open(`/thuc-hien/${CONGRESS}`)
    await page.getByLabel('Loại').selectOption('Chương trình hành động')
    await expect.poll(() => numbers(page)).toEqual(['02-CTr/TU'])
    expect(await page.getByLabel('Loại').locator('option').allTextContents()).toEqual([
      'tất cả',
      'Nghị quyết (3)',
      'Chương trình hành động (1)',
    ])
    await page.goBack()
    await expect.poll(() => numbers(page)).toEqual(ALL_FOUR)
  })

  test('is grouped by place and ordered by its heads, as its address says', async () => {
    const { page } = await open(`/thuc-hien/${CONGRESS}`)
    await page.getByLabel('Nhóm theo').selectOption('place')
    await page.getByRole('rowheader', { name: /Hải Phòng · 4 văn bản/u }).waitFor()
    await page.getByRole('button', { name: 'Số', exact: true }).click()
    await expect.poll(() => numbers(page)).toEqual(ALL_FOUR.toReversed())
    expect(await page.getByRole('columnheader', { name: 'Số' }).first().getAttribute('aria-sort')).toBe('ascending')
    await page.getByRole('button', { name: 'Ngày', exact: true }).click()
    await page.getByRole('button', { name: 'Ngày', exact: true }).click()
    await expect.poll(() => numbers(page)).toEqual(ALL_FOUR)
    expect(pathOf(page)).toBe(`/thuc-hien/${CONGRESS}?xep=-date&nhom=place`)
    await page.reload()
    await expect.poll(() => numbers(page)).toEqual(ALL_FOUR)
  })

  test('is taken away with the filters in force: a workbook and CSV, read back', async () => {
    const { page } = await open(`/thuc-hien/${CONGRESS}?tu=2021&den=2022`)
    const workbook = await download(page, 'Bảng tính (XLSX)')
    const sheets = read(workbook.content)
    const rows = utils.sheet_to_json<Record<string, string>>(sheets.Sheets['Văn bản thực hiện']!)
    expect(rows.map((row) => row['Số'] ?? row['Số, ký hiệu'])).toEqual(['07-NQ/TU', '05-NQ/TU', '03-NQ/TU'])
    const csv = await download(page, 'CSV')
    const { data } = Papa.parse<Record<string, string>>(csv.content.toString('utf8').replace('\uFEFF', ''), {
      header: true,
      skipEmptyLines: true,
    })
    expect(data).toHaveLength(3)
    expect(csv.name).toMatch(/^viendan-implementers-.*\.csv$/u)
  })

  test('gives its citations to paste', async () => {
    const { page } = await open(`/thuc-hien/${CONGRESS}?loai=Chương trình hành động`)
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
    await page.getByRole('button', { name: 'Tải về' }).first().click()
    await page.getByRole('menuitem', { name: 'Chép viện dẫn của 1 văn bản' }).click()
    await expect
      .poll(() => page.evaluate<string>('navigator.clipboard.readText()'))
      .toMatch(/^Chương trình hành động số 02-CTr\/TU, ngày \d\d\/\d+\/2020 của /u)
  })
})

describe('the matrix of directives by places', () => {
  const cell = (page: Page, row: number) => page.locator('[role=grid] tbody [role=gridcell]').nth(row)

  test('opens the sentences of a cell by keyboard, and tells what an empty cell means', async () => {
    const { page, troubles } = await open(`/thuc-hien/${CONGRESS}?voi=tw.50-KL-TW.2021-2026`)
    await cell(page, 0).waitFor()
    expect(await cell(page, 0).textContent()).toContain('4')
    await cell(page, 0).focus()
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { level: 3, name: /50-KL\/TW · Hải Phòng/u }).waitFor()
    expect(pathOf(page)).toContain('o=tw.50-KL-TW.2021-2026~Hải+Phòng')
    await page.keyboard.press('ArrowLeft')
    expect(await page.evaluate<string>('document.activeElement.textContent')).toBe('50-KL/TW')
    for (const word of ['Không thấy dẫn chứng', 'Không đọc được', 'Chưa đọc nguồn nào'])
      expect(await page.locator('.key').textContent()).toContain(word)
    expect(troubles).toEqual([])
  })

  test('takes a further directive, found by its number', async () => {
    const { page } = await open(`/thuc-hien/${CONGRESS}`)
    await page.getByRole('button', { name: 'Thêm văn bản chỉ đạo' }).click()
    await page.keyboard.type('21-KL/TW')
    await page
      .getByRole('option', { name: /21-KL\/TW/u })
      .first()
      .click()
    await page.getByRole('grid').getByRole('link', { name: '21-KL/TW' }).waitFor()
    expect(pathOf(page)).toContain('voi=tw.21-KL-TW.2021-2026')
    await page.getByRole('button', { name: 'Bỏ 21-KL/TW' }).click()
    await expect.poll(() => page.getByRole('grid').getByRole('link', { name: '21-KL/TW' }).count()).toBe(0)
  })
})

describe('the results of a search', () => {
  test('are filtered, ordered by the server where that is by date, and shown further', async () => {
    const { page, troubles } = await open('/tra-cuu?q=ke hoach')
    const total = Number(/\d+/u.exec((await page.locator('.answer').textContent()) ?? '')?.[0])
    expect(total).toBe(3)
    await page.getByRole('button', { name: 'Ngày', exact: true }).click()
    await expect
      .poll(() => page.getByRole('columnheader', { name: 'Ngày' }).getAttribute('aria-sort'))
      .toBe('ascending')
    expect(pathOf(page)).toBe('/tra-cuu?q=ke+hoach&xep=date')
    await page.getByLabel('Cấp').selectOption('provincial')
    await expect.poll(() => page.url()).toContain('cap=provincial')
    expect(troubles).toEqual([])
  })

  test('lead into their timeline, where a mark of the picture leads to its row', async () => {
    const { page, troubles } = await open('/tra-cuu?q=ke hoach')
    await page.getByRole('link', { name: 'Dòng thời gian' }).click()
    await page.getByRole('heading', { level: 1, name: 'Dòng thời gian của “ke hoach”' }).waitFor()
    await page.locator('.mark').first().click()
    await expect.poll(() => page.locator('.chosen').count()).toBeGreaterThan(1)
    const marks = await page.locator('.mark').count()
    expect(await page.locator('tbody tr').count()).toBe(marks)
    expect(troubles).toEqual([])
  })
})

test('the timeline of a directive goes from it to what carries it out', async () => {
  const { page } = await open('/dong-thoi-gian/tw.05-CT-TW.2016-2021')
  expect(await page.locator('tbody td:nth-child(2)').allTextContents()).toEqual(['05-CT/TW', '01-KL/TW', '96-KH/TU'])
  expect(await page.locator('tbody td:last-child').allTextContents()).toEqual([
    expect.stringContaining('chính văn bản này'),
    expect.stringContaining('tiếp tục thực hiện 05-CT/TW'),
    expect.stringContaining('thực hiện 05-CT/TW qua văn bản khác'),
  ])
})

describe.each([
  ['results', '/tra-cuu?q=nghi quyet'],
  ['implementers', `/thuc-hien/${CONGRESS}?mo=hai-phong.03-NQ-TU.2020-2025&nhom=place&o=${CONGRESS}~Hải Phòng`],
  ['timeline', '/dong-thoi-gian/tw.05-CT-TW.2016-2021'],
])('the page of %s', (_, path) => {
  test.each([
    ['light', { colorScheme: 'light', viewport: DESK }],
    ['dark', { colorScheme: 'dark', viewport: DESK }],
    ['on a phone', { viewport: PHONE, isMobile: true, hasTouch: true }],
  ] as const)('has no violation of WCAG A or AA, %s, and throws nothing', async (_, options) => {
    const { page, troubles } = await open(path, options)
    await page.waitForLoadState('networkidle')
    expect(await violations(page)).toEqual([])
    expect(await overflow(page)).toBe(0)
    expect(troubles).toEqual([])
  })
})

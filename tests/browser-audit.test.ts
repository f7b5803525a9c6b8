/** An audit in the browser: from the filter to the sentence and the file, by hand and by keyboard. */
import { readFile } from 'node:fs/promises'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { newBrowsing, overflow, pathOf, PHONE, violations, type Browsing } from './browsing.ts'

let browsing: Browsing
beforeAll(async () => {
  browsing = await newBrowsing()
})
afterEach(() => browsing.closeWindows())
afterAll(() => browsing.end())
const open = (...[path, options]: Parameters<Browsing['open']>) => browsing.open(path, options)

const AUDIT = '/ra-soat?noi=Hải Phòng'
const TITLE = 'Rà soát: văn bản Trung ương và Nhà nước × Hải Phòng'

describe('the audit of a place', () => {
  test('says what was found, how far one can see, and keeps the place in its address', async () => {
    const { page } = await open('/')
    await page.getByRole('link', { name: 'Rà soát' }).click()
    await page.getByRole('heading', { level: 1, name: TITLE }).waitFor()
    expect(pathOf(page)).toBe('/ra-soat?noi=Hải+Phòng')
    expect(await page.locator('.answer').innerText()).toContain(
      'Hải Phòng: 17 trong 21 văn bản chưa thấy có văn bản thực hiện; 4 văn bản đã có.',
    )
    const limits = page.getByRole('complementary', { name: 'Giới hạn của bảng này' })
    expect(await limits.innerText()).toMatch(
      /Không thấy dẫn chứng không có nghĩa là không thực hiện\.[^]*đã đọc 1 nguồn/u,
    )
    expect((await limits.boundingBox())?.y).toBeLessThan(200)
    await expect.poll(() => page.evaluate<string>('document.activeElement.tagName')).toBe('H1')
  })

  test('a state leaves its rows alone, Back brings the others, and the counts stay', async () => {
    const { page } = await open(AUDIT)
    const implemented = page.getByRole('button', { name: /^Đã có văn bản thực hiện 4$/u })
    await implemented.click()
    await expect.poll(() => pathOf(page)).toContain('trang-thai=implemented')
    await expect.poll(() => page.locator('.cards tbody tr:not(.group)').count()).toBe(4)
    expect(await implemented.getAttribute('aria-pressed')).toBe('true')
    await page.getByRole('button', { name: /^Có viện dẫn, chưa thấy thực hiện 16$/u }).waitFor()
    await page.goBack()
    await page.getByText('16, hiện 10, mới nhất trước').waitFor()
    await page.getByRole('button', { name: 'Hiện thêm 6' }).click()
    await expect.poll(() => page.locator('.cards tbody tr:not(.group)').count()).toBe(21)
  })

  test('the evidence is one press away, and a sent link opens it', async () => {
    const { page } = await open(`${AUDIT}&trang-thai=implemented`)
    const row = page.getByRole('row').filter({ has: page.getByRole('link', { name: '21-KL/TW', exact: true }) })
    expect(await row.innerText()).toMatch(/25\/10\/2021\s+1\s+0\s+126/u)
    await row.getByRole('button', { name: 'dẫn chứng về 21-KL/TW' }).press('Enter')
    await page.locator('.evidence').getByText('Kế hoạch số 122-KH/TU, ngày').waitFor()
    const sent = await open(pathOf(page))
    await sent.page.locator('.evidence').getByText('Kế hoạch số 122-KH/TU, ngày').waitFor()
    await sent.page
      .getByRole('link', { name: /mục I\.1/u })
      .first()
      .click()
    await expect.poll(() => pathOf(sent.page)).toMatch(/^\/nguon\/[0-9a-f]{64}#\d+-\d+$/u)
  })

  test('what is only cited shows where', async () => {
    const { page } = await open(`${AUDIT}&trang-thai=cited&mo=tw.89-QDD-TW.2021-2026`)
    await page.locator('.evidence mark').first().waitFor()
    expect(await page.locator('.evidence').innerText()).toContain('89-QĐ/TW')
    await page.locator('.evidence').getByRole('link', { name: 'mọi lần nhắc văn bản này' }).waitFor()
  })

  test('words of the title, a body and years choose directives', async () => {
    const { page } = await open(AUDIT)
    await page.getByLabel('Chữ trong trích yếu').fill('ky luat')
    await page.keyboard.press('Enter')
    await expect.poll(() => page.locator('.answer').innerText()).toContain('trong 5 văn bản')
    await page.getByRole('button', { name: 'Bỏ bộ lọc' }).click()
    await page.getByRole('combobox', { name: 'Ban hành bởi' }).fill('bo chinh')
    await page.getByRole('option', { name: 'Bộ Chính trị' }).click()
    await expect.poll(() => pathOf(page)).toContain('co-quan=Bộ+Chính+trị')
    await page.getByRole('heading', { level: 1, name: 'Rà soát: văn bản của Bộ Chính trị × Hải Phòng' }).waitFor()
    await page.getByLabel('Từ năm').fill('2022')
    await page.keyboard.press('Enter')
    await expect.poll(() => pathOf(page)).toContain('tu=2022')
    await page.goBack()
    await expect.poll(() => pathOf(page)).not.toContain('tu=2022')
  })

  test('a place of which nothing was read is concluded nothing of', async () => {
    const { page } = await open('/ra-soat?noi=Lai Châu')
    expect(await page.locator('.answer').innerText()).toBe('Lai Châu: chưa đọc nguồn nào, nên không kết luận gì.')
    await page.getByText('21, hiện 10, mới nhất trước').waitFor()
  })

  test('lists what contradicts itself with both places, and the number series without a list of the missing', async () => {
    const { page } = await open(AUDIT)
    const doubts = page.getByRole('region', { name: 'Trái nhau, không thể có, đáng ngờ' })
    const counts = doubts.getByRole('listitem').filter({ hasText: 'Hai chỗ ghi số khác nhau' })
    await expect
      .poll(() => counts.getByRole('link').allInnerTexts())
      .toEqual([expect.stringContaining('dòng'), expect.stringContaining('dòng')])
    const series = page.getByRole('region', { name: 'Dãy số văn bản' })
    expect(await series.innerText()).toContain('số không thấy không phải là văn bản thiếu')
    expect(await series.getByRole('row').filter({ hasText: 'KH/TU' }).innerText()).toMatch(
      /2020–2025\s+256\s+3\s+203-KH\/TU/u,
    )
  })

  test('goes into a file with its filters and limits', async () => {
    const { page } = await open(`${AUDIT}&trang-thai=implemented`)
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: 'Bảng (CSV)' }).click(),
    ])
    const lines = (await readFile(await download.path(), 'utf8')).trim().split('\r\n')
    expect(lines).toHaveLength(5)
    expect(lines[0]).toContain('Trung vị số ngày ở nơi khác')
  })

  test('speaks English', async () => {
    const { page } = await open(AUDIT)
    await page.getByRole('button', { name: /Switch to English/u }).click()
    await page
      .getByRole('heading', { level: 1, name: 'Audit: documents of the Centre and the State × Hải Phòng' })
      .waitFor()
    await page.getByText('no implementation found for 17 of 21 documents; 4 have one.').waitFor()
  })
})

describe('the page of the audit', () => {
  const opened = `${AUDIT}&mo=tw.21-KL-TW.2021-2026`
  test.each(['light', 'dark'] as const)('has no violation of WCAG A or AA in %s', async (colorScheme) => {
    const { page, troubles } = await open(opened, { colorScheme })
    await page.waitForLoadState('networkidle')
    expect(await violations(page)).toEqual([])
    expect(troubles).toEqual([])
  })

  test('fits a phone, its limits before the table, without a violation and without scrolling sideways', async () => {
    const { page } = await open(opened, { viewport: PHONE, isMobile: true, hasTouch: true })
    await page.waitForLoadState('networkidle')
    expect(await overflow(page)).toBe(0)
    expect(await violations(page)).toEqual([])
    const [limits, table] = await Promise.all([
      page.locator('aside').boundingBox(),
      page.locator('table.cards').boundingBox(),
    ])
    expect(limits!.y).toBeLessThan(table!.y)
  })
})

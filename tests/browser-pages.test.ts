/** Every page in both themes and on a phone: for everyone, within the security policy, in both languages. */
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { CONGRESS, PHONE, PLAN, newBrowsing, overflow, violations, type Browsing } from './browsing.ts'

let browsing: Browsing
beforeAll(async () => {
  browsing = await newBrowsing()
})
afterEach(() => browsing.closeWindows())
afterAll(() => browsing.end())
const open = (...[path, options]: Parameters<Browsing['open']>) => browsing.open(path, options)

const PAGES: readonly (readonly [string, () => string | Promise<string>])[] = [
  ['start', () => '/?q=21 kl'],
  ['document', () => '/van-ban/21-KL%2FTW'],
  ['trace', () => `/truy-nguyen/${PLAN}`],
  ['implementers', () => `/thuc-hien/${CONGRESS}?mo=hai-phong.03-NQ-TU.2020-2025`],
  ['sources', () => '/nguon'],
  ['reader', async () => `${await browsing.readerPath()}#1666-2620`],
  ['not found', () => '/van-ban/77-KH%2FTU'],
]

describe.each(PAGES)('the page %s', (name, path) => {
  test.each(['light', 'dark'] as const)('has no violation of WCAG A or AA in %s', async (colorScheme) => {
    const { page } = await open(await path(), { colorScheme })
    await page.waitForLoadState('networkidle')
    expect(await violations(page)).toEqual([])
  })

  test('fits a phone, without a violation and without scrolling sideways', async () => {
    const { page } = await open(await path(), { viewport: PHONE, isMobile: true, hasTouch: true })
    await page.waitForLoadState('networkidle')
    expect(await overflow(page)).toBe(0)
    expect(await violations(page)).toEqual([])
  })

  test('breaks no rule of the security policy and throws nothing', async () => {
    const { page, troubles } = await open(await path())
    await page.waitForLoadState('networkidle')
    const expected = name === 'not found' ? [expect.stringContaining('404')] : []
    expect(troubles).toEqual(expected)
  })
})

test('speaks English when asked to, keeps titles Vietnamese, and remembers', async () => {
  const { page } = await open('/van-ban/21-KL%2FTW')
  await page.getByRole('button', { name: /Switch to English/u }).click()
  await page.getByRole('heading', { level: 2, name: 'What rests on this document' }).waitFor()
  expect(await page.getAttribute('html', 'lang')).toBe('en')
  expect(await page.getByRole('heading', { level: 1 }).getAttribute('lang')).toBe('vi')
  await page.reload()
  await page.getByRole('heading', { level: 2, name: 'What rests on this document' }).waitFor()
})

test('follows the theme that was chosen, the picture too', async () => {
  const { page } = await open(`/truy-nguyen/${PLAN}`)
  const ground = () => page.evaluate<string>('getComputedStyle(document.body).backgroundColor')
  expect(await ground()).toBe('rgb(245, 246, 243)')
  await page.getByRole('button', { name: 'Giao diện sáng hay tối' }).click()
  await expect.poll(ground).toBe('rgb(16, 22, 20)')
})

test('says that the server is gone, keeps the last answer with its time, and goes on when it is back', async () => {
  const { page } = await open(`/van-ban/${PLAN}`)
  await page.getByRole('link', { name: '01-KL/TW' }).first().click()
  await page.getByRole('heading', { level: 1, name: 'Kết luận số 01-KL/TW' }).waitFor()
  await page.context().setOffline(true)
  await page.goBack()
  await expect
    .poll(() => page.getByRole('alert').innerText())
    .toMatch(/^Không liên lạc được với máy chủ\. Kết quả đang xem lấy lúc \d\d:\d\d\./u)
  await page.getByRole('heading', { level: 1, name: 'Kế hoạch số 96-KH/TU' }).waitFor()
  await page.getByRole('link', { name: 'Nguồn', exact: true }).first().click()
  await page.getByRole('heading', { level: 1, name: 'Không liên lạc được với máy chủ.' }).waitFor()
  await page.context().setOffline(false)
  await page.getByRole('button', { name: 'Thử lại' }).click()
  await page.getByRole('heading', { level: 1, name: 'Nguồn đã đọc' }).waitFor()
})

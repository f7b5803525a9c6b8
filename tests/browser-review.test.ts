/** Review in the browser: ten items by keyboard alone, from the queue to the changed graph and back by undo. */
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import type { AuditAnswer } from '../web/api-audit.ts'
import type { SampleAnswer } from '../web/api-review.ts'
import { openBrowser } from './browser.ts'
import { DESK, overflow, PHONE, violations } from './browsing.ts'
import { snapshotOf } from './graph-snapshot.ts'
import { report } from './reports.ts'
import { serveReport, type Serving } from './serving.ts'
import { READ_AT } from './store-contract/opened.ts'

const NUMBERS = ['31', '32', '33', '34', '35', '36', '37', '38', '39', '40']
const meant = (number: string): string => `tw.${number}-CT-TW.2021-2026`
const plan = (number: string): string => `hai-phong.${number}-KH-TU.2020-2025`

/** Ten numbers of which nobody knows which document is meant; of each the store knows one. */
const facts = report({
  name: 'chờ duyệt',
  cites: NUMBERS.map(meant),
  says: NUMBERS.map((number) => ({ from: plan(number), to: { key: `tw.${number}-CT-TW`, open: true } })),
})

let browser: Browser
let serving: Serving
let page: Page
let address: string
let troubles: string[]
beforeAll(async () => {
  browser = await openBrowser()
})
beforeEach(async () => {
  serving = await serveReport({ page: join(import.meta.dirname, '..', 'dist', 'page') })
  await serving.store.put('a.txt', facts, READ_AT)
  address = await serving.server.listen({ host: '127.0.0.1', port: 0 })
  troubles = []
})
afterEach(async () => {
  await page.context().close()
  await serving.close()
})
afterAll(() => browser.close())

async function open(options: Parameters<Browser['newContext']>[0] = {}): Promise<void> {
  const context = await browser.newContext({ viewport: DESK, locale: 'vi-VN', reducedMotion: 'reduce', ...options })
  page = await context.newPage()
  page.on('pageerror', (error) => troubles.push(error.message))
  await page.goto(`${address}/cho-duyet?loai=open`)
  await page.getByRole('heading', { level: 1, name: 'Chờ duyệt: 10 mục' }).waitFor()
}
const title = (count: number) => page.getByRole('heading', { level: 1, name: `Chờ duyệt: ${count} mục` }).waitFor()
const edges = async () => (await serving.store.edges(NUMBERS.map(meant), 'in', ['implements'])).length

test('ten items are reviewed by keyboard alone, the graph changes, and undo brings it back', async () => {
  await open()
  const before = await snapshotOf(serving.store)
  await page.getByLabel('Người duyệt').focus()
  await page.keyboard.type('An')
  await page.keyboard.press('Tab')
  for (const [index] of NUMBERS.entries()) {
    await page.keyboard.press('y')
    await title(NUMBERS.length - index - 1)
  }
  await page.getByText('Không còn mục nào chờ duyệt.').waitFor()
  expect(await edges()).toBe(10)
  const decisions = await serving.store.decisions()
  expect(decisions.map(({ decision }) => decision.by)).toEqual(NUMBERS.map(() => 'An'))
  for (const [index] of NUMBERS.entries()) {
    await page.keyboard.press('z')
    await title(index + 1)
  }
  expect(await snapshotOf(serving.store)).toEqual(before)
  expect(troubles).toEqual([])
})

test('arrows choose, n rejects, s puts off, e names another document, and the history tells all', async () => {
  await open()
  await page.getByLabel('Người duyệt').fill('An')
  await page.keyboard.press('Tab')
  const current = () => page.locator('.row[aria-current]').innerText()
  const first = await current()
  await page.keyboard.press('ArrowDown')
  expect(await current()).not.toBe(first)
  await page.keyboard.press('ArrowUp')
  await page.keyboard.press('s')
  expect(await current()).not.toBe(first)
  await page.keyboard.press('n')
  await title(9)
  await page.keyboard.press('e')
  await page.getByLabel('Mã hoặc số văn bản').fill(meant('40'))
  await page.keyboard.press('Enter')
  await title(8)
  await page.getByRole('button', { name: 'Nhật ký quyết định' }).click()
  await expect
    .poll(() => page.locator('.history li').allInnerTexts())
    .toEqual([
      expect.stringMatching(/^An, .*xác nhận.*tw\.40-CT-TW\.2021-2026.*đang áp dụng\s+Hoàn tác$/u),
      expect.stringMatching(/^An, .*bác bỏ.*đang áp dụng\s+Hoàn tác$/u),
    ])
})

test('without a name nothing is decided, and of two reviewers the second is told by whom', async () => {
  await open()
  await page.getByRole('button', { name: /^Là văn bản này/u }).click()
  await page.getByRole('alert').getByText('Xin ghi tên người duyệt trước.').waitFor()
  const [item] = (await serving.get<{ items: { spans: { start: number; end: number }[] }[] }>('/api/review?kind=open'))
    .items
  const mention = { source: facts.id, start: item!.spans[0]!.start, end: item!.spans[0]!.end }
  await serving.server.inject({
    method: 'POST',
    url: '/api/decisions',
    payload: { by: 'Bình', seen: [], verdicts: [{ action: 'reject', mention }] },
  })
  await page.getByLabel('Người duyệt').fill('An')
  await page.keyboard.press('Tab')
  await page.keyboard.press('y')
  await page.getByRole('alert').getByText('Bình đã quyết định mục này lúc').waitFor()
  expect((await serving.store.decisions()).map(({ decision }) => decision.by)).toEqual(['Bình'])
})

test('a passage of the random sample is annotated, the audit tells its recall, and undo takes it back', async () => {
  await open()
  await page.getByLabel('Người duyệt').fill('An')
  await page.keyboard.press('Tab')
  await page.getByRole('button', { name: 'Mẫu ngẫu nhiên' }).click()
  const sample = page.getByRole('region', { name: 'Mẫu ngẫu nhiên' })
  const { drawn, passages } = await serving.get<SampleAnswer>('/api/review/sample')
  await sample.getByText(`còn ${drawn} trong ${drawn} đoạn`).waitFor()
  expect(await sample.locator('mark').count()).toBe(passages[0]!.found.length)
  await sample.getByLabel('Sót').fill('2')
  await sample.getByRole('button', { name: 'Ghi', exact: true }).click()
  await sample.getByText(`còn ${drawn - 1} trong ${drawn} đoạn`).waitFor()
  const recall = async () => (await serving.get<AuditAnswer>('/api/audit')).limits.recall.sample
  expect(await recall()).toMatchObject({ annotated: 1, mentions: { of: passages[0]!.found.length + 2 } })
  expect(await violations(page)).toEqual([])
  await page.getByRole('button', { name: /^Hoàn tác/u }).click()
  await sample.getByText(`còn ${drawn} trong ${drawn} đoạn`).waitFor()
  expect(await recall()).toBeNull()
  expect(troubles).toEqual([])
})

test('what was counted in a passage stays where it is refused, goes with the passage, and moves no item', async () => {
  await open()
  await page.locator('button.row').nth(2).click()
  const chosen = () => page.locator('button[aria-current=true]').textContent()
  const before = await chosen()
  await page.getByRole('button', { name: 'Mẫu ngẫu nhiên' }).click()
  const sample = page.getByRole('region', { name: 'Mẫu ngẫu nhiên' })
  const missed = sample.getByLabel('Sót')
  await missed.fill('7')
  await sample.getByRole('button', { name: 'Ghi', exact: true }).click()
  await sample.getByRole('alert').getByText('Xin ghi tên người duyệt trước.').waitFor()
  expect(await missed.inputValue()).toBe('7')
  await sample.getByRole('button', { name: /^Để sau/u }).click()
  expect(await missed.inputValue()).toBe('0')
  await page.getByLabel('Người duyệt').fill('An')
  await page.keyboard.press('Tab')
  await missed.fill('1')
  await sample.getByRole('button', { name: 'Ghi', exact: true }).click()
  await expect.poll(() => missed.inputValue()).toBe('0')
  expect((await serving.store.decisions()).map(({ decision }) => decision)).toMatchObject([{ missed: 1 }])
  expect(await chosen()).toBe(before)
})

test.each(['light', 'dark'] as const)('has no violation of WCAG A or AA in %s', async (colorScheme) => {
  await open({ colorScheme })
  await page.waitForLoadState('networkidle')
  expect(await violations(page)).toEqual([])
})

test('fits a phone', async () => {
  await open({ viewport: PHONE, isMobile: true, hasTouch: true })
  await page.waitForLoadState('networkidle')
  expect(await overflow(page)).toBe(0)
  expect(await violations(page)).toEqual([])
})

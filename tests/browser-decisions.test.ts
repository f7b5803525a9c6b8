/** Deciding on documents and findings in the browser: forms, who and why beside the state, the history, undo, two reviewers. */
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import type { AuditAnswer } from '../web/api-audit.ts'
import { openBrowser } from './browser.ts'
import { DESK, overflow, PHONE, violations } from './browsing.ts'
import { snapshotOf } from './graph-snapshot.ts'
import { report } from './reports.ts'
import { serveReport, type Serving } from './serving.ts'
import { READ_AT } from './store-contract/opened.ts'

const [MERGED, KEPT] = ['tw.31-CT-TW.2016-2021', 'tw.31-CT-TW.2021-2026'] as const
const FACTS = report({ name: 'hai khóa', cites: [MERGED, MERGED, KEPT] })
const CONCLUSION = 'tw.50-KL-TW.2021-2026'

let browser: Browser
let serving: Serving
let page: Page
let address: string
beforeAll(async () => {
  browser = await openBrowser()
})
beforeEach(async () => {
  serving = await serveReport({ page: join(import.meta.dirname, '..', 'dist', 'page') })
  await serving.store.put('a.txt', FACTS, READ_AT)
  address = await serving.server.listen({ host: '127.0.0.1', port: 0 })
})
afterEach(async () => {
  await page.context().close()
  await serving.close()
})
afterAll(() => browser.close())

async function open(path: string, options: Parameters<Browser['newContext']>[0] = {}): Promise<void> {
  const context = await browser.newContext({ viewport: DESK, locale: 'vi-VN', reducedMotion: 'reduce', ...options })
  page = await context.newPage()
  await page.goto(address + path)
}
const decisions = () => page.getByRole('region', { name: /^Quyết định của người duyệt về/u })
async function openDocument(key: string): Promise<void> {
  await open(`/van-ban/${key}`)
  await page.getByText('Quyết định của người duyệt', { exact: true }).click()
  await decisions().getByLabel('Người duyệt').fill('An')
}
const choose = (what: string) => decisions().getByRole('combobox', { name: 'Việc' }).selectOption({ label: what })
const save = () => decisions().getByRole('button', { name: 'Ghi' }).click()
const kept = async () => (await serving.store.decisions()).map(({ decision }) => decision.action)

test('a document is merged, and undo brings both back', async () => {
  const before = await snapshotOf(serving.store)
  await openDocument(MERGED)
  await choose('Gộp vào')
  await decisions().getByLabel('Mã hoặc số văn bản').fill(KEPT)
  await save()
  await expect.poll(() => serving.store.lead(MERGED)).toBe(KEPT)
  await decisions().getByText('gộp').first().waitFor()
  await decisions()
    .getByRole('button', { name: /^Hoàn tác/u })
    .click()
  await decisions().getByText('đã hoàn tác').waitFor()
  expect(await snapshotOf(serving.store)).toEqual(before)
  expect(await kept()).toEqual(['merge', 'withdraw'])
})

test('one mention is split off, a field corrected, a name and a deadline given, a day as people write it', async () => {
  await openDocument(MERGED)
  await choose('Tách')
  await decisions().getByRole('checkbox').first().check()
  await decisions().getByLabel('Mã hoặc số văn bản kia').fill(KEPT)
  await save()
  await expect.poll(async () => (await serving.store.documents([KEPT]))[0]?.mentionsCount).toBe(2)
  await choose('Sửa thông tin')
  await decisions().getByLabel('Đúng là').fill('15/5/2016')
  await save()
  await expect.poll(async () => (await serving.store.documents([MERGED]))[0]?.date).toBe('2016-05-15')
  await choose('Đặt tên gọi')
  await decisions().getByLabel('Tên gọi', { exact: true }).fill('Chỉ thị học tập Bác')
  await save()
  await choose('Đặt hạn')
  await decisions().getByLabel('Ngày', { exact: true }).fill('31/2/2022')
  await save()
  await decisions().getByRole('alert').getByText('Xin ghi ngày có thật').waitFor()
  await decisions().getByLabel('Ngày', { exact: true }).fill('30/6/2022')
  await save()
  await expect.poll(kept).toEqual(['split', 'correct', 'alias', 'deadline'])
  const told = await decisions().locator('li').allInnerTexts()
  expect(told[0]).toMatch(/^An, .*đặt hạn.*30\/6\/2022/u)
})

test('a finding is closed with its reason beside the state, which stays; the second reviewer is told', async () => {
  await open(`/ra-soat?noi=Hải Phòng&trang-thai=cited&mo=${CONCLUSION}`)
  const row = page.getByRole('row').filter({ has: page.getByRole('link', { name: '50-KL/TW', exact: true }) })
  await row.first().waitFor()
  await page.locator('.evidence summary').click()
  await decisions().getByLabel('Người duyệt').fill('An')
  await decisions().getByText('Chưa có quyết định nào.').waitFor()
  const finding = { action: 'close', document: CONCLUSION, place: 'Hải Phòng', finding: 'not-implemented' } as const
  const payload = { by: 'Bình', reason: 'thuộc tỉnh khác', seen: [], verdicts: [finding] }
  await serving.server.inject({ method: 'POST', url: '/api/decisions', payload })
  await decisions().getByLabel('Lý do').fill('Báo cáo 12-BC/TU')
  await save()
  await decisions().getByRole('alert').getByText('Bình đã quyết định mục này lúc').waitFor()
  expect(await kept()).toEqual(['close'])
  await decisions().getByText('thuộc tỉnh khác').waitFor()
  await save()
  await row.getByText('Người duyệt kết luận: đã thực hiện (An,').waitFor()
  await row.getByText('Báo cáo 12-BC/TU').waitFor()
  await decisions().locator('li').last().getByText('có quyết định sau thay').waitFor()
  const { rows } = await serving.get<AuditAnswer>(`/api/audit?directive=${CONCLUSION}`)
  expect(rows).toMatchObject([{ state: 'cited', closed: { finding: 'implemented', by: 'An' } }])
})

test.each(['light', 'dark'] as const)('has no violation of WCAG A or AA in %s', async (colorScheme) => {
  await open(`/van-ban/${MERGED}`, { colorScheme })
  await page.getByText('Quyết định của người duyệt', { exact: true }).click()
  await choose('Tách')
  expect(await violations(page)).toEqual([])
})

test('fits a phone', async () => {
  await open(`/van-ban/${MERGED}`, { viewport: PHONE, isMobile: true, hasTouch: true })
  await page.getByText('Quyết định của người duyệt', { exact: true }).click()
  await choose('Tách')
  expect(await overflow(page)).toBe(0)
})

/** Ten thousand rows: they scroll without blanks, tell their numbers, and are all there on paper. */
import type { Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import type { SearchAnswer } from '../web/api.ts'
import { newBrowsing, type Browsing } from './browsing.ts'

let browsing: Browsing
beforeAll(async () => {
  browsing = await newBrowsing()
})
afterEach(() => browsing.closeWindows())
afterAll(() => browsing.end())

const MANY = 10_000

/** Answers a search with so many documents, made of the first one of the real answer. */
async function multiply(page: Page, many: number): Promise<void> {
  await page.route(/\/api\/search\?/u, async (route) => {
    const url = new URL(route.request().url())
    const [limit, offset] = [Number(url.searchParams.get('limit')), Number(url.searchParams.get('offset') ?? 0)]
    const answer = (await (await route.fetch()).json()) as SearchAnswer
    const response = await fetch(new URL('/api/search?limit=1', url))
    const [model] = ((await response.json()) as SearchAnswer).documents
    const rows = Array.from({ length: Math.min(limit, many - offset) }, (_, index) => ({
      ...model!,
      key: `k${offset + index}`,
      number: `${offset + index}-KH/TU`,
      title: offset + index === 7 ? 'về '.repeat(200) : 'về một việc',
    }))
    await route.fulfill({ json: { ...answer, total: many, shown: rows.length, documents: rows } })
  })
}

/** Whether rows cover the window from below the heads to its end. */
const isFilled = (page: Page): Promise<boolean> =>
  page.evaluate<boolean>(`(() => {
    const rows = [...document.querySelectorAll('[role=rowgroup] [role=row]')].map((row) => row.getBoundingClientRect())
    for (let y = 60; y < innerHeight; y += 10)
      if (!rows.some(({ top, bottom }) => top <= y && y <= bottom + 1)) return false
    return true
  })()`)

/** Opens all documents of a store that holds so many. */
async function openMany(many: number) {
  const { page } = await browsing.open('/nguon')
  await multiply(page, many)
  await page.evaluate("history.pushState({}, '', '/tra-cuu?hien=10000')")
  await page.evaluate('dispatchEvent(new PopStateEvent("popstate", { state: {} }))')
  const table = page.getByRole('table', { name: 'Văn bản tìm thấy' })
  await table.waitFor()
  return { page, table }
}

test('ten thousand rows are few elements, and none is blank while they scroll', async () => {
  const { page, table } = await openMany(MANY)
  expect(await table.getAttribute('aria-rowcount')).toBe(String(MANY + 1))
  expect(await page.locator('[role=row]').count()).toBeLessThan(200)
  await page.evaluate('scrollTo(0, 600)')
  for (let turn = 0; turn < 40; turn++) {
    await page.mouse.wheel(0, 900)
    expect(await isFilled(page)).toBe(true)
  }
  await page.evaluate('scrollTo(0, document.documentElement.scrollHeight)')
  await page.getByRole('link', { name: '9999-KH/TU', exact: true }).waitFor()
})

test('all of them are there while the browser prints, and only then', async () => {
  const { page, table } = await openMany(400)
  await page.evaluate('dispatchEvent(new Event("beforeprint"))')
  expect(await page.locator('tbody tr').count()).toBe(400)
  await page.evaluate('dispatchEvent(new Event("afterprint"))')
  await table.and(page.locator('.long')).waitFor()
})

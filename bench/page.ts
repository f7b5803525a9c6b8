/**
 * How fast the page is, in a real browser over a whole corpus: the first view, suggestions, the picture of a trace, long tables.
 *
 *     npm run bench -- page [--documents N] [--at URL]
 *
 * With `--at` the store at that address is asked as it is, which has to hold such a corpus; else one is loaded.
 */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { gzipSync } from 'node:zlib'
import type { Browser, Page } from 'playwright-core'
import { openStore, type GraphStore } from '../graph/index.ts'
import { openBrowser } from '../tests/browser.ts'
import { buildServer } from '../web/server.ts'
import { corpusOf } from './corpus/corpus.ts'
import { median, type Figure } from './figures.ts'
import { load } from './load.ts'

const DOCUMENTS = '20000'
const SEED = 1
/** How often each thing is done; the middle counts. */
const TIMES = 5
const DRAWN = [100, 500] as const
const WINDOW = { width: 1366, height: 768 } as const
/** Most time that anything here may take, in milliseconds. */
const PATIENCE = 30_000

export async function run(args: readonly string[]): Promise<readonly Figure[]> {
  const options = { documents: { type: 'string', default: DOCUMENTS }, at: { type: 'string' } } as const
  const { values } = parseArgs({ args: [...args], options })
  const folder = await mkdtemp(join(tmpdir(), 'viendan-page-'))
  const store = await openStore(values.at ?? `sqlite:${join(folder, 'viendan.db')}`)
  try {
    if (values.at === undefined) await load(corpusOf({ documents: Number(values.documents), seed: SEED }), store)
    return await served(store)
  } finally {
    await store.close()
    await rm(folder, { recursive: true, force: true })
  }
}

async function served(store: GraphStore): Promise<readonly Figure[]> {
  const server = await buildServer({ store, language: 'vi', page: join(import.meta.dirname, '../dist/page') })
  const address = await server.listen({ port: 0, host: '127.0.0.1' })
  const browser = await openBrowser()
  try {
    return await measured(store, browser, address)
  } finally {
    await browser.close()
    await server.close()
  }
}

async function measured(store: GraphStore, browser: Browser, address: string): Promise<readonly Figure[]> {
  const { documents } = await store.statistics()
  const [most] = (await store.search({ text: '', level: 'central', limit: 1, offset: 0 })).rows
  if (most === undefined) throw new Error('The store holds no document of the Centre.')
  const figures: Figure[] = [['documents', documents, ''], ...(await firstView(browser, address))]
  figures.push(...(await suggestions(browser, address)))
  for (const count of DRAWN)
    figures.push(...(await pictures(browser, `${address}/truy-nguyen/${most.key}`, most.key, count)))
  return [...figures, ...(await table(browser, `${address}/thuc-hien/${most.key}`))]
}

/** Opens a page in a window of its own, with the tasks of its thread that block it watched from the start. */
async function open(browser: Browser, address: string): Promise<Page> {
  const context = await browser.newContext({ viewport: WINDOW, locale: 'vi-VN', reducedMotion: 'reduce' })
  const page = await context.newPage()
  page.setDefaultTimeout(PATIENCE)
  await page.addInitScript(`
    globalThis.tasks = []
    new PerformanceObserver((list) => tasks.push(...list.getEntries().map(({ duration }) => duration))).observe({
      type: 'longtask',
      buffered: true,
    })`)
  await page.goto(address)
  await page.getByRole('heading', { level: 1 }).waitFor()
  return page
}

/** The longest task since the last time this was asked; 0 where none was longer than 50 ms. */
const longestTask = (page: Page): Promise<number> =>
  page.evaluate<number>('new Promise((resolve) => setTimeout(() => resolve(Math.max(0, ...tasks.splice(0))), 100))')

async function firstView(browser: Browser, address: string): Promise<readonly Figure[]> {
  const context = await browser.newContext({ viewport: WINDOW })
  const page = await context.newPage()
  const scripts: Promise<Buffer>[] = []
  page.on('response', (response) => {
    if (response.request().resourceType() === 'script') scripts.push(response.body())
  })
  const start = performance.now()
  await page.goto(address)
  await page.getByRole('combobox').first().waitFor()
  const shown = performance.now() - start
  await page.waitForLoadState('networkidle')
  const sizes = (await Promise.all(scripts)).map((script) => gzipSync(script).length / 1000)
  await context.close()
  return [
    ['first view: script, compressed', sizes.reduce((sum, size) => sum + size, 0), 'kB'],
    ['first view: until the field is there', shown, 'ms'],
  ]
}

/** From each key to the suggestions for what was typed, on the first page. */
async function suggestions(browser: Browser, address: string): Promise<readonly Figure[]> {
  const page = await open(browser, address)
  const field = page.getByRole('combobox').first()
  await field.focus()
  await longestTask(page)
  const taken: number[] = []
  for (const [index, key] of Array.from(TYPED).entries()) {
    const start = performance.now()
    const answer = key === ' ' ? null : answered(page, TYPED.slice(0, index + 1))
    await page.keyboard.press(key === ' ' ? 'Space' : key)
    if (answer === null) continue
    await answer
    await page.evaluate('new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)))')
    taken.push(performance.now() - start)
  }
  const longest = await longestTask(page)
  await page.context().close()
  return [
    ['suggestions after a key, median', median(taken), 'ms'],
    ['suggestions after a key, slowest', Math.max(...taken), 'ms'],
    ['suggestions: longest task', longest, 'ms'],
  ]
}

const TYPED = 'ket luan 21'

/** The answer to what was typed so far. */
const answered = (page: Page, typed: string) =>
  page.waitForResponse((response) => {
    const { pathname, searchParams } = new URL(response.url())
    return pathname === '/api/search' && searchParams.get('q')?.trim() === typed
  })

/** From a click until so many documents stand in the picture; the first time with the code of the picture to be fetched. */
async function pictures(browser: Browser, address: string, key: string, count: number): Promise<readonly Figure[]> {
  const taken: number[] = []
  let longest = 0
  for (let time = 0; time < TIMES; time++) {
    const page = await open(browser, address)
    await page.locator('[data-drawn="1"]').waitFor()
    await longestTask(page)
    const to = `${new URL(address).pathname}?xuong=${key}~${count - 1}`
    taken.push(await page.evaluate<number>(clicked(to, count)))
    longest = Math.max(longest, await longestTask(page))
    await page.context().close()
  }
  return [
    [`${count} documents drawn after a click, median`, median(taken), 'ms'],
    [`${count} documents drawn after a click, slowest`, Math.max(...taken), 'ms'],
    [`${count} documents drawn: longest task`, longest, 'ms'],
  ]
}

const clicked = (to: string, count: number): string => `new Promise((resolve) => {
  const link = document.querySelector('main').appendChild(document.createElement('a'))
  link.href = ${JSON.stringify(to)}
  const start = performance.now()
  link.click()
  const look = () => {
    if (document.querySelector('[data-drawn="${count}"]')) resolve(performance.now() - start)
    else requestAnimationFrame(look)
  }
  look()
})`

/** Scrolls the table of who implements the best known directive to its end, a window at a time. */
async function table(browser: Browser, address: string): Promise<readonly Figure[]> {
  const page = await open(browser, address)
  await page.locator('tbody tr').first().waitFor()
  await longestTask(page)
  const { rows, blanks } = await page.evaluate<{ rows: number; blanks: number }>(SCROLLED)
  const longest = await longestTask(page)
  await page.context().close()
  return [
    ['table: rows', rows, ''],
    ['table: windows without a row while scrolling', blanks, ''],
    ['table: longest task', longest, 'ms'],
  ]
}

/** After each step the row in the middle of the window is looked for at once, before anything can be drawn later. */
const SCROLLED = `(async () => {
  const frame = () => new Promise((resolve) => requestAnimationFrame(resolve))
  let blanks = 0
  const grid = document.querySelector('[aria-rowcount]')
  const body = document.querySelector('tbody')
  for (let y = body.getBoundingClientRect().top + scrollY; y < document.documentElement.scrollHeight - innerHeight; y += innerHeight) {
    scrollTo(0, y)
    await frame()
    await frame()
    if (!document.elementFromPoint(innerWidth / 2, innerHeight / 2)?.closest('tr')) blanks += 1
  }
  return { rows: Number(grid?.getAttribute('aria-rowcount') ?? body.rows.length), blanks }
})()`

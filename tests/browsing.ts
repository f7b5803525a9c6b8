/** A browser on the running page, and what a person does there. */
import { AxeBuilder } from '@axe-core/playwright'
import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { openBrowser } from './browser.ts'
import { serve } from './running.ts'

export const DESK = { width: 1366, height: 768 } as const
export const PHONE = { width: 390, height: 844 } as const

/** Documents of the sample report, and the words that relate the first two. */
export const PLAN = 'hai-phong.96-KH-TU.2020-2025'
export const CONCLUSION = 'tw.01-KL-TW.2021-2026'
export const CONGRESS = 'hai-phong.NQ.dai-hoi-XVI'
export const EVIDENCE =
  'Kế hoạch số 96-KH/TU, ngày 30/11/2021 thực hiện Kết luận số 01-KL/TW, ngày 18/5/2021 của Bộ Chính trị'

/** A page in a window of its own, and everything that went wrong in it: errors, refusals by the security policy. */
export interface Window {
  readonly page: Page
  readonly troubles: readonly string[]
  close(): Promise<void>
}

/** A browser, and the real command that serves the sample report to it. */
export interface Browsing {
  readonly address: string
  /** Opens a path of the server in a new window and waits for its heading. */
  open(path: string, options?: BrowserContextOptions): Promise<Window>
  /** The path of the sample report in the reader. */
  readerPath(): Promise<string>
  /** Reads files into the store while the page is open. */
  read(...paths: readonly string[]): Promise<void>
  closeWindows(): Promise<void>
  end(): Promise<void>
}

/** The address of the only source that a new store holds. */
async function readerPath(address: string): Promise<string> {
  const answer = await fetch(`${address}/api/sources`)
  const { sources } = (await answer.json()) as { readonly sources: readonly { readonly id: string }[] }
  return `/nguon/${sources[0]!.id}`
}

export async function newBrowsing(): Promise<Browsing> {
  const [running, browser] = await Promise.all([serve(), openBrowser()])
  const { address } = running
  // Asked for before a test reads anything else.
  const sample = await readerPath(address)
  let windows: Window[] = []
  return {
    address,
    open: async (path, options) => {
      const window = await openWindow(browser, address + path, options)
      windows.push(window)
      return window
    },
    readerPath: () => Promise.resolve(sample),
    read: (...paths) => running.read(...paths),
    closeWindows: async () => {
      await Promise.all(windows.map((window) => window.close()))
      windows = []
    },
    end: async () => {
      await browser.close()
      await running.stop()
    },
  }
}

/** What goes wrong in the window is collected from the start. */
async function openWindow(browser: Browser, address: string, options: BrowserContextOptions = {}): Promise<Window> {
  const context = await browser.newContext({ viewport: DESK, locale: 'vi-VN', reducedMotion: 'reduce', ...options })
  const page = await context.newPage()
  const troubles: string[] = []
  page.on('pageerror', (error) => troubles.push(error.message))
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') troubles.push(message.text())
  })
  await page.goto(address)
  await page.getByRole('heading', { level: 1 }).waitFor()
  return { page, troubles, close: () => context.close() }
}

/** What axe-core finds against WCAG A and AA, as `rule: where`. */
export async function violations(page: Page): Promise<readonly string[]> {
  const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']
  const found = await new AxeBuilder({ page }).withTags(tags).analyze()
  return found.violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(' ')}`))
}

/** How many pixels the page is wider than its window. */
export const overflow = (page: Page): Promise<number> =>
  page.evaluate<number>('document.documentElement.scrollWidth - document.documentElement.clientWidth')

/** The part of the address that is the page's own. */
export const pathOf = (page: Page): string => {
  const { pathname, search, hash } = new URL(page.url())
  return decodeURIComponent(pathname + search + hash)
}

/** True where an element lies wholly in the window. */
export const isInView = (page: Page, selector: string): Promise<boolean> =>
  page.evaluate<boolean>(`(() => {
    const { top, bottom } = document.querySelector(${JSON.stringify(selector)}).getBoundingClientRect()
    return top >= 0 && bottom <= innerHeight
  })()`)

/**
 * `npm run screenshot`: takes the pictures of the README and of the walks in `docs/` from the running page, filled with the
 * sample report. A name given as an argument takes only the pictures that begin with it.
 */
import { mkdir } from 'node:fs/promises'
import { join, relative } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { openBrowser } from './browser.ts'
import { serve } from './running.ts'

const root = join(import.meta.dirname, '..')
const FOLDER = join(root, 'docs/images')
const LANGUAGES = ['vi', 'en'] as const
const TRACE = '/truy-nguyen/hai-phong.96-KH-TU.2020-2025'

interface Picture {
  readonly name: string
  /** An address, or what leads to one. */
  readonly path: string | ((address: string) => Promise<string>)
  /** What has to be there before. */
  readonly until: string
  /** Of the window, in pixels of the page. */
  readonly size?: { readonly width: number; readonly height: number }
  /** Pixels of the picture for each of the page; 1 unless told. */
  readonly scale?: number
}

/** Each is taken in both languages, but for the README's, whose name has none. */
const PICTURES: readonly Picture[] = [
  { name: 'start', path: '/?q=ket luan 21', until: '[role=option]' },
  { name: 'document', path: '/van-ban/tw.21-KL-TW.2021-2026', until: 'blockquote' },
  {
    name: 'implementers',
    path: '/thuc-hien/hai-phong.NQ.dai-hoi-XVI?mo=hai-phong.03-NQ-TU.2020-2025',
    until: 'blockquote',
  },
  { name: 'trace', path: TRACE, until: '[data-drawn="3"]' },
  { name: 'reader', path: readerPath, until: '.mention.on' },
  { name: 'audit', path: '/ra-soat', until: 'table' },
  { name: 'sources', path: '/nguon', until: 'tbody tr' },
]
const README: Picture = {
  name: 'trace',
  path: TRACE,
  until: '[data-drawn="3"]',
  size: { width: 1280, height: 740 },
  scale: 1.5,
}

/** The report where it names the plan that the walks follow. */
async function readerPath(address: string): Promise<string> {
  const answer = await fetch(`${address}/api/documents/hai-phong.122-KH-TU.2020-2025`)
  const { mentions } = (await answer.json()) as {
    readonly mentions: readonly { readonly source: string; readonly start: number; readonly end: number }[]
  }
  const [first] = mentions
  if (first === undefined) throw new Error('The sample report does not name 122-KH/TU.')
  return `/nguon/${first.source}#${first.start}-${first.end}`
}

async function take(
  browser: Browser,
  address: string,
  picture: Picture,
  language: string,
  file: string,
): Promise<void> {
  const page = await browser.newPage({
    viewport: picture.size ?? { width: 1120, height: 640 },
    deviceScaleFactor: picture.scale ?? 1,
    locale: 'vi-VN',
    colorScheme: 'light',
    reducedMotion: 'reduce',
  })
  await page.addInitScript(`localStorage.setItem('viendan.language', '${language}')`)
  const path = typeof picture.path === 'string' ? picture.path : await picture.path(address)
  await page.goto(address + path)
  await page.locator(picture.until).first().waitFor()
  await settle(page)
  await page.screenshot({ path: join(FOLDER, file) })
  await page.close()
  console.log(relative(root, join(FOLDER, file)))
}

async function settle(page: Page): Promise<void> {
  await page.waitForLoadState('networkidle')
  await page.evaluate('document.fonts.ready.then(() => true)')
}

const only = process.argv[2] ?? ''
const running = await serve()
const browser = await openBrowser()
try {
  await mkdir(FOLDER, { recursive: true })
  for (const picture of PICTURES.filter(({ name }) => name.startsWith(only)))
    for (const language of LANGUAGES)
      await take(browser, running.address, picture, language, `${picture.name}-${language}.png`)
  if (README.name.startsWith(only)) await take(browser, running.address, README, 'vi', 'trace.png')
} finally {
  await browser.close()
  await running.stop()
}

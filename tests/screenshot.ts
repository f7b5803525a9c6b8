/** `npm run screenshot`: takes the picture of the README from the running page, filled with the sample report. */
import { mkdir } from 'node:fs/promises'
import { dirname, join, relative } from 'node:path'
import { openBrowser } from './browser.ts'
import { serve } from './running.ts'

const root = join(import.meta.dirname, '..')
const PICTURE = join(root, 'docs/images/trace.png')

const running = await serve()
const browser = await openBrowser()
try {
  const page = await browser.newPage({
    viewport: { width: 1280, height: 740 },
    deviceScaleFactor: 1.5,
    locale: 'vi-VN',
    colorScheme: 'light',
    reducedMotion: 'reduce',
  })
  await page.goto(`${running.address}/truy-nguyen/hai-phong.96-KH-TU.2020-2025`)
  await page.locator('canvas').first().waitFor()
  await page.waitForLoadState('networkidle')
  await page.evaluate('document.fonts.ready.then(() => true)')
  await mkdir(dirname(PICTURE), { recursive: true })
  await page.screenshot({ path: PICTURE })
  console.log(relative(root, PICTURE))
} finally {
  await browser.close()
  await running.stop()
}

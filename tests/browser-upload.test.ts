/** Files into the store from the page: by the button and the keyboard, by dropping, with what became of each. */

import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { DESK, PHONE, newBrowsing, overflow, violations, type Browsing } from './browsing.ts'

let browsing: Browsing
let folder: string
beforeAll(async () => {
  browsing = await newBrowsing()
  folder = await mkdtemp(join(tmpdir(), 'viendan-drop-'))
})
afterEach(() => browsing.closeWindows())
afterAll(async () => {
  await browsing.end()
  await rm(folder, { recursive: true, force: true })
})

const plan = (number: string) =>
  `Ban hành Kế hoạch số ${number}, ngày 05/01/2022 thực hiện Kết luận số 21-KL/TW, ngày 25/10/2021.\n`

async function file(name: string, content: string): Promise<string> {
  const path = join(folder, name)
  await writeFile(path, content)
  return path
}

const results = (page: Page) => page.getByRole('list', { name: 'Kết quả từng tệp' }).getByRole('listitem')

test.each([
  ['on a desk', { viewport: DESK }, 'a'],
  ['on a phone', { viewport: PHONE, isMobile: true, hasTouch: true }, 'b'],
] as const)(
  'files are chosen by the keyboard, told one by one, and stand in the list, %s',
  async (_, options, name) => {
    const { page, troubles } = await browsing.open('/nguon', options)
    const good = await file(`kế hoạch ${name}.md`, plan(name === 'a' ? '501-KH/TU' : '502-KH/TU'))
    const bad = await file(`ảnh ${name}.xyz`, 'x')
    // The page puts the focus onto its heading once it is there.
    await page.waitForLoadState('networkidle')
    const choose = page.getByRole('button', { name: 'Chọn tệp…' })
    const [chooser] = await Promise.all([page.waitForEvent('filechooser'), choose.press('Enter')])
    await chooser.setFiles([good, bad])
    await page.getByText('Đã nạp 1 tệp; 1 tệp không đọc được.').first().waitFor()
    expect(await results(page).allInnerTexts()).toEqual([
      expect.stringContaining(`ảnh ${name}.xyz`),
      expect.stringMatching(/2 lần nhắc, 2 văn bản/u),
    ])
    expect(await page.getByRole('status').innerText()).toBe('Đã nạp 1 tệp; 1 tệp không đọc được.')
    expect(await overflow(page)).toBe(0)
    expect(await violations(page)).toEqual([])
    expect(troubles).toEqual([])
    await results(page)
      .getByRole('link', { name: `kế hoạch ${name}.md` })
      .click()
    await page.getByText('Ban hành Kế hoạch số').first().waitFor()
  },
)

test('files are dropped anywhere on the page; one that is held already is told so', async () => {
  const { page } = await browsing.open('/nguon')
  const text = plan('503-KH/TU')
  const drop = () =>
    page.evaluate(`{
      const transfer = new DataTransfer()
      transfer.items.add(new File([${JSON.stringify(text)}], 'thả.md'))
      for (const type of ['dragover', 'drop'])
        document.body.dispatchEvent(new DragEvent(type, { dataTransfer: transfer, bubbles: true, cancelable: true }))
    }`)
  await drop()
  await results(page).getByText('2 lần nhắc, 2 văn bản').waitFor()
  await page.getByText('Đã nạp 1 tệp.').first().waitFor()
  await drop()
  await results(page).getByText('đã có trong kho, không đổi').waitFor()
})

test('reading is stopped, and what is under way goes no further', async () => {
  const { page } = await browsing.open('/nguon')
  const [chooser] = await Promise.all([
    page.waitForEvent('filechooser'),
    page.getByRole('button', { name: 'Chọn tệp…' }).click(),
  ])
  const paths = await Promise.all(
    Array.from({ length: 60 }, (_, index) => file(`nhiều ${index}.md`, plan(`${600 + index}-KH/TU`).repeat(300))),
  )
  await chooser.setFiles(paths)
  await page.getByRole('button', { name: 'Dừng nạp' }).click()
  await page.getByText('Đã dừng.', { exact: false }).first().waitFor()
  expect(await page.getByRole('button', { name: 'Chọn tệp…' }).isEnabled()).toBe(true)
})

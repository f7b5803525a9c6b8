/** Looking up, reading a document and its sources, printing: stories of users in a real browser, also with data that breaks layouts. */
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { REPORT } from './command.ts'
import { PHONE, PLAN, isInView, newBrowsing, overflow, pathOf, violations, type Browsing } from './browsing.ts'

let browsing: Browsing
let folder = ''
beforeAll(async () => {
  browsing = await newBrowsing()
  folder = await mkdtemp(join(tmpdir(), 'viendan-reading-'))
})
afterEach(() => browsing.closeWindows())
afterAll(async () => {
  await browsing.end()
  await rm(folder, { recursive: true, force: true })
})
const open = (...[path, options]: Parameters<Browsing['open']>) => browsing.open(path, options)

/** Puts a report into the store; resolves with its path in the reader. */
async function read(name: string, text: string): Promise<string> {
  const path = join(folder, name)
  await writeFile(path, text)
  await browsing.read(path)
  const answer = await fetch(`${browsing.address}/api/sources`)
  const { sources } = (await answer.json()) as {
    readonly sources: readonly { readonly id: string; readonly locations: readonly { readonly path: string }[] }[]
  }
  return `/nguon/${sources.find(({ locations }) => locations.some((one) => one.path === path))!.id}`
}

const LONG = 'về nâng cao hiệu quả công tác vận động Nhân dân tham gia bảo vệ môi trường biển '.repeat(8).slice(0, 600)
const ODD = `# BÁO CÁO ${LONG}

Thành ủy Hải Phòng ban hành Kế hoạch số 901-KH/TU, ngày 02/3/2022 thực hiện Nghị quyết số 801-NQ/TW, ngày 05/01/2022
của Bộ Chính trị “${LONG}”. Chưa ban hành kế hoạch thực hiện Chỉ thị số 802-CT/TW, ngày 05/01/2022 của Ban Bí thư.
Các cấp ủy triển khai thực hiện Nghị quyết số 803-NQ/TW và Nghị quyết Đại hội Đảng bộ huyện.
`

describe('the search field', () => {
  test('takes words without accents, marks what was typed, and tells what a document may be called besides', async () => {
    const { page } = await open('/')
    await page.keyboard.type('21 kl')
    const options = page.getByRole('option')
    await options.first().waitFor()
    expect(await options.first().locator('.number b').allTextContents()).toEqual(['21', 'KL'])
    await expect.poll(() => options.last().textContent()).toContain('khóa XIII: có thể là 21-KL/TW')
    await page.getByRole('combobox').fill('trung uong 4 khoa xiii')
    await expect.poll(() => options.filter({ hasText: 'có thể là 21-KL/TW' }).count()).toBe(1)
  })

  test('tells a screen reader which suggestion the arrows went to, and a click goes where a link goes', async () => {
    const { page } = await open(`/van-ban/${PLAN}`)
    await page.keyboard.press('/')
    await page.keyboard.type('nq tu')
    const field = page.getByRole('combobox')
    await page.getByRole('option').nth(1).waitFor()
    expect(await field.getAttribute('aria-expanded')).toBe('true')
    await page.keyboard.press('ArrowDown')
    const active = page.locator(`#${(await field.getAttribute('aria-activedescendant'))!}`)
    await expect.poll(() => active.getAttribute('aria-selected')).toBe('true')
    expect(await page.getByRole('option', { selected: true }).count()).toBe(1)
    const chosen = page.getByRole('option').nth(1)
    const address = (await chosen.getAttribute('href'))!
    await chosen.click()
    await expect.poll(() => pathOf(page)).toBe(address)
    await page.goBack()
    await expect.poll(() => pathOf(page)).toBe(`/van-ban/${PLAN}`)
  })
})

test('what was seen lately is kept in the browser, leads there again, and can be cleared', async () => {
  const { page } = await open(`/van-ban/${PLAN}`)
  await page.keyboard.press('t')
  await page.getByRole('heading', { level: 1, name: 'Truy nguyên: 96-KH/TU' }).waitFor()
  await page.getByRole('link', { name: 'Viện Dẫn' }).click()
  const list = page.getByRole('list', { name: 'Xem gần đây' })
  await expect
    .poll(() => list.getByRole('link').allTextContents())
    .toEqual(['Truy nguyên: 96-KH/TU, 30/11/2021', '96-KH/TU, 30/11/2021'])
  await page.reload()
  await list.getByRole('link').first().waitFor()
  await page.getByRole('button', { name: 'Xóa danh sách' }).click()
  await expect.poll(() => list.count()).toBe(0)
  expect(await page.evaluate<string>('document.activeElement.role')).toBe('combobox')
  await page.reload()
  await page.getByRole('heading', { name: 'Kho này có gì' }).waitFor()
  expect(await list.count()).toBe(0)
})

describe('a document', () => {
  test('shows last, folded, what was considered and rejected, with its reason; the address keeps it open', async () => {
    const { page } = await open('/van-ban/203-KH%2FTU')
    const reason = page.getByText('203-KH/TU có trước 50-KL/TW 84 ngày, không thể thực hiện nó.').last()
    expect(await reason.isVisible()).toBe(false)
    await page.getByText('Đã xét và loại (1)').click()
    await expect.poll(() => reason.isVisible()).toBe(true)
    await expect.poll(() => pathOf(page)).toContain('mo=loai')
    await page.reload()
    await expect.poll(() => reason.isVisible()).toBe(true)
  })

  test('is copied as an office cites it', async () => {
    const { page } = await open(`/van-ban/${PLAN}`, { permissions: ['clipboard-read', 'clipboard-write'] })
    await page.getByRole('button', { name: 'Chép viện dẫn' }).click()
    await expect
      .poll(() => page.evaluate<string>('navigator.clipboard.readText()'))
      .toBe('Kế hoạch số 96-KH/TU, ngày 30/11/2021 của Thành ủy Hải Phòng')
  })

  test('is written as a file, with its sentences and mentions', async () => {
    const { page } = await open(`/van-ban/${PLAN}`)
    const [file] = await Promise.all([page.waitForEvent('download'), page.getByRole('link', { name: 'XLSX' }).click()])
    expect(file.suggestedFilename()).toMatch(/^viendan-show-\d{4}-\d\d-\d\d\.xlsx$/u)
    expect((await readFile(await file.path())).subarray(0, 2).toString()).toBe('PK')
  })

  test('that a report says is not carried out yet is not told as carried out', async () => {
    await read('odd.md', ODD)
    const { page } = await open('/van-ban/802-CT%2FTW')
    const down = page.locator('section').filter({ hasText: 'Văn bản dựa vào Chỉ thị này' })
    await expect.poll(() => down.textContent()).toContain('có câu nói chưa thực hiện')
    expect(await page.locator('.answer').textContent()).toContain('Chưa thấy văn bản nào thực hiện Chỉ thị này.')
  })
})

describe('in a report', () => {
  test('n goes from problem to problem, each shown at its place; Enter opens the document of the chosen mention', async () => {
    const { page, troubles } = await open(await browsing.readerPath())
    await page.getByRole('article').waitFor()
    const current = page.locator('li.on')
    await page.keyboard.press('n')
    await current.waitFor()
    await page.keyboard.press('n')
    await expect.poll(() => current.textContent()).toContain('203-KH/TU có trước 50-KL/TW 84 ngày')
    await expect.poll(() => isInView(page, '.pointed')).toBe(true)
    const place = pathOf(page)
    await page.keyboard.press('j')
    await page.locator('.mention.on').first().waitFor()
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { level: 1, name: /^(Kết luận|Nghị quyết|Kế hoạch)/u }).waitFor()
    await page.goBack()
    await page.getByRole('article').waitFor()
    expect(pathOf(page).split('#')[0]).toBe(place.split('#')[0])
    expect(troubles).toEqual([])
  })

  test('an open mention tells why it is linked to no document', async () => {
    const path = await read('odd.md', ODD)
    const { page } = await open(path)
    await page.getByRole('article').getByRole('link', { name: '803-NQ/TW' }).click()
    await expect
      .poll(() => page.locator('aside').textContent())
      .toContain('Chỗ này không nêu ngày ban hành, khóa và cơ quan ban hành.')
  })

  test('of two million letters is all there in the end, and each place of it is found at once', async () => {
    const report = await readFile(REPORT, 'utf8')
    const parts = Array.from({ length: 58 }, (_, index) => report.replace(/(\d+)-KH\/TU/gu, `${index + 1}$1-KH/TU`))
    const text = `${parts.join('\n\n')}\n\nHết Kế hoạch số 99999-KH/TU, ngày 01/02/2022.\n`
    expect(text.length).toBeGreaterThan(1_400_000)
    const path = await read('long.md', text)
    const last = text.indexOf('Kế hoạch số 99999-KH/TU')
    const { page, troubles } = await open(`${path}#${last}-${last + 23}`)
    await expect.poll(() => isInView(page, '.mention.on')).toBe(true)
    const lines = text.split('\n').filter((line) => line.trim() !== '' && !/^\s*-{3,}\s*$/u.test(line)).length
    await expect
      .poll(() => page.evaluate<number>('document.querySelectorAll("article p, article h2").length'), {
        timeout: 60_000,
      })
      .toBe(lines)
    await page.keyboard.press('k')
    await expect.poll(() => isInView(page, '.mention.on')).toBe(true)
    expect(troubles).toEqual([])
  })
})

test('the list of sources is ordered by its heads, and the address says so', async () => {
  await read('odd.md', ODD)
  const { page } = await open('/nguon')
  const counts = () => page.locator('td.mentions').allTextContents()
  await page.getByRole('button', { name: 'Lần nhắc văn bản' }).click()
  await expect.poll(() => pathOf(page)).toBe('/nguon?xep=mentions')
  const rising = (await counts()).map((count) => Number(count.replaceAll('.', '')))
  expect(rising).toEqual(rising.toSorted((a, b) => a - b))
  expect(await page.getByRole('columnheader', { name: /Lần nhắc/u }).getAttribute('aria-sort')).toBe('ascending')
  await page.getByRole('button', { name: 'Lần nhắc văn bản' }).click()
  await expect.poll(() => pathOf(page)).toBe('/nguon?xep=-mentions')
  await page.goBack()
  await expect.poll(() => pathOf(page)).toBe('/nguon?xep=mentions')
})

test('a page says that the store has changed since, and shows what it holds now only when asked', async () => {
  const { page } = await open('/nguon')
  const lead = page.locator('.answer')
  const before = await lead.textContent()
  const look = () => page.evaluate("dispatchEvent(new Event('focus'))")
  await look()
  await read('new.md', '# Báo cáo\n\nThực hiện Kết luận số 905-KL/TW, ngày 03/4/2022 của Bộ Chính trị.\n')
  await expect
    .poll(async () => {
      await look()
      return page.getByText('Kho đã thay đổi').count()
    })
    .toBe(1)
  expect(await lead.textContent()).toBe(before)
  await page.getByRole('button', { name: 'Tải lại' }).click()
  await expect.poll(() => lead.textContent()).not.toBe(before)
  await expect.poll(() => page.getByText('Kho đã thay đổi').count()).toBe(0)
})

test('printed, a document is an annex: no controls, every quotation, what was rejected, and at its foot when and from where', async () => {
  const { page } = await open('/van-ban/203-KH%2FTU')
  await page.evaluate("dispatchEvent(new Event('beforeprint'))")
  await page.emulateMedia({ media: 'print' })
  expect(await page.getByRole('button').filter({ visible: true }).count()).toBe(0)
  expect(await page.getByRole('banner').isVisible()).toBe(false)
  expect(await page.getByText('Đã xét và loại (1)').isVisible()).toBe(true)
  expect(await page.locator('details blockquote').isVisible()).toBe(true)
  const foot = page.locator('.foot').filter({ visible: true })
  const words = (await foot.textContent())!
  expect(words).toContain(`${browsing.address}/van-ban/hai-phong.203-KH-TU.2020-2025`)
  expect(words).toContain('Không thấy dẫn chứng không có nghĩa là không thực hiện.')
  expect(words).toMatch(/in lúc \d\d\/\d{1,2}\/\d{4}, \d\d:\d\d/u)
})

describe('data that breaks layouts', () => {
  const ODD_PAGES: readonly (readonly [string, () => string | Promise<string>])[] = [
    ['a document with a title of 600 letters', () => '/van-ban/801-NQ%2FTW'],
    ['a document without number, date and title', () => '/?q=dai hoi dang bo huyen'],
    ['the suggestions of both', () => '/?q=nq'],
    ['a source with such a title', () => read('odd.md', ODD)],
    ['the sources', () => '/nguon'],
  ]
  test.each(ODD_PAGES)('%s fits a phone and a page at 400 %%, for everyone', async (_, path) => {
    await read('odd.md', ODD)
    for (const options of [{ viewport: PHONE, isMobile: true }, { viewport: { width: 342, height: 192 } }]) {
      const { page } = await open(await path(), options)
      await page.waitForLoadState('networkidle')
      expect(await overflow(page)).toBe(0)
      expect(await violations(page)).toEqual([])
    }
  })
})

/** A researcher's way: search, trace, expand, take back, find a path, read the evidence, and carry the picture away. */
import { readFile } from 'node:fs/promises'
import { MultiDirectedGraph } from 'graphology'
import { parse } from 'graphology-graphml'
import type { Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import {
  CONCLUSION,
  CONGRESS,
  DESK,
  EVIDENCE,
  PLAN,
  newBrowsing,
  pathOf,
  violations,
  type Browsing,
} from './browsing.ts'

const DIRECTIVE = 'tw.05-CT-TW.2016-2021'
const OTHER = 'hai-phong.122-KH-TU.2020-2025'
const SMALL = { width: 1024, height: 700 } as const

let browsing: Browsing
beforeAll(async () => {
  browsing = await newBrowsing()
})
afterEach(() => browsing.closeWindows())
afterAll(() => browsing.end())

const tree = (page: Page) => page.getByRole('treegrid').locator('tbody tr')
/** The documents of the tree's rows, from the top. */
const rows = (page: Page) => page.getByRole('treegrid').locator('tbody a.doc').allTextContents()
const menu = (page: Page, name: string) => page.getByRole('menuitem', { name })
const drawn = (page: Page) => page.locator('[data-drawn]').getAttribute('data-drawn')

async function saved(page: Page, name: string): Promise<{ readonly name: string; readonly bytes: Buffer }> {
  await page.getByRole('button', { name: 'Tải về' }).click()
  await page.getByRole('menu').waitFor()
  const [file] = await Promise.all([page.waitForEvent('download'), menu(page, name).click()])
  return { name: file.suggestedFilename(), bytes: await readFile(await file.path()) }
}

/** The colour of the first pixel of a PNG, and how many pixels where its title stands are as dark as letters. */
async function pixelsOf(
  page: Page,
  png: Buffer,
): Promise<{ readonly corner: readonly number[]; readonly dark: number }> {
  return page.evaluate<{ corner: number[]; dark: number }>(`(async () => {
    const bytes = Uint8Array.from(atob('${png.toString('base64')}'), (sign) => sign.charCodeAt(0))
    const picture = await createImageBitmap(new Blob([bytes], { type: 'image/png' }))
    const canvas = new OffscreenCanvas(picture.width, picture.height)
    canvas.getContext('2d').drawImage(picture, 0, 0)
    const { data } = canvas.getContext('2d').getImageData(0, 0, picture.width, 100)
    const dark = data.filter((value, index) => index % 4 === 0 && value < 80).length
    return { corner: [...data.slice(0, 3)], dark }
  })()`)
}

describe.each([
  ['a desk', DESK],
  ['a small window', SMALL],
])('at %s', (_, viewport) => {
  test('by keyboard alone: from the start page to a trace that is opened, taken back, taken again', async () => {
    const { page, troubles } = await browsing.open('/', { viewport })
    await page.keyboard.type('96-KH/TU')
    await page.getByRole('option').first().waitFor()
    await page.keyboard.press('Control+Enter')
    await page.getByRole('heading', { level: 1, name: 'Truy nguyên: 96-KH/TU' }).waitFor()
    expect(await rows(page)).toEqual(['96-KH/TU', '01-KL/TW', '05-CT/TW'])
    await expect.poll(() => page.locator('blockquote').first().textContent()).toContain(EVIDENCE)

    await tree(page).first().focus()
    await page.keyboard.press('Shift+F10')
    await menu(page, 'Thu gọn').waitFor()
    // It takes the keys once it has the focus.
    await page.locator('[role=menu]:focus-within').waitFor()
    for (let step = 0; step < 3; step++) await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Enter')
    await expect.poll(() => rows(page)).toEqual(['96-KH/TU'])
    expect(pathOf(page)).toContain(`gap=${PLAN}`)
    await expect.poll(() => drawn(page)).toBe('1')
    await page.keyboard.press('Control+z')
    await expect.poll(() => rows(page)).toEqual(['96-KH/TU', '01-KL/TW', '05-CT/TW'])
    await page.keyboard.press('Control+Shift+z')
    await expect.poll(() => rows(page)).toEqual(['96-KH/TU'])
    await page.keyboard.press('Control+z')
    await expect.poll(() => drawn(page)).toBe('3')

    await page.getByRole('group', { name: 'Sơ đồ, cùng nội dung với bảng cây' }).focus()
    await page.keyboard.press('ArrowUp')
    await page.keyboard.press('h')
    await expect.poll(() => rows(page)).not.toContain('01-KL/TW')
    expect(pathOf(page)).toContain(`an=${CONCLUSION}`)
    await page.keyboard.press('Control+z')
    await expect.poll(() => rows(page)).toContain('01-KL/TW')
    expect(troubles).toEqual([])
  })

  test('by mouse: opens what rests on a resolution, adds a start, and follows the sentence into the report', async () => {
    const { page, troubles } = await browsing.open(`/truy-nguyen/${CONGRESS}`, { viewport })
    await tree(page).first().click({ button: 'right' })
    await menu(page, 'Mở xuống: 4 văn bản dựa vào nó').click()
    await expect
      .poll(() => rows(page))
      .toEqual(['Nghị quyết Đại hội XVI Đảng bộ thành phố', '07-NQ/TU', '05-NQ/TU', '03-NQ/TU', '02-CTr/TU'])
    await expect.poll(() => drawn(page)).toBe('5')
    await page.getByRole('button', { name: '+ Thêm văn bản' }).click()
    await page.keyboard.type('96-KH/TU')
    await page.getByRole('option', { name: /96-KH\/TU/u }).click()
    await page.getByRole('heading', { level: 1, name: 'Truy nguyên: 2 văn bản' }).waitFor()
    await expect.poll(() => drawn(page)).toBe('8')
    await page.getByRole('button', { name: 'Hoàn tác' }).click()
    await expect.poll(() => drawn(page)).toBe('5')
    await page.getByRole('button', { name: 'Làm lại' }).click()
    await expect.poll(() => drawn(page)).toBe('8')
    await tree(page).filter({ hasText: '03-NQ/TU' }).click()
    await page.getByRole('link', { name: 'Mở trong nguồn' }).click()
    await page.getByRole('article', { name: 'Nguyên văn nguồn' }).waitFor()
    await page.goBack()
    await page.getByRole('heading', { level: 1, name: 'Truy nguyên: 2 văn bản' }).waitFor()
    expect(await tree(page).filter({ hasText: '03-NQ/TU' }).getAttribute('aria-selected')).toBe('true')
    expect(troubles).toEqual([])
  })
})

test('a path between two documents is told, drawn, kept in the address, and told where there is none', async () => {
  const { page, troubles } = await browsing.open(`/truy-nguyen/${DIRECTIVE}`)
  await tree(page).first().focus()
  await page.keyboard.press('Shift+F10')
  await menu(page, 'Đường ngắn nhất từ đây').click()
  await page.keyboard.type('96-KH/TU')
  await page.getByRole('option', { name: /96-KH\/TU/u }).waitFor()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await page.getByText('Đường ngắn nhất từ 05-CT/TW tới 96-KH/TU: 2 bước.').waitFor()
  expect(pathOf(page)).toContain(`duong=${DIRECTIVE}+${PLAN}`)
  await expect.poll(() => rows(page)).toEqual(['05-CT/TW', '01-KL/TW', '96-KH/TU'])
  await expect.poll(() => drawn(page)).toBe('3')
  await page.reload()
  await page.getByText('Đường ngắn nhất từ 05-CT/TW tới 96-KH/TU: 2 bước.').waitFor()
  await page.goto(`${browsing.address}/truy-nguyen/${PLAN}?duong=${PLAN}+${OTHER}`)
  await page.getByText('Chưa thấy đường nào nối 96-KH/TU với 122-KH/TU.').waitFor()
  expect(troubles).toEqual([])
})

test('everything that was done is sent with the address, and can be taken back after loading anew', async () => {
  const first = await browsing.open(`/truy-nguyen/${PLAN}`)
  await tree(first.page).nth(1).focus()
  await first.page.keyboard.press('p')
  await expect.poll(() => pathOf(first.page)).toContain(`ghim=${CONCLUSION}`)
  await tree(first.page).first().focus()
  await first.page.keyboard.press('c')
  await expect.poll(() => rows(first.page)).toEqual(['96-KH/TU', '01-KL/TW', '05-CT/TW'])
  await first.page.reload()
  await first.page.getByRole('treegrid').waitFor()
  expect(await tree(first.page).nth(1).textContent()).toContain('đã ghim')
  const second = await browsing.open(pathOf(first.page))
  expect(await rows(second.page)).toEqual(await rows(first.page))
  await first.page.keyboard.press('Control+z')
  await expect.poll(() => pathOf(first.page)).not.toContain('gap=')
})

describe('what is shown can be carried away', () => {
  const shown = `/truy-nguyen/${PLAN}?them=${OTHER}`
  const numbers = ['96-KH/TU', '122-KH/TU', '21-KL/TW', '01-KL/TW', '05-CT/TW']

  test('as SVG with every number, the answer, the date and the address', async () => {
    const { page, troubles } = await browsing.open(shown, { colorScheme: 'dark' })
    await page.locator('[data-drawn="5"]').waitFor()
    const { name, bytes } = await saved(page, 'Sơ đồ, ảnh SVG')
    expect(name).toMatch(/^viendan-Truy-nguyen-2-van-ban-\d{4}-\d\d-\d\d\.svg$/u)
    const told = await page.evaluate<{ root: string; words: string[]; loads: number }>(`(() => {
      const parsed = new DOMParser().parseFromString(${JSON.stringify(bytes.toString('utf8').replace(/<style>.*<\/style>/u, ''))}, 'image/svg+xml')
      return {
        root: parsed.documentElement.tagName,
        words: [...parsed.querySelectorAll('text')].map(({ textContent }) => textContent),
        loads: parsed.querySelectorAll('image, use, script, foreignObject').length,
      }
    })()`)
    expect([told.root, told.loads]).toEqual(['svg', 0])
    expect(told.words).toEqual(expect.arrayContaining([...numbers, 'Truy nguyên: 2 văn bản', 'tiếp tục thực hiện']))
    const words = told.words.join(' ')
    expect(words).toContain('Cả 2 văn bản dẫn tới Trung ương bằng câu chắc chắn')
    expect(words).toContain('5 trong 5 văn bản.')
    expect(words).toContain('Không thấy dẫn chứng không có nghĩa là không thực hiện.')
    expect(told.words.join('')).toContain(`/truy-nguyen/${PLAN}?them=${OTHER}`)
    expect(bytes.toString('utf8')).toContain('data:font/woff2;base64,')
    expect(troubles).toEqual([])
  })

  test('as PNG of twice that size, in light colours', async () => {
    const { page, troubles } = await browsing.open(shown, { colorScheme: 'dark' })
    await page.locator('[data-drawn="5"]').waitFor()
    const svg = (await saved(page, 'Sơ đồ, ảnh SVG')).bytes.toString('utf8')
    const [, width, height] = /<svg [^>]*width="(\d+)" height="(\d+)"/u.exec(svg) ?? []
    const { bytes } = await saved(page, 'Sơ đồ, ảnh PNG')
    expect(bytes.subarray(1, 4).toString('latin1')).toBe('PNG')
    expect([bytes.readUInt32BE(16), bytes.readUInt32BE(20)]).toEqual([2 * Number(width), 2 * Number(height)])
    const { corner, dark } = await pixelsOf(page, bytes)
    expect(corner).toEqual([255, 255, 255])
    expect(dark).toBeGreaterThan(500)
    expect(troubles).toEqual([])
  })

  test('as GraphML with every document and relation', async () => {
    const { page } = await browsing.open(shown)
    await page.locator('[data-drawn="5"]').waitFor()
    const { bytes } = await saved(page, 'Đồ thị, GraphML')
    const graph = parse(MultiDirectedGraph, bytes.toString('utf8'))
    const told = graph.mapNodes((_, { number }) => String(number))
    expect(told.toSorted()).toEqual(numbers.toSorted())
    expect(graph.edges()).toContain(`${PLAN}:implements:${CONCLUSION}`)
    expect(graph.size).toBe(3)
  })

  test('as CSV, row for row, and as citations to paste', async () => {
    const { page } = await browsing.open(shown, { permissions: ['clipboard-read', 'clipboard-write'] })
    await page.locator('[data-drawn="5"]').waitFor()
    const { bytes } = await saved(page, 'Bảng cây, CSV')
    const lines = bytes.toString('utf8').trim().split('\r\n')
    expect(lines).toHaveLength(6)
    expect(lines[2]).toContain('01-KL/TW')
    await page.getByRole('button', { name: 'Tải về' }).click()
    await menu(page, 'Chép viện dẫn đầy đủ của các văn bản').click()
    await expect
      .poll(() => page.evaluate<string>('navigator.clipboard.readText()'))
      .toContain('Kế hoạch số 122-KH/TU, ngày 28/02/2022 của Thành ủy Hải Phòng')
  })

  test('what is folded or hidden is in no file, and the file says so', async () => {
    const { page } = await browsing.open(`${shown}&an=${CONCLUSION}`)
    await page.locator('[data-drawn="3"]').waitFor()
    const graph = parse(MultiDirectedGraph, (await saved(page, 'Đồ thị, GraphML')).bytes.toString('utf8'))
    expect(graph.nodes()).not.toContain(CONCLUSION)
    const svg = (await saved(page, 'Sơ đồ, ảnh SVG')).bytes.toString('utf8')
    expect(svg).not.toContain('01-KL/TW</text>')
    expect(svg).toContain('3 trong 5 văn bản · ẩn 2 văn bản.')
  })
})

test.each(['light', 'dark'] as const)(
  'the open menu and the fields have no violation of WCAG in %s',
  async (colorScheme) => {
    const { page } = await browsing.open(`/truy-nguyen/${PLAN}?them=${OTHER}&duong=${PLAN}+${OTHER}`, { colorScheme })
    await page.getByRole('button', { name: '+ Thêm văn bản' }).click()
    await page.keyboard.type('kl 21')
    await page.getByRole('listbox').getByRole('option').first().waitFor()
    expect(await violations(page)).toEqual([])
    await page.keyboard.press('Escape')
    await tree(page).first().click({ button: 'right' })
    await page.getByRole('menu').waitFor()
    expect(await violations(page)).toEqual([])
  },
)

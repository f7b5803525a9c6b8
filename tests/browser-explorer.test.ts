/** What a new user does, in a real browser against the real command: start, search, trace, read the evidence. */
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import {
  CONCLUSION,
  CONGRESS,
  EVIDENCE,
  PLAN,
  isInView,
  newBrowsing,
  pathOf,
  type Browsing,
  type Window,
} from './browsing.ts'

let browsing: Browsing
beforeAll(async () => {
  browsing = await newBrowsing()
})
afterEach(() => browsing.closeWindows())
afterAll(() => browsing.end())
const open = (path: string) => browsing.open(path)

describe('by keyboard alone', () => {
  test('from the start page to the evidence of 96-KH/TU in two inputs', async () => {
    const { page, troubles } = await open('/')
    await page.keyboard.type('96-KH/TU')
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { level: 1, name: 'Kế hoạch số 96-KH/TU, ngày 30/11/2021' }).waitFor()
    const quotation = page.locator('blockquote').first()
    await expect.poll(() => quotation.textContent()).toContain(EVIDENCE)
    expect(await quotation.locator('mark').allTextContents()).toEqual([
      'Kế hoạch số 96-KH/TU, ngày 30/11/2021',
      'Kết luận số 01-KL/TW, ngày 18/5/2021 của Bộ Chính trị',
    ])
    expect(await quotation.locator('.cue').textContent()).toBe('thực hiện')
    expect(await isInView(page, 'blockquote')).toBe(true)
    expect(troubles).toEqual([])
  })

  test('and to its trace, with tree, picture and sentence in view together', async () => {
    const { page, troubles } = await open('/')
    await page.keyboard.type('96 kh')
    await page.getByRole('option').first().waitFor()
    await page.keyboard.press('Control+Enter')
    await page.getByRole('heading', { level: 1, name: 'Truy nguyên: 96-KH/TU' }).waitFor()
    expect(await page.locator('.answer').textContent()).toContain('96-KH/TU dẫn tới Trung ương qua 2 bước:')
    await page.locator('canvas').first().waitFor()
    await expect.poll(() => page.locator('blockquote').textContent()).toContain(EVIDENCE)
    for (const part of ['[role=treegrid]', 'canvas', 'blockquote']) expect(await isInView(page, part)).toBe(true)
    expect(troubles).toEqual([])
  })

  test('the tree is walked by arrows, and picture, sentence and address follow', async () => {
    const { page, troubles } = await open(`/truy-nguyen/${PLAN}`)
    const tree = page.getByRole('treegrid')
    await tree.locator('tbody tr[tabindex="0"]').focus()
    await page.keyboard.press('ArrowDown')
    await expect
      .poll(() => page.locator('blockquote').textContent())
      .toContain('về tiếp tục thực hiện Chỉ thị số 05-CT/TW')
    expect(pathOf(page)).toContain(`chon=${CONCLUSION}~continues~tw.05-CT-TW.2016-2021`)
    expect(await tree.locator('tr[aria-selected=true]').textContent()).toContain('05-CT/TW')
    await page.keyboard.press('Home')
    await page.keyboard.press('ArrowLeft')
    await expect.poll(() => tree.locator('tbody tr').count()).toBe(1)
    await page.keyboard.press('ArrowRight')
    await expect.poll(() => tree.locator('tbody tr').count()).toBe(3)
    await page.keyboard.press('o')
    await page.getByRole('heading', { level: 1, name: 'Kế hoạch số 96-KH/TU' }).waitFor()
    expect(troubles).toEqual([])
  })

  test('the picture is walked by arrows, too', async () => {
    const { page } = await open(`/truy-nguyen/${PLAN}`)
    await page.locator('canvas').first().waitFor()
    await page.getByRole('group', { name: 'Sơ đồ, cùng nội dung với bảng cây' }).focus()
    await page.keyboard.press('ArrowLeft')
    await expect.poll(() => page.locator('blockquote').textContent()).toContain('Chỉ thị số 05-CT/TW')
    await page.keyboard.press('ArrowDown')
    await expect.poll(() => page.getByRole('row', { selected: true }).textContent()).toContain('96-KH/TU')
  })

  test('/ finds, Escape closes, ? tells the keys, the heading has the focus after a page was opened', async () => {
    const { page } = await open(`/van-ban/${PLAN}`)
    await page.keyboard.press('/')
    await page.keyboard.type('ket luan 21')
    await page.getByRole('option').first().waitFor()
    await page.keyboard.press('Escape')
    expect(await page.getByRole('option').count()).toBe(0)
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { level: 1, name: 'Kết luận số 21-KL/TW' }).waitFor()
    await expect.poll(() => page.evaluate<string>('document.activeElement.tagName')).toBe('H1')
    await page.keyboard.press('Shift+?')
    await page.getByRole('dialog', { name: 'Bảng phím tắt' }).waitFor()
    await page.keyboard.press('Escape')
    await expect.poll(() => page.getByRole('dialog').count()).toBe(0)
  })

  test('the first stop of Tab leads past the top bar', async () => {
    const { page } = await open(`/van-ban/${PLAN}`)
    await page.keyboard.press('Tab')
    expect(await page.evaluate<string>('document.activeElement.textContent')).toBe('Tới nội dung chính')
    await page.keyboard.press('Enter')
    expect(await page.evaluate<string>('document.activeElement.id')).toBe('main')
  })
})

describe('the answer', () => {
  test('to who implements the XVI city congress resolution names all four, with the sentence in an open row', async () => {
    const { page } = await open(`/thuc-hien/${CONGRESS}`)
    expect(await page.locator('.answer').textContent()).toContain('4 văn bản thực hiện trực tiếp')
    expect(await page.locator('td:first-child').allTextContents()).toEqual([
      '07-NQ/TU',
      '05-NQ/TU',
      '03-NQ/TU',
      '02-CTr/TU',
    ])
    await page
      .getByRole('row', { name: /03-NQ\/TU/u })
      .getByRole('button')
      .click()
    await expect
      .poll(() => page.locator('blockquote').textContent())
      .toContain('Nghị quyết số 03-NQ/TU, ngày 26/10/2021')
    expect(pathOf(page)).toContain('mo=hai-phong.03-NQ-TU.2020-2025')
  })

  test('shows a citation that a page break splits as one, with what interrupts it', async () => {
    const { page } = await open('/van-ban/21-KL%2FTW')
    expect(await page.locator('blockquote .tag').first().textContent()).toBe('ngắt trang, chú thích 1–3')
    expect(await page.locator('.answer').textContent()).toContain('ban hành sau 126 ngày')
    await expect.poll(() => page.locator('article .meta').first().textContent()).toContain('mục I.1, dòng 19 và 33')
  })

  test('that is none says how much was read, and that this proves nothing', async () => {
    const { page } = await open('/van-ban/203-KH%2FTU')
    expect(await page.locator('main').textContent()).toContain(
      'Không thấy dẫn chứng không có nghĩa là không thực hiện.',
    )
  })

  test('leads into the report, where the place is marked, and back', async () => {
    const { page } = await open('/van-ban/122-KH%2FTU')
    await page.locator('article .meta a').first().click()
    await page.getByRole('article', { name: 'Nguyên văn nguồn' }).waitFor()
    await expect.poll(() => isInView(page, '.mention.on')).toBe(true)
    await page.goBack()
    await page.getByRole('heading', { level: 1, name: 'Kế hoạch số 122-KH/TU' }).waitFor()
  })
})

describe('in the report', () => {
  test('a mention tells what it became; a second click, or Enter, opens the document', async () => {
    const { page, troubles } = await open(await browsing.readerPath())
    const mention = page.getByRole('article').getByRole('link', { name: 'Kết luận số 21-KL/TW' })
    await mention.click()
    await page.getByRole('heading', { level: 2, name: '21-KL/TW' }).waitFor()
    expect(await page.getByText('thực hiện', { exact: true }).first().isVisible()).toBe(true)
    await mention.click()
    await page.getByRole('heading', { level: 1, name: 'Kết luận số 21-KL/TW' }).waitFor()
    await page.goBack()
    await expect.poll(() => page.locator('.mention.on').first().textContent()).toContain('21-KL/TW')
    expect(troubles).toEqual([])
  })

  test('j and k go from mention to mention', async () => {
    const { page } = await open(await browsing.readerPath())
    await page.keyboard.press('j')
    await page.keyboard.press('j')
    await expect.poll(() => page.getByText('Lần nhắc 2 trong').count()).toBe(1)
    await page.keyboard.press('k')
    await expect.poll(() => page.getByText('Lần nhắc 1 trong').count()).toBe(1)
  })
})

describe('the address', () => {
  test.each([
    [
      'a trace with what is chosen and folded',
      `/truy-nguyen/${PLAN}?chon=${CONCLUSION}~continues~tw.05-CT-TW.2016-2021`,
    ],
    [
      'filters with an open row',
      `/thuc-hien/${CONGRESS}?cach=truc-tiep&cap=provincial&mo=hai-phong.05-NQ-TU.2020-2025`,
    ],
    ['what was typed', '/?q=21+kl'],
  ])('that is sent or loaded again shows the same: %s', async (_, path) => {
    const words = (window: Window) => window.page.locator('main').innerText()
    const first = await open(path)
    const settled = () => first.page.waitForLoadState('networkidle')
    await settled()
    const before = await words(first)
    await first.page.reload()
    await settled()
    await expect.poll(() => words(first)).toBe(before)
    const second = await open(path)
    await expect.poll(() => words(second)).toBe(before)
    expect(pathOf(first.page)).toBe(path)
  })

  test('goes back through every step, to where the page was scrolled', async () => {
    const { page } = await open('/nguon')
    await page.getByRole('link', { name: /Báo cáo sơ kết/u }).click()
    await page.getByRole('article').waitFor()
    // The fonts of the report come late and move its lines.
    await page.waitForLoadState('networkidle')
    await page.evaluate('scrollTo(0, 2000)')
    // By its keys, since the link stands at the top.
    await page.keyboard.press('g')
    await page.keyboard.press('n')
    await page.getByRole('heading', { level: 1, name: 'Nguồn đã đọc' }).waitFor()
    await page.goBack()
    await page.getByRole('article').waitFor()
    await expect.poll(() => page.evaluate<number>('Math.round(scrollY)')).toBe(2000)
    await page.goBack()
    await page.getByRole('heading', { level: 1, name: 'Nguồn đã đọc' }).waitFor()
  })

  test('of a number becomes that of the document which it means', async () => {
    const { page } = await open('/van-ban/96-KH%2FTU')
    expect(pathOf(page)).toBe(`/van-ban/${PLAN}`)
  })

  test.each([
    ['/van-ban/999-ZZ%2FTW', 'Không có văn bản ở địa chỉ này.'],
    ['/nguon/' + '0'.repeat(64), 'Không có nguồn ở địa chỉ này.'],
    ['/khong/co/trang', 'Không có trang ở địa chỉ này.'],
  ])('%s, which leads nowhere, says so', async (path, heading) => {
    const { page } = await open(path)
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe(heading)
  })
})

/** From the filter to the evidence bundle; and that every state is the same wherever it is told: command, API, page, CSV, bundle. */
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Papa from 'papaparse'
import type { Browser, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { STATE_WORDS } from '../graph/export/audit-tables.ts'
import type { Bundle } from '../graph/index.ts'
import { AUDIT_STATES } from '../graph/model.ts'
import type { AuditAnswer } from '../web/api-audit.ts'
import { directive, fill, PLACES, statesOf, TABLE } from './audited.ts'
import { openBrowser } from './browser.ts'
import { DESK, newBrowsing, type Browsing } from './browsing.ts'
import { unzipped } from './bundling.ts'
import { ended, start } from './command.ts'
import { serveReport, type Serving } from './serving.ts'

describe('on the page of the audit', () => {
  let browsing: Browsing
  beforeAll(async () => {
    browsing = await newBrowsing()
  })
  afterEach(() => browsing.closeWindows())
  afterAll(() => browsing.end())
  const save = async (page: Page, button: string): Promise<string> => {
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: button }).click(),
    ])
    expect(download.suggestedFilename()).toMatch(/^viendan-audit-\d{4}-\d\d-\d\d\.zip$/u)
    return download.path()
  }
  const findingsIn = async (path: string) =>
    JSON.parse(String((await unzipped(await readFile(path))).get('findings.json'))) as Bundle

  test('rows are filtered, chosen and taken away as a bundle that the command finds whole', async () => {
    const { page, troubles } = await browsing.open('/ra-soat?noi=Hải Phòng')
    await page.getByRole('button', { name: /^Đã có văn bản thực hiện 4$/u }).click()
    await expect.poll(() => page.locator('.cards tbody tr:not(.group)').count()).toBe(4)
    const whole = await findingsIn(await save(page, 'Gói bằng chứng (ZIP)'))
    expect([whole.shown, whole.question]).toEqual([4, { place: 'Hải Phòng', state: 'implemented' }])
    await page.getByRole('checkbox', { name: 'Chọn 21-KL/TW vào gói bằng chứng' }).press('Space')
    await page.getByRole('checkbox', { name: 'Chọn 01-KL/TW vào gói bằng chứng' }).check()
    const path = await save(page, 'Gói bằng chứng: 2 dòng')
    const { findings } = await findingsIn(path)
    expect(findings.map((one) => one.directive.key).sort()).toEqual(['tw.01-KL-TW.2021-2026', 'tw.21-KL-TW.2021-2026'])
    const checked = await ended(start(['verify', path]))
    expect([checked.code, checked.stdout]).toEqual([0, expect.stringContaining('Gói nguyên vẹn')])
    await page.getByRole('button', { name: 'Bỏ chọn' }).click()
    await page.getByRole('button', { name: 'Gói bằng chứng (ZIP)' }).waitFor()
    expect(troubles).toEqual([])
  })

  test('a bundle speaks the language of the page', async () => {
    const { page } = await browsing.open('/ra-soat?noi=Hải Phòng')
    await page.getByRole('button', { name: /Switch to English/u }).click()
    const path = await save(page, 'Evidence bundle (ZIP)')
    expect(String((await unzipped(await readFile(path))).get('report.html'))).toContain('<html lang="en">')
  })
})

describe('every state of the audit corpus', () => {
  /** `directive × place → state`. */
  type Told = Readonly<Record<string, string>>
  let serving: Serving
  let browser: Browser
  let page: Page
  let folder: string
  beforeAll(async () => {
    browser = await openBrowser()
    folder = await mkdtemp(join(tmpdir(), 'viendan-five-'))
    serving = await serveReport({ page: join(import.meta.dirname, '..', 'dist', 'page') })
    await fill(serving.store)
    page = await (await browser.newContext({ viewport: DESK, locale: 'vi-VN', reducedMotion: 'reduce' })).newPage()
  })
  afterAll(async () => {
    await browser.close()
    await serving.close()
    await rm(folder, { recursive: true, force: true })
  })

  const told = (rows: readonly (readonly [key: string, place: string, state: string])[]): Told =>
    Object.fromEntries(
      rows.map(([key, place, state]): readonly [string, string] => [`${key} × ${place}`, state]).sort(),
    )
  const stateIn = (words: string) => AUDIT_STATES.find((state) => STATE_WORDS[state].vi === words.trim()) ?? words
  const places = PLACES.join(';')

  async function onPage(deep: boolean): Promise<Told> {
    const address = serving.server.listeningOrigin
    const rows: (readonly [string, string, string])[] = []
    for (const place of PLACES) {
      await page.goto(`${address}/ra-soat?noi=${encodeURIComponent(place)}&hien=500${deep ? '&pham-vi=sau' : ''}`)
      await page.locator('table.cards').waitFor()
      for (const group of await page.locator('table.cards tbody').all()) {
        const state = stateIn(await group.locator('.group .st').innerText())
        for (const link of await group.locator('td.name a.doc').all())
          rows.push([decodeURIComponent((await link.getAttribute('href'))!.replace('/van-ban/', '')), place, state])
      }
    }
    return told(rows)
  }

  async function inCsv(column: string): Promise<Told> {
    const { body } = await serving.server.inject(`/api/export/audit?as=csv&place=${encodeURIComponent(places)}`)
    const { data } = Papa.parse<Record<string, string>>(body.replace(/^\uFEFF/u, ''), {
      header: true,
      skipEmptyLines: true,
    })
    return told(data.map((row) => [row['Mã']!, row['Nơi rà soát']!, stateIn(row[column]!)]))
  }

  async function inBundle(of: 'state' | 'deep'): Promise<Told> {
    const out = join(folder, 'bundle.zip')
    await ended(start(['audit', '--place', places, '--bundle', out, '--store', serving.store.name]))
    const { findings } = JSON.parse(String((await unzipped(await readFile(out))).get('findings.json'))) as Bundle
    return told(findings.map((one) => [one.directive.key, one.place, one[of]]))
  }

  test.each([['state', false, 'Trạng thái'], ['deep', true, 'Kể cả cấp dưới']] as const)('%s: is the same in command, API, page, CSV and bundle', async (of, deep, column) => {
    await (serving.server.server.listening || serving.server.listen({ host: '127.0.0.1', port: 0 }))
    const rows = ({ rows }: AuditAnswer) => told(rows.map((row) => [row.directive.key, row.place, row[of]]))
    const api = rows(await serving.get<AuditAnswer>(`/api/audit?limit=500&place=${encodeURIComponent(places)}`))
    const ran = await ended(start(['audit', '--place', places, '--limit', '500', '--format', 'json', '--store', serving.store.name]))
    expect(rows(JSON.parse(ran.stdout) as AuditAnswer)).toEqual(api)
    expect(await onPage(deep)).toEqual(api)
    expect(await inCsv(column)).toEqual(api)
    expect(await inBundle(of)).toEqual(api)
    for (const [number, , ...cells] of TABLE)
      for (const [index, cell] of cells.entries())
        expect([number, PLACES[index], api[`${directive(number)} × ${PLACES[index] ?? ''}`]]).toEqual([number, PLACES[index], statesOf(cell)[deep ? 1 : 0]])
  }) // prettier-ignore
})

/** An evidence bundle: what it holds of each finding, and that people and programs can read it without anything else. */
import * as XLSX from '@e965/xlsx'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Bundle } from '../graph/index.ts'
import type { BundleQuery } from '../web/api-export.ts'
import { bundleAudit } from '../web/server-bundle.ts'
import { deadline, directive, fill, PLACES, statesOf, TABLE } from './audited.ts'
import { newFolder, unzipped, type Folder } from './bundling.ts'
import { ODD_TITLE, REPORTS } from './exporting.ts'
import { READ_AT } from './store-contract/opened.ts'

let folder: Folder
beforeAll(async () => {
  folder = await newFolder()
  await fill(folder.store)
})
afterAll(() => folder.remove())

const query = (asked: Partial<BundleQuery> = {}): BundleQuery => ({
  ...{ place: PLACES.join(';'), deep: false, known: false, limit: 10_000, offset: 0 },
  ...asked,
})
const bundled = async (asked: Partial<BundleQuery> = {}, language: 'vi' | 'en' = 'vi') => {
  const made = await bundleAudit(folder.store, query(asked), language)
  const files = await unzipped(made.bytes)
  return { ...made, files, findings: JSON.parse(String(files.get('findings.json'))) as Bundle }
}
const sheet = (files: ReadonlyMap<string, Buffer>, name: string) =>
  XLSX.utils.sheet_to_json<Record<string, unknown>>(
    XLSX.read(files.get('report.xlsx'), { type: 'buffer' }).Sheets[name]!,
  )

describe('the findings', () => {
  test('have the state of every pair, shallow and deep, as data and in the workbook', async () => {
    const { findings, files } = await bundled({}, 'en')
    const expected = TABLE.flatMap(([number, , ...cells]) =>
      cells.map((cell, index) => [directive(number), PLACES[index], ...statesOf(cell)]),
    )
    const actual = findings.findings.map(({ directive: { key }, place, state, deep }) => [key, place, state, deep])
    expect(actual).toEqual(expect.arrayContaining(expected))
    const told = sheet(files, 'Findings')
    expect(told.map((row) => [row['Key'], row['Place']])).toEqual(actual.map(([key, place]) => [key, place]))
  })

  test('quote each sentence with its source, hash, line and reader', async () => {
    const { findings } = await bundled({ place: 'Hải Phòng', state: 'implemented' })
    const sources = new Map(findings.sources.map((source) => [source.id, source]))
    for (const finding of findings.findings)
      for (const { quotations } of finding.evidence.filter((piece) => piece.finding === 'done'))
        for (const { words, sentence, source, line } of quotations) {
          const text = (await folder.store.source(source))!.text
          expect(sentence).toContain(words)
          expect(text.split('\n')[line - 1]).toContain(words)
          expect(sources.get(source)).toMatchObject({ reader: 'text', locations: [{ readAt: READ_AT }] })
        }
  })

  test('quote what stands around a citation where nothing more is said', async () => {
    const { findings } = await bundled({ place: 'Hải Phòng', state: 'cited' })
    const quotations = findings.findings.flatMap(({ evidence }) => evidence.flatMap((piece) => piece.quotations))
    expect(quotations.length).toBeGreaterThan(0)
    for (const { said, words, sentence } of quotations.filter(({ type }) => type === 'cites'))
      expect([said, sentence.includes(words)]).toEqual([null, true])
  })

  test('hold whoever decided, when, and why', async () => {
    await folder.store.putDecision(deadline('06', '2021-06-30'))
    const { findings, files } = await bundled({ place: 'Hải Phòng', pair: `${directive('06')} Hải Phòng` })
    const [finding] = findings.findings
    expect(finding).toMatchObject({ deadline: '2021-06-30', flags: ['overdue'] })
    expect(findings.decisions.map(({ decision: { id, by } }) => [id, by])).toEqual([[finding!.decisions[0], 'An']])
    expect(String(files.get('report.html'))).toContain('đặt hạn: tw.06-CT-TW.2021-2026 · 2021-06-30')
    expect(sheet(files, 'Quyết định')[0]).toMatchObject({ 'Người duyệt': 'An', 'Lý do': 'không thuộc phạm vi' })
  })

  test('are those of the chosen pairs alone, and the counts stay those of all', async () => {
    const pair = `${directive('01')} Hải Phòng;${directive('02')} Lai Châu`
    const [{ findings: some }, { findings: all }] = [await bundled({ pair }), await bundled()]
    expect(some.findings.map(({ directive: { key }, place }) => `${key} ${place}`).sort()).toEqual(
      pair.split(';').sort(),
    )
    expect([some.total, some.counts]).toEqual([2, all.counts])
  })

  test('say what was asked, and leave out what everybody asks', async () => {
    const { findings, files } = await bundled({ place: 'Hải Phòng', state: 'cited,planned', deep: true, from: '2021' })
    expect(findings.question).toEqual({ place: 'Hải Phòng', state: 'cited,planned', deep: true, from: '2021' })
    expect(String(files.get('report.html'))).toMatch(/Chỉ các trạng thái: Mới dự kiến|Có viện dẫn/u)
  })
})

describe('the report', () => {
  test.each([
    ['vi', 'Không thấy dẫn chứng không có nghĩa là không thực hiện.'],
    ['en', 'Absence of evidence is not evidence of absence.'],
  ] as const)('in %s begins with its limits, and is one file that loads nothing', async (language, rule) => {
    const { files } = await bundled({}, language)
    const html = String(files.get('report.html'))
    expect(html).toContain(`<html lang="${language}">`)
    expect(html.indexOf(rule)).toBeGreaterThan(0)
    expect(html.indexOf(rule)).toBeLessThan(html.indexOf('class="finding"'))
    expect(html).not.toMatch(/<script|<link|<img|src=|url\(|@import|https?:/u)
  })

  test('keeps every sign of a title as text', async () => {
    const odd = await newFolder()
    await odd.store.put('odd.txt', REPORTS[0], READ_AT)
    const { bytes } = await bundleAudit(odd.store, query({ place: 'Hải Phòng' }), 'vi')
    await odd.remove()
    const files = await unzipped(bytes)
    expect(String(files.get('report.html'))).not.toContain('<b>&amp;"quoted"')
    expect(String(files.get('report.html'))).toContain('=SUM(A1) &lt;b&gt;&amp;amp;&quot;quoted&quot;&lt;/b&gt;')
    expect(String(files.get('findings.json'))).toContain(JSON.stringify(ODD_TITLE).slice(1, -1))
  })
})

/** A store with everything that an export has to carry over, and what an export wrote. */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { exportStore, openStore, writeExport, type GraphStore, type WriteOptions } from '../graph/index.ts'
import type { Exported } from '../graph/index.ts'
import type { Cell } from '../graph/export/table.ts'
import { report } from './reports.ts'

export const DIRECTIVE = 'tw.21-KL-TW.2021-2026'
export const OLDER = 'tw.05-CT-TW.2016-2021'
export const PLAN = 'hai-phong.122-KH-TU.2020-2025'
export const NEXT = 'hai-phong.7-KH-TU.2020-2025'
export const OPEN = 'tw.9-CT-TW'

/** What a spreadsheet, XML or a counter of characters could take for something else. */
export const ODD_TITLE = '=SUM(A1) <b>&amp;"quoted"</b>, 𠀀 _x0041_ \u0007\r\ntwo lines\ttab'

const TOLD = { key: DIRECTIVE, title: ODD_TITLE, date: '2021-10-25', issuer: 'Ban Chấp hành Trung ương' }
const PLANNED = { key: PLAN, date: '2022-02-28' }

/** Three reports: facts, what is denied, planned, withheld or only possible, two dates of one document, a sign beyond 16 bits. */
export const REPORTS = [
  report({
    name: 'một 𠀀 hai 𠀀',
    says: [
      { from: PLANNED, to: TOLD },
      { from: PLANNED, to: OPEN },
      { from: NEXT, to: TOLD, polarity: 'denied' },
      { from: NEXT, to: OLDER, mode: 'planned' },
      { from: TOLD, type: 'continues', to: OLDER },
      { from: null, type: 'amends', to: NEXT },
      { from: NEXT, type: 'replaces', to: PLANNED },
      { from: { key: 'hai-phong.1-KH-TU.2020-2025', date: '2014-01-01' }, to: TOLD },
    ],
    problems: [{ rule: 'type-against-code', documents: [PLAN] }],
  }),
  report({
    name: 'ba',
    cites: [
      { key: OPEN, open: true },
      { key: OLDER, date: '2016-05-15' },
    ],
    says: [{ from: PLAN, to: DIRECTIVE, confidence: 0.5 }],
  }),
  report({ name: 'bốn', cites: [{ key: OLDER, date: '2016-05-16' }] }),
] as const

export interface Filled {
  readonly store: GraphStore
  readonly close: () => Promise<void>
}

/** A new embedded store that holds the reports. */
export async function filledStore(reports: readonly (typeof REPORTS)[number][] = REPORTS): Promise<Filled> {
  const folder = await mkdtemp(join(tmpdir(), 'viendan-export-'))
  const store = await openStore(`sqlite:${join(folder, 'viendan.db')}`)
  for (const [index, facts] of reports.entries())
    await store.put(`report-${index + 1}.txt`, facts, '2026-01-02T03:04:05Z')
  const close = async (): Promise<void> => {
    await store.close()
    await rm(folder, { recursive: true, force: true })
  }
  return { store, close }
}

/** All that an export writes. */
export async function bytesOf(written: AsyncIterable<string | Uint8Array>): Promise<Buffer> {
  const parts: Buffer[] = []
  for await (const part of written) parts.push(Buffer.from(part))
  return Buffer.concat(parts)
}

/** An export of the whole store in one format. */
export const wholeAs = async (store: GraphStore, options: WriteOptions): Promise<Buffer> =>
  bytesOf(writeExport(await exportStore(store), options))

/** The rows of a table, without writing them. */
export async function rowsIn(exported: Exported, name: string): Promise<readonly (readonly Cell[])[]> {
  const rows: (readonly Cell[])[] = []
  for await (const page of exported.tables.find((table) => table.name === name)!.rows('en')) rows.push(...page)
  return rows
}

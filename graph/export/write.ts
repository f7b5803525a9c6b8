/** An export in its format, as a stream. What a format needs is loaded only where it is asked for. */
import type { Language } from '../../errors.ts'
import type { Exported } from './exported.ts'
import type { Table } from './table.ts'

export const EXPORT_FORMATS = ['csv', 'xlsx', 'graphml', 'jsonld'] as const
export type ExportFormat = (typeof EXPORT_FORMATS)[number]

/** What a file of a format is called in HTTP. */
export const MEDIA_TYPES: Readonly<Record<ExportFormat, string>> = {
  csv: 'text/csv; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  graphml: 'application/graphml+xml; charset=utf-8',
  jsonld: 'application/ld+json; charset=utf-8',
}

export interface WriteOptions {
  readonly as: ExportFormat
  /** Of headings and words in tables. */
  readonly language: Language
  /** For CSV, which holds one: the first where none is named. */
  readonly table?: string
}

/** The table that CSV holds; null where there is none of this name. */
export const chosenTable = ({ tables }: Exported, name: string | undefined): Table | null =>
  (name === undefined ? tables[0] : tables.find((table) => table.name === name)) ?? null

/** Writes as it is read, so that little of it is in memory at a time. */
export async function* writeExport(
  exported: Exported,
  { as, language, table }: WriteOptions,
): AsyncGenerator<string | Uint8Array> {
  switch (as) {
    case 'csv': {
      const chosen = chosenTable(exported, table)
      if (chosen !== null) yield* (await import('./write-csv.ts')).writeCsv(chosen, language)
      return
    }
    case 'xlsx':
      yield* (await import('./write-xlsx.ts')).writeXlsx(exported, language)
      return
    case 'graphml':
      yield* (await import('./write-graphml.ts')).writeGraphml(exported)
      return
    case 'jsonld':
      yield* (await import('./write-jsonld.ts')).writeJsonld(exported)
  }
}

/** A list that says of files what their paths do not tell: CSV with a path, and a place or a date or both, in a row each. */
import { statSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { dirname, resolve } from 'node:path'
import Papa from 'papaparse'
import { type Details, ViendanError } from '../errors.ts'
import { takeDate } from '../graph/reference.ts'
import { fileOf, placeNamed } from '../ingest/index.ts'

/** The operator's word on one file. */
export interface Word {
  readonly place?: string
  /** `YYYY-MM-DD`, or a year. */
  readonly date?: string
}

export interface Manifest {
  /** Absolute, of the list itself: it is no report. */
  readonly path: string
  /** By absolute path; those that rows are wrong about are not in it. */
  readonly words: ReadonlyMap<string, Word>
  /** What is wrong with rows: the path that each names, and MANIFEST_ROW. */
  readonly wrong: readonly { readonly path: string; readonly error: ViendanError }[]
}

/** What the list says of a file; what a row says of an archive or a message holds for all that is in it. */
export const wordOn = (path: string, { words }: Manifest): Word | undefined =>
  words.get(path) ?? words.get(fileOf(path))

/** Whether a row is wrong about a file, or about what it is in. */
export const isWrong = (path: string, { wrong }: Manifest): boolean =>
  wrong.some((row) => row.path === path || row.path === fileOf(path))

type Column = 'path' | 'place' | 'date'

/** How the columns are headed, in small letters. */
const HEADINGS: Readonly<Record<Column, readonly string[]>> = {
  path: ['path', 'file', 'đường dẫn', 'tệp', 'tên tệp', 'tập tin', 'file báo cáo'],
  place: ['place', 'province', 'nơi', 'địa phương', 'địa bàn', 'tỉnh', 'tỉnh, thành phố', 'tỉnh/thành phố'],
  date: ['date', 'ngày', 'ngày tháng', 'ngày ban hành', 'ngày báo cáo'],
}

/**
 * Reads a manifest; its paths are relative to its own folder. Rows that contradict one another, or name what there is not,
 * are `wrong`. Throws MANIFEST_INVALID where it is no such list at all.
 */
export async function readManifest(path: string): Promise<Manifest> {
  const text = await readFile(path, 'utf8').catch((error: unknown) => {
    throw new ViendanError('MANIFEST_INVALID', { path, reason: UNREADABLE }, error)
  })
  const { data } = Papa.parse<string[]>(text.replace(/^\u{feff}/u, ''))
  const [head = [], ...rows] = data
  const columns = head.map(columnOf)
  if (!columns.includes('path')) throw new ViendanError('MANIFEST_INVALID', { path, reason: HEADLESS })
  return judged(
    path,
    rows.map((cells) => rowOf(columns, cells)),
  )
}

const UNREADABLE = { en: 'it cannot be opened', vi: 'không mở được tệp' }
const HEADLESS = {
  en: 'its first row names no column "path"',
  vi: 'dòng đầu không có cột “đường dẫn”',
}

function columnOf(heading: string): Column | null {
  const name = heading.normalize('NFC').trim().toLowerCase().replace(/\s+/gu, ' ')
  const columns = Object.keys(HEADINGS) as Column[]
  return columns.find((column) => HEADINGS[column].includes(name)) ?? null
}

type Row = Readonly<Partial<Record<Column, string>>>

const rowOf = (columns: readonly (Column | null)[], cells: readonly string[]): Row =>
  Object.fromEntries(
    columns.flatMap((column, index) => (column === null ? [] : [[column, (cells[index] ?? '').trim()]])),
  )

function judged(manifest: string, rows: readonly Row[]): Manifest {
  const words = new Map<string, Word>()
  const lines = new Map<string, number>()
  const wrong: { path: string; error: ViendanError }[] = []
  for (const [index, row] of rows.entries()) {
    if (Object.values(row).every((cell) => cell === '')) continue
    const path = row.path ? resolve(dirname(manifest), row.path) : manifest
    const line = index + 2
    const judgement = judge(row, path, lines.get(path))
    if ('wrong' in judgement) {
      wrong.push({ path, error: new ViendanError('MANIFEST_ROW', { path: manifest, line, reason: judgement.wrong }) })
      words.delete(path)
    } else words.set(path, judgement)
    lines.set(path, lines.get(path) ?? line)
  }
  return { path: manifest, words, wrong }
}

type Reason = Details[string]

function judge(
  { path = '', place = '', date = '' }: Row,
  full: string,
  before: number | undefined,
): Word | { readonly wrong: Reason } {
  if (path === '') return { wrong: { en: 'it names no path', vi: 'thiếu đường dẫn' } }
  if (before !== undefined)
    return { wrong: { en: `"${path}" stands in row ${before} already`, vi: `“${path}” đã có ở dòng ${before}` } }
  if (statSync(full, { throwIfNoEntry: false })?.isFile() !== true)
    return { wrong: { en: `there is no file "${path}"`, vi: `không có tệp “${path}”` } }
  const known = place === '' ? null : placeNamed(place)
  if (place !== '' && known === null)
    return { wrong: { en: `"${place}" is no province or city`, vi: `“${place}” không phải là tên tỉnh, thành phố` } }
  const day = date === '' ? null : dayOf(date)
  if (date !== '' && day === null)
    return {
      wrong: { en: `"${date}" is no date such as 25/10/2021`, vi: `“${date}” không phải là ngày, ví dụ 25/10/2021` },
    }
  return { ...(known === null ? {} : { place: known }), ...(day === null ? {} : { date: day }) }
}

/** A year alone, or a day as people write it; null for anything else. */
function dayOf(written: string): string | null {
  if (/^\d{4}$/u.test(written)) return written
  const { rest, date } = takeDate(written)
  return rest.trim() === '' ? date : null
}

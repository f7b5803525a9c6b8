/**
 * What records say of the documents whose numbers they hold: `{ code: '12-CT/TU', agency: 'Tỉnh ủy', date: '05/3/2031' }`,
 * a row below the labels of its columns, the labelled lines of a page. What stands with the number itself goes before.
 */
import type { Citation } from '../citation/citation.ts'
import { roleOf, type Role } from '../lexicon/labels.ts'
import { TYPE_WORD, typeName } from '../lexicon/patterns.ts'
import { dateAt, isoDateAt } from '../scan/date.ts'
import { issuerAt, type IssuerMatch } from '../scan/issuer.ts'
import { romanAt, toRoman } from '../scan/roman.ts'
import { matchesAt } from '../scan/sticky.ts'
import type { CleanText } from '../source/clean.ts'
import { bracedRecord } from './braces.ts'
import { Inserts } from './inserts.ts'
import { linedRecord } from './lines.ts'
import { withRelated } from './related.ts'
import type { DocumentRecord, Field, Span } from './record.ts'
import { Tables } from './table.ts'
import { tupleRecord } from './tuple.ts'
import { ValueLists } from './values.ts'

/** Fills in what the records around the citations say, and where the record of each has its title. */
export function withRecords(clean: CleanText, citations: readonly Citation[]): Citation[] {
  const find = recordFinder(clean)
  const told = citations.map((citation, at) => {
    if (!citation.number) return citation
    const record = find(citation)
    const held = record?.fields.find((field) => holds(field, citation))
    if (!record) return citation
    if (!held || !names(held, citations, at, record)) return record.cells ? withinCell(clean, citation) : citation
    return filled(clean, citation, record, held)
  })
  return withRelated(clean, told, find)
}

/** The record around a citation. */
function recordFinder(clean: CleanText): (citation: Citation) => DocumentRecord | null {
  const tables = new Tables(clean)
  const lists = new ValueLists(clean)
  const inserts = new Inserts(clean)
  let last: (DocumentRecord & Span) | null = null
  const alone = new Set<Citation>()
  return (citation) => {
    const { coreEnd } = citation
    const start = valueStart(citation)
    if (last && last.start <= start && coreEnd <= last.end) return last
    if (alone.has(citation)) return null
    const label =
      labelBefore(clean.text, citation.start) ?? (start > citation.start ? labelBefore(clean.text, start) : null)
    const found =
      (label === null ? null : (bracedRecord(clean.text, start) ?? linedRecord(clean.text, start))) ??
      tables.record(start) ??
      inserts.record(start) ??
      tupleRecord(clean, start) ??
      lists.record(start)
    if (found) last = found
    else alone.add(citation)
    return found
  }
}

/** Right before a value: `"so_hieu": "`, `Số ký hiệu:`, a cell with a label and the next one. */
const BEFORE =
  /(?:^|[\n\u2029\t{,;>(|"'`•*-])\s*([\p{L}_][\p{L}\p{N}_ ,/&.-]{0,46})["'`*_]*\s*(?::|=>|=|\t)[\s"'`“*_(]*$/u

/** What every label ends with, within the same reach. */
const SIGN_BEFORE = /(?<=[:=\t][\s"'`“*_(>]{0,71})/y

function labelBefore(text: string, at: number): Role | null {
  if (!matchesAt(SIGN_BEFORE, text, at)) return null
  const label = BEFORE.exec(text.slice(Math.max(0, at - 72), at))?.[1]
  return label === undefined ? null : (roleOf(label) ?? roleOf(label.slice(label.lastIndexOf(',') + 1)))
}

/** "so: 12/QĐ-UBND": the sign of the number may be the label. */
const valueStart = ({ start, number, typeFromCode }: Citation): number =>
  typeFromCode && number ? Math.max(start, number.start) : start

const holds = (field: Field, citation: Citation): boolean =>
  field.start <= valueStart(citation) && citation.coreEnd <= field.end

/** A number field names the document, or a title that begins with it where no number has a field; one alone in its field. */
function names(held: Field, citations: readonly Citation[], at: number, record: DocumentRecord): boolean {
  if (held.role === 'title') {
    if (record.fields.some(({ role }) => role === 'number') || (citations[at]?.start ?? 0) > held.start + 2)
      return false
    return record.fields.some(({ role }) => role !== 'title' && role !== 'day' && role !== 'year')
  }
  return held.role === 'number' && !sharesField(held, citations, at, -1) && !sharesField(held, citations, at, 1)
}

/** Whether another number stands in the field, before or behind. */
function sharesField(held: Field, citations: readonly Citation[], at: number, step: 1 | -1): boolean {
  for (let index = at + step; ; index += step) {
    const other = citations[index]
    if (!other || !holds(held, other)) return false
    if (other.number) return true
  }
}

function filled(clean: CleanText, found: Citation, record: DocumentRecord, held: Field): Citation {
  const citation = record.cells ? insideCell(found, record, held) : found
  const issuers = citation.issuers.length > 0 ? citation.issuers : issuersIn(clean, record)
  const title = record.fields.find((field) => field.role === 'title' && field !== held) ?? null
  const about = record.fields.filter((field) => field.role === 'about')
  return {
    ...citation,
    start: Math.max(citation.start, held.start),
    type: typeIn(clean, citation, record, title),
    date: fuller(citation.date, dateIn(clean, record, held)),
    issuers,
    term: citation.term ?? termIn(clean, record),
    recorded: { title, about },
  }
}

/** "21-KL/TW" in a column of bases: the day and the title in the next cells are those of the document of the row. */
function withinCell({ text }: CleanText, citation: Citation): Citation {
  const cellEnd = text.indexOf('\t', citation.coreEnd)
  if (cellEnd < 0) return citation
  if (citation.end <= cellEnd) return { ...citation, cellEnd }
  const end = citation.coreEnd + text.slice(citation.coreEnd, cellEnd).trimEnd().length
  const issuers = citation.issuers.filter((one) => one.end <= cellEnd)
  return { ...citation, cellEnd, end, date: null, impossibleDate: false, issuers }
}

/** A date in the next cell is the document's where its column is one of dates: "có hiệu lực" may head it as well. */
function insideCell(found: Citation, { fields }: DocumentRecord, held: Field): Citation {
  if (
    found.end <= held.end ||
    fields.some((field) => isDate(field) && field.end >= found.end && field.start < found.end)
  )
    return found
  return { ...found, end: Math.max(found.coreEnd, held.end), date: null, impossibleDate: false }
}

const isDate = ({ role }: Field): boolean => role === 'date' || role === 'day'

const fuller = (stated: string | null, told: string | null): string | null =>
  stated === null || (told?.length === 10 && told.startsWith(stated)) ? told : stated

/** Where the number does not tell the type, the field of types does, or the first words of the title. */
function typeIn(
  { folded }: CleanText,
  { type, typeFromCode }: Citation,
  { fields }: DocumentRecord,
  title: Span | null,
): string | null {
  if (type !== null && !typeFromCode) return type
  const field = fields.find(({ role }) => role === 'type')
  const named = field ? typeName(folded.slice(field.start, field.end).replace(/[_-]/gu, ' ')) : null
  if (named !== null || type !== null || !title) return named ?? type
  const first = TYPE_FIRST.exec(folded.slice(title.start, title.start + 40))
  return first ? typeName(first[0]) : null
}

const TYPE_FIRST = new RegExp(`^(?:${TYPE_WORD})(?![a-z])`)

function dateIn({ folded }: CleanText, { fields }: DocumentRecord, held: Field): string | null {
  for (const role of ['date', 'day', 'year'] as const)
    for (const field of fields)
      if (field.role === role) {
        const date = dateOf(folded.slice(field.start, field.end), role)
        if (date !== null) return date
      }
  // "Số, ngày ban hành": both in one field.
  const behind = /(?:ngay\s+|[\s(])(?=[0-9]{1,2}[/.-][0-9]{1,2}[/.-][0-9]{4}\)?\s*$)/u.exec(
    folded.slice(held.start, held.end),
  )
  return behind ? (dateAt(folded, held.start + behind.index + behind[0].length)?.date ?? null) : null
}

/** "30/11/21": registers shorten the year. */
const SHORT_YEAR = /^([0-9]{1,2}[/.-][0-9]{1,2})[/.-]([0-9]{2})$/

function dateOf(value: string, role: 'date' | 'day' | 'year'): string | null {
  const iso = isoDateAt(value, 0)
  if (iso && !iso.impossible) return iso.date
  if (/^(?:19|20)[0-9]{2}$/u.test(value)) return value
  const short = SHORT_YEAR.exec(value)
  if (short) return dateOf(`${short[1] ?? ''}/${Number(short[2]) < 50 ? '20' : '19'}${short[2] ?? ''}`, role)
  const lead = /^(?:ngay\s+|[a-z .]{2,24},?\s+ngay\s+)?/u.exec(value)?.[0].length ?? 0
  const date = dateAt(value, lead)
  return date && !date.impossible && (role === 'date' || date.end >= value.length - 2) ? date.date : null
}

function issuersIn({ text, folded }: CleanText, { fields }: DocumentRecord): IssuerMatch[] {
  const field = fields.find(({ role }) => role === 'issuer')
  const issuers: IssuerMatch[] = []
  for (let at = field?.start ?? 0; field && at < field.end && issuers.length < 6;) {
    const issuer = issuerAt(text.slice(0, field.end), folded.slice(0, field.end), at)
    if (!issuer) break
    issuers.push(issuer)
    at = issuer.end + (/^\s*(?:,|;|-|và|&)\s*(?:và\s+)?/u.exec(text.slice(issuer.end, field.end))?.[0].length ?? LAST)
  }
  return issuers
}
const LAST = 1e9

/** "Quốc hội khóa XV". */
function termIn({ folded }: CleanText, { fields }: DocumentRecord): string | null {
  const field = fields.find(({ role }) => role === 'issuer')
  const lead = field ? /[\s,(]khoa\s+/u.exec(folded.slice(field.start, field.end)) : null
  const roman = field && lead ? romanAt(folded, field.start + lead.index + lead[0].length) : null
  return roman ? toRoman(roman.value) : null
}

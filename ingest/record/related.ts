/** Fields that name other documents: `{ so_hieu: '12/2031/NĐ-CP', thay_the: ['10/2020/NĐ-CP'] }`. */
import type { Citation, Related } from '../citation/citation.ts'
import { relatingOf } from '../lexicon/labels.ts'
import type { CleanText } from '../source/clean.ts'
import { bracedRecord } from './braces.ts'
import { linedRecord, mayHoldField } from './lines.ts'
import type { DocumentRecord, Field } from './record.ts'

/** Without one of these no label relates documents, and no record is looked for. */
const LABELS =
  /(?:replac|supersed|repeal|abolish|amend|modif|supplement|implement|guid|detail|thay|bai|huy|sua|bo|huong|quy|cu|thuc hien van ban)[a-z_ ]{0,30}["'`]?\s*[:=|\t,;)\s]/u

/** Tells of the citations in such fields how they relate to the documents of their records; `find` finds the record around one. */
export function withRelated(
  clean: CleanText,
  citations: readonly Citation[],
  find: (citation: Citation) => DocumentRecord | null,
): Citation[] {
  if (!LABELS.test(clean.folded)) return [...citations]
  const braces = clean.text.includes('{')
  return citations.map((citation) => {
    const related =
      relatedBy(clean, citation, find(citation)) ??
      (braces ? relatedAround(clean, citation) : null) ??
      (mayHoldField(clean.text, citation.start)
        ? relatedBy(clean, citation, linedRecord(clean.text, citation.start))
        : null)
    return related ? { ...citation, related } : citation
  })
}

/** The nearest two pairs of braces: `{ so: '12/2031/NĐ-CP', thay_the: [{ so: '10/2020/NĐ-CP' }] }`. */
function relatedAround(clean: CleanText, citation: Citation): Related | null {
  const inner = bracedRecord(clean.text, citation.start)
  if (!inner) return null
  const outer = inner.start > 0 ? bracedRecord(clean.text, inner.start) : null
  return relatedBy(clean, citation, inner) ?? relatedBy(clean, citation, outer)
}

function relatedBy(clean: CleanText, citation: Citation, record: DocumentRecord | null): Related | null {
  const held = record?.fields.find(({ start, end }) => start <= citation.start && citation.coreEnd <= end)
  const relating = held ? relatingOf(held.role) : null
  const owner = record && relating ? (ownerOf(record, held) ?? ownerAbove(clean, held)) : null
  return held && relating && owner
    ? { ...relating, label: labelAt(clean.text, held, record?.cells === true), value: held.start, owner }
    : null
}

/** Where a record names its own document: its number, else its title. */
function ownerOf({ fields }: DocumentRecord, held: Field | undefined): Related['owner'] | null {
  const field = fields.find(({ role }) => role === 'number') ?? fields.find(({ role }) => role === 'title')
  return field && field !== held ? { start: field.start, end: field.end, isTitle: field.role === 'title' } : null
}

/** How far above its lines the heading of a record may stand. */
const HEADING_REACH = 700

/** "# Nghị định 100/2039/NĐ-CP …", with "Thay thế: …" among the lines below it. */
function ownerAbove({ paragraphs }: CleanText, held: Field | undefined): Related['owner'] | null {
  const at = held?.start ?? 0
  const index = paragraphs.findLastIndex(({ start, kind }) => start < at && kind === 'heading')
  const [heading, next] = [paragraphs[index], paragraphs[index + 1]]
  return heading && next && at - heading.start < HEADING_REACH
    ? { start: heading.start, end: next.start, isTitle: true }
    : null
}

/** A cell has its label far above. */
function labelAt(text: string, { start }: Field, isCell: boolean): number {
  const label = isCell
    ? null
    : /[\p{L}_][\p{L}\p{N}_ ,/&.-]{0,46}["'`*]*\s*[:=\t][\s"'`“*_[(]*$/u.exec(
        text.slice(Math.max(0, start - 72), start),
      )
  return start - (label?.[0].length ?? 0)
}

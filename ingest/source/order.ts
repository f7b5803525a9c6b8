/**
 * The order in which parts are read: a page break and the footnotes at its foot stand in the middle of a sentence, and the
 * sentence is read first. "Ban hành Kế hoạch số 122-KH/TU, ngày --- ¹Quy chế … 28/02/2022 thực hiện Kết luận số 21-KL/TW".
 */
import type { Part } from './read-text.ts'

export interface PlacedPart extends Part {
  /** True where it goes on with the sentence of the part before it. */
  readonly joined: boolean
}

const REFERENCE = /<sup>[ \t]*(\d{1,3}|\*{1,3}|[a-z])[ \t]*<\/sup>|\[\^([^\]\s]{1,12})\](?!:)/gu
const SENTENCE_END = /[.!?…][”"’')\]*_]*(?:<sup>[^<]{0,8}<\/sup>|\[\^[^\]]{0,8}\])?[*_\s]*$/u
const ITEM_END = /[;:][”"’')\]*_]*[*_\s]*$/u
/** Words and signs that cannot end a sentence. */
const HANGING =
  /(?:[,(“–-]|(?<![\p{L}])(?:số|ngày|tháng|năm|của|và|khóa|khoá|về|việc|theo|thực hiện|các|với|tại|cho|từ|đến|lần thứ|do|bởi|hoặc|để))[*_\s]*$/u
const STARTS_LOW = /^[*_"“(\s]*(?:\p{Ll}|\d)/u

/** Parts in reading order; footnotes stand behind the paragraph that is complete before them. */
export function orderParts(source: string, parts: readonly Part[]): PlacedPart[] {
  const placed: PlacedPart[] = []
  const waiting: PlacedPart[] = []
  let before: Part | null = null
  let pageBreak = false
  const zones = footnoteZones(source, parts)
  parts.forEach((part, index) => {
    if (part.kind === 'page') pageBreak = true
    else if (zones.has(index)) {
      waiting.push({ ...part, joined: false, marker: zones.get(index) ?? null })
      pageBreak = true
    } else {
      const joined = before !== null && continuesSentence(source, before, part, pageBreak)
      if (!joined) placed.push(...waiting.splice(0))
      placed.push({ ...part, joined })
      before = part
      pageBreak = false
    }
  })
  return [...placed, ...waiting]
}

function continuesSentence(source: string, before: Part, after: Part, pageBreak: boolean): boolean {
  if (before.kind === 'heading' || before.kind === 'row' || after.kind === 'heading' || after.kind === 'row')
    return false
  const end = source.slice(Math.max(before.start, before.end - 80), before.end)
  if (SENTENCE_END.test(end)) return false
  if (ITEM_END.test(end)) return pageBreak && after.kind === 'paragraph'
  const low = STARTS_LOW.test(source.slice(after.start, after.start + 12))
  // A hyphen that a page break puts at the head of a line looks like a bullet: "Chính trị ¶ - Hành chính".
  if (after.kind === 'item')
    return pageBreak && isLong(before) && /^[-–—\d]/u.test(source.slice(after.start, after.start + 1))
  return HANGING.test(end) || low || pageBreak
}

const isLong = (part: Part): boolean => part.end - part.start > 20

/**
 * Which parts belong to footnotes, with their marker. A paragraph between two footnotes belongs to the first of them where
 * the second was already referred to before it; otherwise it is the body going on.
 */
function footnoteZones(source: string, parts: readonly Part[]): Map<number, string> {
  const zones = new Map<number, string>()
  const referred = new Set<string>()
  let open: number | null = null
  parts.forEach((part, index) => {
    if (part.kind === 'page' || part.kind === 'heading') open = null
    if (part.kind === 'footnote' && part.marker !== null) {
      if (open !== null && referred.has(part.marker)) fill(zones, parts, open, index)
      zones.set(index, part.marker)
      open = index
    } else if (open === null) {
      for (const hit of source.slice(part.start, part.end).matchAll(REFERENCE)) referred.add(hit[1] ?? hit[2] ?? '')
    } else collectReferencesAfter(source, part, referred, parts, index)
  })
  return zones
}

function fill(zones: Map<number, string>, parts: readonly Part[], from: number, to: number): void {
  const marker = parts[from]?.marker ?? ''
  for (let index = from + 1; index < to; index++) if (parts[index]?.kind !== 'page') zones.set(index, marker)
}

/** Behind a footnote a part may be either; its own references count only once it is known to be body. */
function collectReferencesAfter(
  source: string,
  part: Part,
  referred: Set<string>,
  parts: readonly Part[],
  index: number,
): void {
  const next = parts.slice(index + 1).find((later) => later.kind === 'footnote' || later.kind === 'heading')
  if (next?.kind === 'footnote' && next.marker !== null && referred.has(next.marker)) return
  for (const hit of source.slice(part.start, part.end).matchAll(REFERENCE)) referred.add(hit[1] ?? hit[2] ?? '')
}

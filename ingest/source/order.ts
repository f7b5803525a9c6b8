/**
 * The order in which parts are read: a page break and the footnotes at its foot stand in the middle of a sentence, and the
 * sentence is read first. "Ban hành Kế hoạch số 122-KH/TU, ngày --- ¹Quy chế … 28/02/2022 thực hiện Kết luận số 21-KL/TW".
 */
import type { Part } from './read-text.ts'

export interface PlacedPart extends Part {
  /** True where it goes on with the sentence of the part before it. */
  readonly joined: boolean
}

const REFERENCE = /<sup>[ \t]*(\d{1,3}|\*{1,3}|[a-z])[ \t]*<\/sup>|\[\^([^\]\s]{1,12})\](?!:)/uy
/** With what a reference begins. */
const REFERENCE_LEADS = ['<sup>', '[^']
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
      if (!joined) for (const footnote of waiting.splice(0)) placed.push(footnote)
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
  const references = referencesOf(source, parts)
  const referred = new Set<string>()
  const refer = (index: number): void => references[index]?.forEach((marker) => referred.add(marker))
  const next = nextLandmarks(parts)
  let open: number | null = null
  parts.forEach((part, index) => {
    if (part.kind === 'page' || part.kind === 'heading') open = null
    if (part.kind === 'footnote' && part.marker !== null) {
      if (open !== null && referred.has(part.marker)) fill(zones, parts, open, index)
      zones.set(index, part.marker)
      open = index
    } else if (open === null) refer(index)
    else {
      // Behind a footnote a part may be either; its own references count only once it is known to be body.
      const marker = next[index]?.marker ?? null
      if (marker === null || !referred.has(marker)) refer(index)
    }
  })
  return zones
}

function fill(zones: Map<number, string>, parts: readonly Part[], from: number, to: number): void {
  const marker = parts[from]?.marker ?? ''
  for (let index = from + 1; index < to; index++) if (parts[index]?.kind !== 'page') zones.set(index, marker)
}

/** For each part the next footnote or heading behind it. */
function nextLandmarks(parts: readonly Part[]): (Part | null)[] {
  const next: (Part | null)[] = []
  let landmark: Part | null = null
  for (let index = parts.length - 1; index >= 0; index--) {
    const part = parts[index]
    next[index] = landmark
    if (part?.kind === 'footnote' || part?.kind === 'heading') landmark = part
  }
  return next
}

/** For each part the markers that it refers to. */
function referencesOf(source: string, parts: readonly Part[]): string[][] {
  const found = REFERENCE_LEADS.flatMap((lead) => referencesFrom(source, lead)).sort((a, b) => a.at - b.at)
  let next = 0
  return parts.map((part) => {
    const markers: string[] = []
    for (let one = found[next]; one && one.at < part.end; one = found[++next])
      if (one.at >= part.start) markers.push(one.marker)
    return markers
  })
}

function referencesFrom(source: string, lead: string): { readonly at: number; readonly marker: string }[] {
  const found = []
  for (let at = source.indexOf(lead); at >= 0; at = source.indexOf(lead, at + 1)) {
    REFERENCE.lastIndex = at
    const hit = REFERENCE.exec(source)
    if (hit) found.push({ at, marker: hit[1] ?? hit[2] ?? '' })
  }
  return found
}

/** The titles of registers: whether the documents below are those of the office that keeps the list, or came to it from others. */
import type { CleanText } from './clean.ts'

export interface RegisterTitle {
  readonly start: number
  readonly end: number
  /** `issued`: "Sổ đăng ký văn bản đi"; `received`: "Sổ văn bản đến"; null where the title tells neither or both. */
  readonly lists: 'issued' | 'received' | null
}

const TITLE =
  /^(?:(?:so|danh muc|danh sach|bang ke|bang tong hop|bang thong ke|muc luc|thong ke|tong hop)\s(?:[a-z,]+\s){0,6})?(?:van ban|vb|cong van|tai lieu|nghi quyet|quyet dinh|chi thi|ke hoach)(?![a-z])/
const NAMED = /^(?:so|danh muc|danh sach|bang|muc luc|thong ke|tong hop)\s/
/** "văn bản đến", but "văn bản ban hành đến năm 2030" tells of days. */
const RECEIVED = /(?:van ban|vb|cong van)(?:\s(?:mat|so))?\sden(?!\s(?:ngay|thang|nam|het|nay|cuoi|quy)|[a-z])/
const ISSUED = /(?:van ban|vb|cong van)(?:\s(?:mat|so))?\sdi(?![a-z])|(?:ban hanh|phat hanh)(?![a-z])/
const LONGEST = 160

/** The titles of the lists of a text, in order: paragraphs that are neither rows of a table nor sentences. */
export function registerTitles({ text, folded, paragraphs }: CleanText): RegisterTitle[] {
  return paragraphs.flatMap(({ start, kind }, index) => {
    const end = (paragraphs[index + 1]?.start ?? text.length + 1) - 1
    if (kind === 'row' || kind === 'footnote' || end - start > LONGEST) return []
    const words = folded.slice(start, end)
    if (!TITLE.test(words) || /[.;:]$/u.test(words)) return []
    const [issued, received] = [ISSUED.test(words), RECEIVED.test(words)]
    // The name of a sheet may be no more than "VB đến"; a title that names no list is one only where it tells which.
    if (!NAMED.test(words) && (issued === received || words.length > 40)) return []
    return [{ start, end, lists: issued === received ? null : issued ? 'issued' : 'received' }]
  })
}

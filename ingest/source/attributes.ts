/** What tags hold for people to read: `<Run Text="Theo Nghị định số 12/2031/NĐ-CP"/>`, `<meta name="description" content="…">`. */

/** A stretch of the source. */
export interface Words {
  readonly start: number
  readonly end: number
}

const ATTRIBUTE =
  /\s(?!(?:\S*src|href|class|style|id|action|on[a-z]+)\s*=)[a-z_:.-]{3,40}\s*=\s*(["'])((?:(?!\1).){12,})\1/giu
/** Words of Vietnamese, with blanks; addresses, classes and programs are none. */
const READABLE = /\p{L}\s+\S*[À-ỹ]|[À-ỹ]\S*\s+\p{L}/u

/** The readable values of the attributes of a tag at an offset of the source; what the tag's own text says again is left out. */
export function attributeWords(source: string, tag: string, at: number): Words[] {
  if (tag.length < 24 || !tag.includes('=')) return []
  const behind = /^[^<]*/u.exec(source.slice(at + tag.length, at + 2 * tag.length))?.[0].trim() ?? ''
  const again = (value: string): boolean =>
    behind.startsWith(value.trim()) || (behind.length > 7 && value.includes(behind))
  return [...tag.matchAll(ATTRIBUTE)].flatMap((hit) => {
    const value = hit[2] ?? ''
    const start = at + hit.index + hit[0].length - 1 - value.length
    return READABLE.test(value) && !again(value) ? [{ start, end: start + value.length }] : []
  })
}

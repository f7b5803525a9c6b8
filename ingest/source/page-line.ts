/**
 * Lines that belong to the page and not to the text: breaks, page numbers, and the running heads that every page repeats.
 */

/** `---`, `***` or a form feed alone on a line. */
const RULE = /^[ \t]*(?:[-*_=][ \t]?){3,}$/u
/** `12`, `- 12 -`, `Trang 3/10`, `[Trang 3]`, `<!-- page 3 -->`, `--- Trang 3 ---`. */
const BARE = /^[ \t]*[-–—]?[ \t]?(\d{1,4})[ \t]?[-–—]?[ \t]*$/u
const DASHED = /^[ \t]*[-–—][ \t]?(\d{1,4})[ \t]?[-–—][ \t]*$/u
const NAMED =
  /^[ \t]*(?:<!--|[-=*#[(]{1,4})?[ \t]*(?:[Tt]rang|TRANG|[Pp]age|PAGE)[ \t]+(?:số[ \t]+)?(\d{1,4})(?:[ \t]*(?:\/|of|trên)[ \t]*\d{1,4})?[ \t]*(?:-->|[-=*\])]{1,4})?[ \t]*$/u
/** The Gazette's running head, with the page's number on its outer side. */
const GAZETTE =
  /^[ \t]*(?:(\d{1,4})[ \t]+)?CÔNG BÁO[ \t]*\/[ \t]*Số[ \t][\d+ ]{1,24}\/[ \t]*Ngày[ \t]\d{1,2}-\d{1,2}-\d{4}(?:[ \t]+(\d{1,4}))?[ \t]*$/u

/** With what any of them begins: most lines do not. */
const BEGINS =
  /^[ \t]*(?:[-*_=][ \t]?[-*_=]|[-–—]?[ \t]?\d{1,4}[ \t]?[-–—]?[ \t]*$|(?:\d{1,4}[ \t]+)?CÔNG[ ]|(?:<!--|[-=*#[(]{1,4})?[ \t]*(?:[Tt]rang|TRANG|[Pp]age|PAGE)[ \t])/u

export interface PageLine {
  /** `feed` and `rule` break the page; `number` stands at its head or foot. */
  readonly sign: 'feed' | 'rule' | 'number' | 'head'
  readonly printed: number | null
  /** False for digits alone, which may be anything. */
  readonly explicit: boolean
}

/** The longest line that is one of these, but for a rule. */
const LONGEST = 200

/** What a line is to its page; null for a line of the text. */
export function pageLine(line: string): PageLine | null {
  if (line.length > LONGEST) return null
  if (line.trim() === '') return line.includes('\f') ? { sign: 'feed', printed: null, explicit: true } : null
  if (!BEGINS.test(line)) return null
  if (RULE.test(line)) return { sign: 'rule', printed: null, explicit: true }
  const gazette = GAZETTE.exec(line)
  if (gazette) return numbered(gazette[1] ?? gazette[2], true)
  const named = NAMED.exec(line) ?? DASHED.exec(line)
  if (named) return numbered(named[1], true)
  const bare = BARE.exec(line)
  return bare ? numbered(bare[1], false) : null
}

const numbered = (digits: string | undefined, explicit: boolean): PageLine =>
  digits === undefined
    ? { sign: 'head', printed: null, explicit }
    : { sign: 'number', printed: Number(digits), explicit }

/** How many lines below a page's break or number its running head may stand. */
const HEAD_LINES = 2
const LONGEST_HEAD = 120
/** A running head stands on most pages: what two pages begin with by chance does not. */
const LEAST_SHARE = 0.6

/**
 * The running heads of a text, as places in its lines: those right below two or more page breaks or numbers, and below most
 * of them, that are alike but for their digits. `isOfPage` tells which lines are such breaks or numbers.
 */
export function runningHeads(lines: readonly string[], isOfPage: readonly boolean[]): ReadonlySet<number> {
  const places = new Map<string, number[]>()
  let breaks = 0
  let below = HEAD_LINES
  lines.forEach((line, index) => {
    if (isOfPage[index]) {
      if (below > 0) breaks++
      below = 0
    } else if (line.trim() !== '' && below++ < HEAD_LINES) {
      const form = headForm(line)
      const known = form === null ? undefined : places.get(form)
      if (known) known.push(index)
      else if (form !== null) places.set(form, [index])
    }
  })
  return new Set([...places.values()].flatMap((found) => (isRunning(found.length, breaks) ? found : [])))
}

const isRunning = (times: number, breaks: number): boolean => times >= 2 && times >= breaks * LEAST_SHARE

/** A line as running heads are compared; null for what is none: a heading, an item, the end of a sentence, a table's row. */
function headForm(line: string): string | null {
  const words = line.trim()
  if (words.length < 6 || words.length > LONGEST_HEAD || /[.;:,]$|^[-+•|#<]|\t|^(?:\d{1,2}|[a-zđ])[.)]\s/u.test(words))
    return null
  return words.replace(/\d+/gu, '#').replace(/\s+/gu, ' ')
}

/** What a person typed, read as words, a number and a date; and a document as the words that it is found by. */
import { type Document, type DocumentFields } from './model.ts'
import { joinTokens, leadingDigits, spell, takeDate, withoutSigns } from './reference.ts'
import { isDigits, newerPlacement, tokens, type Token } from './tokens.ts'

/** Words after these are not read: no name or number is that long, and a whole pasted page would be searched for nothing. */
const MOST_WORDS = 48
/** Runs of letters and digits that a number is made of, at most: `102/2025/NQLT-UBTVQH15-CP-ĐCTUBTWMTTQVN` has eight. */
const NUMBER_PARTS = 8

/** A word of a query: it fits a document in which a word begins with one of the forms. */
export interface QueryWord {
  /** Compared with accents, where it carries any, and otherwise without. */
  readonly accented: boolean
  /** One form, or two where the tone placement tells two readings apart: `hoà` begins `hoàn` and is `hòa`. */
  readonly forms: readonly string[]
}

export interface Query {
  /** True where nothing was typed, which finds every document. */
  readonly empty: boolean
  readonly words: readonly QueryWord[]
  /** Every number that the words can spell, and the name that all of them spell, as `spell` gives them. */
  readonly spelt: readonly string[]
  /** The digits that a number would begin with. */
  readonly digits: string | null
  /** `YYYY-MM-DD` */
  readonly date: string | null
}

/** What a document is found by. With the number stand the words of its type: `kết luận 21`. */
export interface DocumentWords {
  readonly number: readonly Token[]
  readonly other: readonly Token[]
}

/** Reads what a person typed. */
export function parseQuery(text: string): Query {
  const { rest, date } = takeDate(text.normalize('NFC'))
  const read = withoutSigns(tokens(rest)).slice(0, MOST_WORDS)
  return {
    empty: text.trim() === '',
    words: read.map(queryWord),
    spelt: read.length === 0 ? [] : [...new Set([...numbersIn(read), joinTokens(read)])],
    digits: read.find(isDigits)?.folded ?? null,
    date,
  }
}

/** The words that a document is found by; `names` are all that sources call it. */
export function documentWords(
  document: DocumentFields & { readonly key: string },
  names: readonly string[],
): DocumentWords {
  const number = tokens(document.number ?? '')
  const type = tokens(document.type ?? '')
  return {
    number: distinct([...number, ...glued(number), ...type, ...initials(type)]),
    other: distinct(
      [
        document.title,
        document.issuer,
        document.place,
        document.term === null ? null : `khóa ${document.term}`,
        document.date?.slice(0, 4),
        document.number === null ? nameInKey(document.key) : null,
        ...names,
      ].flatMap((text) => tokens(text ?? '')),
    ),
  }
}

/** What a document is called, in one form for all spellings: its number, else its name. */
export const spellingOf = ({ number, name }: Pick<Document, 'number' | 'name'>): string => spell(number ?? name ?? '')

/** Whether every word of the query begins one of the words, or, where `whole` is asked for, is one of them. */
export const fits = (query: Query, words: readonly Token[], whole = false): boolean =>
  query.words.every(({ accented, forms }) =>
    words.some((word) => {
      const compared = accented ? word.exact : word.folded
      return forms.some((form) => (whole ? compared === form : compared.startsWith(form)))
    }),
  )

/** How well a query means a document that fits: 0 its number or name, 1 and 2 the beginning of its number, 3 other words. */
export function rank(query: Query, document: Omit<Document, 'origin'>): 0 | 1 | 2 | 3 {
  if (query.spelt.includes(spellingOf(document))) return 0
  if (query.digits === null || !fits(query, documentWords(document, []).number)) return 3
  return leadingDigits(document.number) === query.digits ? 1 : 2
}

const queryWord = (token: Token): QueryWord => ({
  accented: token.exact !== token.folded,
  forms: token.exact === token.folded ? [token.folded] : [...new Set([token.exact, newerPlacement(token.exact)])],
})

/** `kl 21/tw` spells `21kl`, `21kltw` and more; which of them exist is for the store to say. */
function numbersIn(read: readonly Token[]): string[] {
  return read.flatMap((token, start) => {
    if (!isDigits(token)) return []
    const before = read[start - 1]
    const after = Array.from({ length: NUMBER_PARTS }, (_, more) => read.slice(start + 1, start + 1 + more))
    return after.flatMap((rest) => [
      joinTokens([token, ...rest]),
      ...(before === undefined || isDigits(before) ? [] : [joinTokens([token, before, ...rest])]),
    ])
  })
}

/** The letters of a number as people run them together: `nqtw` for `18NQTW`. */
function glued(number: readonly Token[]): Token[] {
  return number.flatMap((token, start) => {
    const end = number.findIndex((other, index) => index > start && isDigits(other))
    const letters = number.slice(start, end < 0 ? undefined : end)
    if (isDigits(token) || letters.length < 2) return []
    return [{ exact: join(letters, 'exact'), folded: join(letters, 'folded') }]
  })
}

/** `Nghị quyết` as people shorten it, also where its number has no letters for it: `NQ 35/2021`. */
const initials = (type: readonly Token[]): Token[] =>
  type.length < 2 ? [] : tokens(type.map((word) => word.exact.charAt(0)).join(''))

/** `NQ.dai-hoi-XIII` of `tw.NQ.dai-hoi-XIII`: the scope may be a mere hash, whose digits mean nothing. */
const nameInKey = (key: string): string => key.split('.').slice(1).join(' ')

const join = (parts: readonly Token[], form: 'exact' | 'folded'): string => parts.map((part) => part[form]).join('')

const distinct = (words: readonly Token[]): Token[] => [...new Map(words.map((word) => [word.exact, word])).values()]

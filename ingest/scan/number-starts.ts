/** Where numbers may begin: what stands at a place tells which of their forms it can be, before any pattern is asked. */
import { layOut, MARGIN, type Room } from '../lexicon/room.ts'
import { isBlank, isDigit, isLetter } from '../lexicon/signs.ts'
import { matchesAt } from './sticky.ts'

/** What a sign of folded text is to a numeral: it may begin one, none begins behind it, or it is a digit or a letter. */
const BEGINS = 1
const GOES_ON = 2
const DIGIT = 4
const LETTER_SIGN = 8
const KINDS = kindsOfSigns()

function kindsOfSigns(): Uint8Array {
  const kinds = new Uint8Array(256)
  const add = (signs: string, kind: number): void => {
    for (let at = 0; at < signs.length; at++) kinds[signs.charCodeAt(at)] = (kinds[signs.charCodeAt(at)] ?? 0) | kind
  }
  add('abcdefghijklmnopqrstuvwxyz', GOES_ON | LETTER_SIGN)
  add('0123456789', GOES_ON | BEGINS | DIGIT)
  add('/', GOES_ON)
  add('ol|', BEGINS)
  return kinds
}

/** The places where each form of number may begin. */
export interface NumberStarts {
  readonly separated: readonly number[]
  readonly joined: readonly number[]
  readonly blank: readonly number[]
}

/** Where a document's number can begin: at a digit, or at a letter that scanning makes of one, behind no letter, digit or slash. */
export function numberStarts(folded: string): NumberStarts {
  const { codes, places } = layOut(folded)
  const count = likelyPlaces({ codes, places }, folded.length)
  const [separated, joined, blank]: [number[], number[], number[]] = [[], [], []]
  for (let index = 0; index < count; index++) {
    const at = places[index] ?? 0
    const forms = formsAt(codes, at)
    const start = at - MARGIN
    if (forms === 0 || (isLetter(codes[at - 1] ?? 0) && !matchesAt(GLUED, folded, start))) continue
    if (forms & SEPARATED_FORM) separated.push(start)
    if (forms & JOINED_FORM) joined.push(start)
    if (forms & BLANK_FORM) blank.push(start)
  }
  return { separated, joined, blank }
}

/** Lists the places where a numeral may begin, and tells how many they are. */
function likelyPlaces({ codes, places }: Room, length: number): number {
  let count = 0
  let before = 0
  for (let at = MARGIN; at < length + MARGIN; at++) {
    const kind = KINDS[codes[at] ?? 0] ?? 0
    places[count] = at
    // Sums alone, see `room.ts`: it begins here, or it is a digit behind a letter.
    count += (kind & BEGINS & ~(before >> 1)) | ((kind >> 2) & (before >> 3) & 1)
    before = kind
  }
  return count
}

/** A short type word without a blank behind it: `NĐ30/2020/NĐ-CP`. */
const GLUED = /(?<=(?<![a-z0-9/.-])(?:nd|nq|qd|tt|ttlt|kl|ct|kh|hd|tb|cv))/y

const SEPARATED_FORM = 1
const JOINED_FORM = 2
const BLANK_FORM = 4
const ANY_FORM = SEPARATED_FORM | JOINED_FORM | BLANK_FORM
/** The forms of number whose digits, and blanks behind them, a sign may follow; "2021, 2025", "năm 2025." and "12,5%" are of none. */
const FORMS = formsOfSigns()

function formsOfSigns(): Uint8Array {
  const forms = new Uint8Array(256)
  for (let letter = 'a'.charCodeAt(0); isLetter(letter); letter++) forms[letter] = JOINED_FORM
  // Letters that scanning makes of digits, and those that stand behind the digits of a number.
  for (const sign of 'olisz|abc') forms[sign.charCodeAt(0)] = ANY_FORM
  forms['-'.charCodeAt(0)] = SEPARATED_FORM
  forms['/'.charCodeAt(0)] = SEPARATED_FORM | BLANK_FORM
  return forms
}

/** The forms of number that may begin at a place. */
function formsAt(codes: Uint8Array, at: number): number {
  if (!isDigit(codes[at] ?? 0) && !isDigit(codes[at + 1] ?? 0)) return 0
  let end = at
  const most = at + MOST_LOOKED_AT
  while (end < most && (isDigit(codes[end] ?? 0) || codes[end] === POINT)) end++
  while (end < most && isBlank(codes[end] ?? 0)) end++
  return end === most ? ANY_FORM : (FORMS[codes[end] ?? 0] ?? 0)
}

/** More than the digits of a number and the blanks behind them. */
const MOST_LOOKED_AT = 16
const POINT = '.'.charCodeAt(0)

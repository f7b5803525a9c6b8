/** Older encodings letter by letter, from the Western European letters that a program shows them as. */
import iconv from 'iconv-lite'
import type { Encoding } from './encodings.ts'
import { isSyllable } from './syllable.ts'
import { VNI } from './vni.ts'
import { western } from './western.ts'

/** Encodings in which a word can be decoded apart from the words around it. */
export type LetterEncoding = Exclude<Encoding, 'UTF-8 as Windows-1252'>

type Table = ReadonlyMap<string, string>

/** What `name` makes of bytes where it differs from Windows-1252, by what that shows. */
const table = (name: string, bytes: readonly number[]): Table =>
  new Map(
    bytes.flatMap((byte): [string, string][] => {
      const letter = iconv.decode(Buffer.from([byte]), name)
      return /^[\p{L}\p{M}]$/u.test(letter) && letter !== western(byte) ? [[western(byte), letter]] : []
    }),
  )
const range = (from: number, to: number): number[] => Array.from({ length: to - from }, (_, index) => from + index)

/** Capitals with tones, where fonts have quotation marks and dashes. */
const CAPITALS = table('tcvn', [...range(0x01, 0x18), ...range(0x80, 0xa0)])
const TCVN3: Table = new Map([
  ...[...table('tcvn', range(0xa1, 0x100))].filter(([, letter]) => /\p{L}/u.test(letter)),
  // What PDF files make of `\u00ad` and `·`.
  ['\u2212', 'ư'],
  ['\u2219', 'ã'],
])

const TABLES: Readonly<Record<LetterEncoding, Table>> = {
  TCVN3,
  VNI,
  VISCII: table('viscii', [...range(0x02, 0x1f), ...range(0x80, 0x100)]),
  'Windows-1258': table('win1258', range(0xa0, 0x100)),
}

/** Finds what a table decodes, the longest first. */
const pattern = (letters: Table): RegExp =>
  new RegExp([...letters.keys()].sort((one, other) => other.length - one.length).join('|'), 'gu')
const PATTERNS = Object.fromEntries(
  Object.entries(TABLES).map(([encoding, letters]) => [encoding, pattern(letters)]),
) as Readonly<Record<LetterEncoding, RegExp>>
const CAPITAL = pattern(CAPITALS)

const signs = (letters: Table): string => [...new Set([...letters.keys()].join(''))].join('').replaceAll('-', '\\-')

/** Words as each encoding writes them. */
export const WORDS: Readonly<Record<LetterEncoding, RegExp>> = {
  TCVN3: new RegExp(`[\\p{L}${signs(TCVN3)}${signs(CAPITALS)}]+`, 'gu'),
  VNI: new RegExp(`[\\p{L}${signs(VNI)}]+`, 'gu'),
  VISCII: new RegExp(`[\\p{L}${signs(TABLES.VISCII)}]+`, 'gu'),
  'Windows-1258': new RegExp(`[\\p{L}${signs(TABLES['Windows-1258'])}]+`, 'gu'),
}

/** A word in Unicode, composed. */
export function decodeWord(word: string, encoding: LetterEncoding): string {
  const letters = TABLES[encoding]
  const decoded = word.replace(PATTERNS[encoding], (each) => letters.get(each) ?? each).normalize('NFC')
  if (encoding !== 'TCVN3' || !CAPITAL.test(decoded)) return decoded
  const capitals = decoded.replace(CAPITAL, (each) => CAPITALS.get(each) ?? each)
  return capitals === capitals.toUpperCase() || isSyllable(capitals) ? capitals : decoded
}

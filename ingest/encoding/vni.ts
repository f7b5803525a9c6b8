/**
 * VNI for Windows: a letter followed by a sign that bears its marks. Checked against the table of viparse (MIT); its notice stands in
 * `viparse.LICENSE.txt` beside this file.
 */

/** Letters of their own. */
const ALONE: Readonly<Record<string, string>> = {
  ñ: 'đ',
  ò: 'ị',
  æ: 'ỉ',
  ó: 'ĩ',
  î: 'ỵ',
  ô: 'ơ',
  ö: 'ư',
}
/** A letter with a tone; of *i* only two are written so. */
const TONES: Readonly<Record<string, string>> = { ø: '\u0300', ù: '\u0301', û: '\u0309', õ: '\u0303', ï: '\u0323' }
const TONED = 'aeouyôö'
/** A letter with a circumflex, with or without a tone. */
const CIRCUMFLEX: Readonly<Record<string, string>> = {
  â: '',
  à: '\u0300',
  á: '\u0301',
  å: '\u0309',
  ã: '\u0303',
  ä: '\u0323',
}
/** An *a* with a breve, with or without a tone. */
const BREVE: Readonly<Record<string, string>> = {
  ê: '',
  è: '\u0300',
  é: '\u0301',
  ú: '\u0309',
  ü: '\u0303',
  ë: '\u0323',
}

const composed = (letter: string, marks: string): string => ((ALONE[letter] ?? letter) + marks).normalize('NFC')

function* pairs(): Generator<readonly [vni: string, letter: string]> {
  yield* Object.entries(ALONE)
  for (const letter of TONED)
    for (const [sign, tone] of Object.entries(TONES)) yield [letter + sign, composed(letter, tone)]
  for (const sign of 'øù') yield [`i${sign}`, composed('i', TONES[sign] ?? '')]
  for (const letter of 'aeo')
    for (const [sign, tone] of Object.entries(CIRCUMFLEX)) yield [letter + sign, composed(letter, `\u0302${tone}`)]
  for (const [sign, tone] of Object.entries(BREVE)) yield [`a${sign}`, composed('a', `\u0306${tone}`)]
}

/** What stands for each letter, small and capital; longer ones go before their beginnings. */
export const VNI: ReadonlyMap<string, string> = new Map(
  [...pairs()].flatMap(([vni, letter]) => [
    [vni, letter],
    [vni.toUpperCase(), letter.toUpperCase()],
    // A capital's sign is as often left small.
    [vni.slice(0, 1).toUpperCase() + vni.slice(1), letter.toUpperCase()],
  ]),
)

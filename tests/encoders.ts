/** Vietnamese text as programs before Unicode wrote it: encoders of the tests' own, so that no decoder checks itself. */

const bytesOf = (codes: string): number[] => codes.split(' ').map((code) => Number.parseInt(code, 16))

/** Letters and their bytes, in one order. */
const encoder = (letters: string, codes: readonly number[]): ReadonlyMap<string, number> =>
  new Map(Array.from(letters, (letter, index) => [letter, codes[index] ?? 0] as const))

const TCVN3 = encoder(
  'ĂÂÊÔƠƯĐăâêôơưđàáảãạằắẳẵặầấẩẫậèéẻẽẹềếểễệìíỉĩịòóỏõọồốổỗộờớởỡợùúủũụừứửữựỳýỷỹỵ',
  bytesOf(
    'a1 a2 a3 a4 a5 a6 a7 a8 a9 aa ab ac ad ae b5 b8 b6 b7 b9 bb be bc bd c6 c7 ca c8 c9 cb cc d0 ce cf d1 d2 d5 d3 d4 d6 d7 dd d8 dc de df e3 e1 e2 e4 e5 e8 e6 e7 e9 ea ed eb ec ee ef f3 f1 f2 f4 f5 f8 f6 f7 f9 fa fd fb fc fe',
  ),
)
const VISCII = encoder(
  'ẲẴẪỶỸỴẠẮẰẶẤẦẨẬẼẸẾỀỂỄỆỐỒỔỖỘỢỚỜỞỊỎỌỈỦŨỤỲÕắằặấầẩậẽẹếềểễệốồổỗỠƠộờởịỰỨỪỬơớƯÀÁÂÃẢĂẳẵÈÉÊẺÌÍĨỳĐứÒÓÔạỷừửÙÚỹỵÝỡưàáâãảăữẫèéêẻìíĩỉđựòóôõỏọụùúũủýợỮ',
  [2, 5, 6, 0x14, 0x19, 0x1e, ...Array.from({ length: 128 }, (_, index) => 0x80 + index)],
)
const WINDOWS_1258 = encoder(
  new TextDecoder('windows-1258').decode(Uint8Array.from({ length: 256 }, (_, byte) => byte)),
  Array.from({ length: 256 }, (_, byte) => byte),
)

/** The text in bytes, by a table for what is not ASCII. */
const encoded = (text: string, table: ReadonlyMap<string, number>): Buffer =>
  Buffer.from(Array.from(text, (letter) => table.get(letter) ?? letter.charCodeAt(0)))

/** TCVN3 has no capitals with tones: its fonts draw small letters as capitals. */
export const withoutCapitals = (text: string): string =>
  text.replace(/\p{Lu}/gu, (letter) => (letter < '\u0080' || TCVN3.has(letter) ? letter : letter.toLowerCase()))

export const tcvn3 = (text: string): Buffer => encoded(withoutCapitals(text), TCVN3)
export const viscii = (text: string): Buffer => encoded(text, VISCII)
/** Letters with their tones behind them. */
export const windows1258 = (text: string): Buffer =>
  encoded(
    text.replace(/\p{L}/gu, (letter) =>
      letter
        .normalize('NFD')
        .replace(/^(.)([\u0300\u0301\u0303\u0309\u0323]?)([\u0302\u0306\u031b])$/u, '$1$3$2')
        .replace(/^.[\u0302\u0306\u031b]/u, (base) => base.normalize('NFC')),
    ),
    WINDOWS_1258,
  )

const VNI_TONES = { '\u0300': 'ø', '\u0301': 'ù', '\u0309': 'û', '\u0303': 'õ', '\u0323': 'ï' } as const
const VNI_CIRCUMFLEX = { '': 'â', '\u0300': 'à', '\u0301': 'á', '\u0309': 'å', '\u0303': 'ã', '\u0323': 'ä' } as const
const VNI_BREVE = { '': 'ê', '\u0300': 'è', '\u0301': 'é', '\u0309': 'ú', '\u0303': 'ü', '\u0323': 'ë' } as const
const VNI_ALONE: Readonly<Record<string, string>> = { đ: 'ñ', ị: 'ò', ỉ: 'æ', ĩ: 'ó' }

function vniLetter(letter: string): string {
  const marks = letter.normalize('NFD')
  const tone = (/[\u0300\u0301\u0303\u0309\u0323]/u.exec(marks)?.[0] ?? '') as keyof typeof VNI_CIRCUMFLEX
  const base = marks.charAt(0)
  if (marks.includes('\u0302')) return base + VNI_CIRCUMFLEX[tone]
  if (marks.includes('\u0306')) return base + VNI_BREVE[tone]
  const bare = marks.includes('\u031b') ? (base === 'o' ? 'ô' : 'ö') : base
  return bare + (tone === '' ? '' : VNI_TONES[tone])
}

/** As Western European letters, which is what VNI's fonts are drawn over. */
export const vni = (text: string): string =>
  text.replace(/[^\0-\u007f]/gu, (letter) => {
    if (!/\p{L}/u.test(letter)) return letter
    const small = VNI_ALONE[letter.toLowerCase()] ?? vniLetter(letter.toLowerCase())
    return letter === letter.toLowerCase() ? small : small.toUpperCase()
  })

/** Bytes as a program shows them that takes them for Western European. */
export const asWestern = (bytes: Buffer): string => new TextDecoder('windows-1252').decode(bytes)

/** What recognition takes printed letters for. Only what can be printed in no other way is mended. */

/** "58-QĐÐ/TW": the bar of one letter is seen twice. */
const TWICE = /Đ[ÐĐ](?=[/-])|Ð(?=[/-])/gu
/** "05-HD/UBKTIW": no body's letters end so, those of Central organs end in TW. */
const CENTRAL = /(?<=\/[A-ZĐ]*)IW(?!\p{L})/gu
/** "22-QP/TW": among the codes of the Party there is QĐ, and no QP. */
const DECISION = /(?<=\d-)QP(?=\/T[WU])/gu
/** What only a Roman number stands behind: "Chương XI" can end a line above "XII. Tổ chức", and "XHH" is a word. */
const TERM = '(?:[Kk]h(?:óa|oá)|KH(?:ÓA|OÁ)|[Đđ]ại hội|ĐẠI HỘI|[Ll]ần thứ|LẦN THỨ|[Nn]hiệm kỳ|NHIỆM KỲ)\\s+'
/** Of terms and congresses, behind "khóa", as printed. */
const ROMAN = 'X{1,3}(?:IX|IV|V?I{0,3})'
/** "khóa XHI, XIH": the strokes of two letters are seen as one. */
const NUMERAL = new RegExp(`(?<=${TERM}(?:X[XVIH]{0,5}[,L]? )*)(?!XH(?!\\p{L}))X[XVIH]{1,5}(?![\\p{L}\\d])`, 'gu')
const VALID = new RegExp(`^${ROMAN}$`, 'u')
/** "khóa XI, XIIL XIII": the comma between two of them is seen as a letter, or not at all. */
const COMMA = new RegExp(`(?<=${TERM}(?:${ROMAN}[,L]? )*${ROMAN})L? (?=${ROMAN}(?!\\p{L}))`, 'gu')
/** "ngày 01/1 2/2022" */
const DATE = /(?<=(?<!\d)\d{1,2}\/1) (?=[0-2]\/(?:19|20)\d{2}(?!\d))/gu

/** The text of a page as it was printed. */
export const repaired = (text: string): string =>
  text
    .replace(TWICE, 'Đ')
    .replace(CENTRAL, 'TW')
    .replace(DECISION, 'QĐ')
    .replace(NUMERAL, asNumeral)
    .replace(COMMA, ', ')
    .replace(DATE, '')

function asNumeral(seen: string): string {
  const numeral = seen.replaceAll('H', 'II')
  return VALID.test(numeral) ? numeral : seen
}

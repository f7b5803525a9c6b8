/** What recognition takes printed letters for. Only what can be printed in no other way is mended. */

/** "58-QĐÐ/TW": the bar of one letter is seen twice. */
const TWICE = /Đ[ÐĐ](?=[/-])|Ð(?=[/-])/gu
/** "05-HD/UBKTIW": no body's letters end so, those of Central organs end in TW. */
const CENTRAL = /(?<=\/[A-ZĐ]*)IW(?!\p{L})/gu
/** "22-QP/TW": among the codes of the Party there is QĐ, and no QP. */
const DECISION = /(?<=\d-)QP(?=\/T[WU])/gu
/** "khóa XHI": the strokes of two letters are seen as one. */
const NUMERAL = /(?<![\p{L}\d])(?!XH(?!\p{L}))(?=[XVI]*H)X[XVIH]{1,5}(?![\p{L}\d])/gu
/** "khóa XI, XIIL XIII": the comma between two of them is seen as a letter, or not at all. */
const COMMA = /(?<=(?<!\p{L})X[XVI]{1,4})L?[ \n](?=X[XVI]{1,4}(?!\p{L}))/gu
/** "ngày 01/1 2/2022" */
const DATE = /(?<=(?<!\d)\d{1,2}\/1) (?=[0-2]\/(?:19|20)\d{2}(?!\d))/gu

/** The text of a page as it was printed. */
export const repaired = (text: string): string =>
  text
    .replace(TWICE, 'Đ')
    .replace(CENTRAL, 'TW')
    .replace(DECISION, 'QĐ')
    .replace(NUMERAL, (numeral) => numeral.replaceAll('H', 'II'))
    .replace(COMMA, ', ')
    .replace(DATE, '')

/** What a cell of a register says, where programs write it in another way than people do. */

/** Days as spreadsheets count them, where nothing formats them as days: of the years 1970 to 2064. */
const SERIAL = /^(?:2[6-9]|[3-5]\d)\d{3}$/
const FIRST = Date.UTC(1899, 11, 30)

/** A day of a column of days: `44530` is `30/11/2021`; all other words are as they stand. */
export const writeDay = (words: string): string =>
  SERIAL.test(words) ? dayOf(new Date(FIRST + Number(words) * 86_400_000)) : words

/** `30/11/2021`, of a day in UTC. */
export function dayOf(date: Date): string {
  const [year, month, day] = date.toISOString().slice(0, 10).split('-')
  return `${day ?? ''}/${month ?? ''}/${year ?? ''}`
}

/** The number of a document that stands in two columns: "96" and "KH/TU" are `96-KH/TU`, "12" and "QĐ-UBND" `12/QĐ-UBND`. */
export function joinNumber(digits: string, symbol: string): string {
  if (digits === '' || symbol === '') return digits || symbol
  // The symbol may hold the whole number: "96", "96-KH/TU".
  if (/^[-/]/u.test(symbol)) return digits + symbol
  if (new RegExp(`^0*${digits.replace(/^0+|\D/gu, '')}\\s*[-/]`, 'u').test(symbol)) return symbol
  return `${digits}${symbol.includes('/') && !/^\d/u.test(symbol) ? '-' : '/'}${symbol}`
}

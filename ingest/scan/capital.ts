/** Capital letters by a table, for the alphabets that a report is written in; a pattern knows the others. */
const TABLED = 0x2000
const CAPITALS = Uint8Array.from({ length: TABLED }, (_, code) => (/\p{Lu}/u.test(String.fromCharCode(code)) ? 1 : 0))

/** Whether a capital letter stands at the offset. */
export function capitalAt(text: string, at: number): boolean {
  const code = text.charCodeAt(at)
  return code < TABLED ? CAPITALS[code] === 1 : /^\p{Lu}/u.test(text.slice(at, at + 2))
}

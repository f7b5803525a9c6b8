/** Days as people write them. */

/** `25/10/2021` as `2021-10-25`; anything else as it is, for the server to judge. */
export function isoDate(typed: string): string {
  const [, day = '', month = '', year = ''] = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/u.exec(typed.trim()) ?? []
  return year === '' ? typed.trim() : `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
}

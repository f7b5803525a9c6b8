/** The tables of resolving. A row is a text and the key of each of its mentions, in order. */
import { expect, test } from 'vitest'
import { extract, type ExtractOptions } from '../ingest/index.ts'

/** The key of each mention in order, with `?` where it stays open and `<` where another mention tells it. */
export const keysOf = (text: string, options: ExtractOptions = {}): string[] => {
  const extraction = extract(text, options)
  const source = extraction.source.key.split('.')[0] ?? ''
  return extraction.mentions.map(
    ({ document, basis }) =>
      document.replace(new RegExp(`^${source.startsWith('src-') ? source : 'src-[0-9a-f]{12}'}`, 'u'), 'src') +
      (basis === 'open' ? ' ?' : basis === 'antecedent' ? ' <' : ''),
  )
}

export type Row = readonly [text: string, ...keys: string[]]

/** Runs a table: each row is a test of the keys of all mentions. */
export const resolves = (rows: readonly Row[], options: ExtractOptions = {}): void => {
  test.each(rows.map((row) => [row] as const))('%s', ([text, ...keys]) => {
    expect(keysOf(text, options)).toEqual(keys)
  })
}

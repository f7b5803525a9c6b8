/**
 * The tables of finding. In a row's text ⟦ and ⟧ stand around each mention that is expected; the words behind say what it
 * holds: `type | number | date | issuer | term`, with nothing where the text does not tell.
 */
import { expect, test } from 'vitest'
import type { Mention } from '../graph/model.ts'
import { extract } from '../ingest/index.ts'

export type Row = readonly [text: string, ...mentions: string[]]

const fieldsOf = ({ type, number, date, issuer, term }: Mention): string =>
  [type, number, date, issuer, term]
    .map((field) => field ?? '')
    .join(' | ')
    .replace(/(?: \| )+$/u, '')

/** The text with the mentions that were found marked in it. */
function marked(text: string, mentions: readonly Mention[]): string {
  const marks = mentions.flatMap((mention, index) => [
    { at: mention.start, sign: '⟦', order: 1, index },
    { at: mention.end, sign: '⟧', order: 0, index },
  ])
  return marks
    .sort((a, b) => b.at - a.at || b.order - a.order || b.index - a.index)
    .reduce((all, { at, sign }) => all.slice(0, at) + sign + all.slice(at), text)
}

/** Runs a table: each row is a test of the places and of what they hold. */
export function finds(rows: readonly Row[]): void {
  test.each(rows.map((row) => [row] as const))('%s', ([expected, ...fields]) => {
    const text = expected.replace(/[⟦⟧]/gu, '')
    const { mentions } = extract(text)
    expect([marked(text, mentions), ...mentions.map(fieldsOf)]).toEqual([expected, ...fields])
  })
}

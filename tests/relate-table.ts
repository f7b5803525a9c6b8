/**
 * The tables of relating. A row is a text and what it says: `A implements B`, with `denied` or `planned` behind it where it is
 * so. Documents stand by their number, else by their title; `source` is the text itself.
 */
import { expect, test } from 'vitest'
import type { Extraction, Statement } from '../graph/model.ts'
import { extract } from '../ingest/index.ts'

export type Row = readonly [text: string, ...said: string[]]

function nameOf({ source, documents }: Extraction, key: string): string {
  if (key === source.key) return 'source'
  const document = documents.find((one) => one.key === key)
  return document?.number ?? [document?.type, document?.title].filter(Boolean).join(' ')
}

function lineOf(extraction: Extraction, { from, type, to, polarity, mode }: Statement): string {
  const mood = polarity === 'denied' ? ' denied' : mode === 'planned' ? ' planned' : ''
  return `${nameOf(extraction, from)} ${type} ${nameOf(extraction, to)}${mood}`
}

/** What a text says, in the order of the text. */
export function saidIn(text: string): string[] {
  const extraction = extract(text)
  return extraction.statements.map((statement) => lineOf(extraction, statement))
}

/** Runs a table: each row is a test of everything that its text says. */
export function relates(rows: readonly Row[]): void {
  test.each(rows.map((row) => [row] as const))('%s', ([text, ...said]) => {
    expect(saidIn(text).sort()).toEqual([...said].sort())
  })
}

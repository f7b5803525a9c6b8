/**
 * Graphs in a few words: `a>b` is a implements b, `a:b` does so by weak words, `a~b` continues, `a+b` replaces. A capital is of the Centre, `x` of a
 * commune, `q` of another place; digits are the year; a name that ends in `?` is open.
 */
import { openStore } from '../graph/index.ts'
import type { SourceFacts } from '../graph/model.ts'
import type { GraphStore } from '../graph/store.ts'
import { report, type Sentence, type Told } from './reports.ts'

/** A store in memory that holds some reports. */
export async function holding(...reports: readonly SourceFacts[]): Promise<GraphStore> {
  const store = await openStore('sqlite::memory:')
  for (const [index, facts] of reports.entries()) await store.put(`report-${index}.txt`, facts, 'now')
  return store
}

const CENTRAL = /^[A-Z]/u
export const nameOf = (name: string): Told => ({
  key: keyOf(name),
  level: CENTRAL.test(name) ? 'central' : name.startsWith('x') ? 'commune' : 'provincial',
  place: CENTRAL.test(name) ? null : name.startsWith('q') ? 'Quảng Ninh' : 'Hải Phòng',
  date: /\d{4}/u.exec(name)?.[0] ?? null,
  open: name.endsWith('?'),
})
export const keyOf = (name: string): string => (name.endsWith('?') ? `t.${name.slice(0, -1)}` : `t.${name}.2020-2025`)
export const plain = (key: string): string => (key.endsWith('.2020-2025') ? key.slice(2, -10) : `${key.slice(2)}?`)

const said = (words: string): Sentence => {
  const [, from = '', sign, to = ''] = /^(\S+)([>:~+])(\S+)$/u.exec(words) ?? []
  return {
    from: nameOf(from),
    type: sign === '~' ? 'continues' : sign === '+' ? 'replaces' : 'implements',
    to: nameOf(to),
    ...(sign === ':' ? { confidence: 0.5 } : {}),
  }
}
/** The report that draws a graph. */
export const drawing = (words: string): SourceFacts =>
  report({ name: 'một', says: words.split(' ').filter(Boolean).map(said) })
export const graph = (words: string): Promise<GraphStore> => holding(drawing(words))

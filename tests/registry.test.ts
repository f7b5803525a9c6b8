/** The registry of well-known documents: what every entry must hold, whoever adds it. */
import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'

interface RegisteredDocument {
  readonly key: string
  readonly type: string
  readonly number: string
  readonly date: string | null
  readonly level: string
  readonly aliases: readonly string[]
  readonly kind: string
  readonly confidence: string
  readonly source: string
  readonly relations: readonly { readonly type: string; readonly to: string }[]
}

interface RegisteredTerm {
  readonly scope: string
  readonly years: string
  readonly numbersFrom: string | null
  readonly source: string
}

const lines = <Entry>(name: string): Entry[] =>
  readFileSync(new URL(`../seeds/registry/${name}.jsonl`, import.meta.url), 'utf8')
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as Entry)

const documents = lines<RegisteredDocument>('documents')
const terms = lines<RegisteredTerm>('terms')
const byKey = new Map(documents.map((entry) => [entry.key, entry]))

/** What stands twice in a list. */
const repeated = (values: readonly string[]): string[] =>
  values.filter((value, index) => values.indexOf(value) !== index)

describe('the registry', () => {
  test('every entry of every file says where it comes from', () => {
    const entries = ['documents', 'terms', 'issuers', 'places'].flatMap((name) =>
      lines<{ source: string; confidence: string }>(name),
    )
    expect(entries.length).toBeGreaterThan(400)
    expect(
      entries.filter((entry) => entry.source === '' || !['high', 'medium', 'low'].includes(entry.confidence)),
    ).toEqual([])
  })

  test('no two entries have one identity, and no alias leads to two', () => {
    expect(repeated(documents.map((entry) => entry.key))).toEqual([])
    expect(repeated(documents.flatMap((entry) => entry.aliases))).toEqual([])
  })

  test('the key holds the number, and a Party document its term', () => {
    for (const { key, number, date } of documents) {
      expect(key).toContain(number.replace(/Đ/g, 'DD').replace(/\//g, '-').replace(/\./g, '_'))
      const years = /\.(\d{4})-(\d{4})$/.exec(key)
      if (!key.startsWith('tw.')) continue
      expect(years, key).not.toBeNull()
      expect(
        (date ?? '') >= `${years?.[1] ?? ''}-01-01` && (date ?? '9999') <= `${years?.[2] ?? ''}-12-31`,
        `${key} ${date ?? 'undated'}`,
      ).toBe(true)
    }
  })

  test('a date lies inside the run of numbers that its key names', () => {
    const runs = terms.filter((term) => term.scope === 'tw').sort((a, b) => (a.years < b.years ? -1 : 1))
    const outside = documents.filter(({ key, date }) => {
      const index = runs.findIndex((term) => key.startsWith('tw.') && key.endsWith(term.years))
      const [term, next] = [runs[index], runs[index + 1]]
      return (
        term !== undefined &&
        date !== null &&
        (date < (term.numbersFrom ?? '') || (next !== undefined && date >= (next.numbersFrom ?? '9999')))
      )
    })
    expect(outside.map((entry) => entry.key)).toEqual([])
  })

  test('relations lead to entries, and to none that is later', () => {
    for (const { key, date, relations } of documents)
      for (const { type, to } of relations) {
        expect(byKey.has(to), `${key} ${type} ${to}`).toBe(true)
        expect(['implements', 'continues', 'amends', 'replaces']).toContain(type)
        expect((byKey.get(to)?.date ?? '') <= (date ?? '9999'), `${key} ${type} ${to}`).toBe(true)
      }
  })
})

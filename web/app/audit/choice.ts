/** What is chosen on the page of the audit, as its address says it. */
import type { AuditState } from '../../../graph/model.ts'
import type { Query } from '../address.ts'
import { AUDIT_STATES } from '../lists.ts'

/** Rows of each state that are shown first, and what "show more" adds. */
export const ROWS = { first: 10, more: 40, most: 500 } as const

/** Whether bodies under the place count, too. */
export const isDeep = ({ reach }: Query): boolean => reach !== undefined

/** The states whose rows are shown; all where none is named. */
export function statesIn({ states }: Query): readonly AuditState[] {
  const named = (states ?? '').split(',')
  return AUDIT_STATES.filter((state) => named.includes(state))
}

/** The bodies whose documents are asked about. */
export const bodiesIn = ({ issuer }: Query): readonly string[] =>
  (issuer ?? '')
    .split(';')
    .map((body) => body.trim())
    .filter(Boolean)

/** Rows of each state that are shown, at most. */
export function eachIn({ shown }: Query): number {
  const asked = /^\d{1,3}$/u.test(shown ?? '') ? Number(shown) : ROWS.first
  return Math.min(ROWS.most, Math.max(1, asked))
}

/** What the route of the audit and its export are asked, `each` apart. */
export function valuesOf(query: Query): Readonly<Record<string, string | boolean | undefined>> {
  return {
    place: query.place,
    issuer: query.issuer,
    title: query.title,
    from: query.from,
    // The page asks for whole years, and includes the last one.
    before: /^\d{4}$/u.test(query.to ?? '') ? String(Number(query.to) + 1) : undefined,
    state: statesIn(query).join(','),
    deep: isDeep(query),
    known: query.known !== undefined,
  }
}

/** The address of the same audit as a file. */
export function exportOf(query: Query, as: 'csv' | 'xlsx'): string {
  const given = Object.entries(valuesOf(query)).filter(
    ([, value]) => value !== undefined && value !== '' && value !== false,
  )
  return `/api/export/audit?${new URLSearchParams([['as', as], ...given.map(([name, value]): [string, string] => [name, String(value)])])}`
}

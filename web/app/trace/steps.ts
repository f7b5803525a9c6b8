/** What a person does to a trace, as a change of its address. Pure: each gives the parameters that change. */
import type { Address, Query } from '../address.ts'
import { STEP } from '../questions.ts'

/** Documents that a trace starts from, at most. */
export const STARTS_AT_MOST = 10

/** Keys in a parameter: none of them holds a space. */
export const keysIn = (text: string | undefined): readonly string[] => (text ?? '').split(' ').filter(Boolean)

const joined = (keys: readonly string[]): string => [...new Set(keys)].join(' ')
const added = (text: string | undefined, key: string): string => joined([...keysIn(text), key])
const removed = (text: string | undefined, key: string): string => joined(keysIn(text).filter((one) => one !== key))

/** How many of what acts on each opened document are asked for, by key, in the order of opening. */
export function openedDown({ down }: Query): ReadonlyMap<string, number> {
  return new Map(
    keysIn(down).map((one) => {
      const [key = '', count] = one.split('~')
      return [key, /^\d{1,4}$/u.test(count ?? '') ? Number(count) : STEP] as const
    }),
  )
}

const written = (opened: ReadonlyMap<string, number>): string =>
  [...opened].map(([key, count]) => (count === STEP ? key : `${key}~${count}`)).join(' ')

/** Shows what a document acts on. */
export const expandUp = (query: Query, key: string): Query => ({
  up: added(query.up, key),
  closed: removed(query.closed, key),
})

/** Shows what acts on a document, the newest; a second time, more of it. */
export function expandDown(query: Query, key: string, more = 0): Query {
  const opened = openedDown(query)
  const count = (opened.get(key) ?? STEP) + more
  return { down: written(new Map([...opened, [key, count]])), closed: removed(query.closed, key) }
}

/** Folds a document: what hangs by it alone is not shown. */
export const collapse = (query: Query, keys: readonly string[]): Query => ({
  closed: joined([...keysIn(query.closed), ...keys]),
})

export const reopen = (query: Query, keys: readonly string[]): Query => ({
  closed: joined(keysIn(query.closed).filter((key) => !keys.includes(key))),
})

/** Leaves a document out, and what hangs by it alone. */
export const hide = (query: Query, key: string): Query => ({
  hidden: added(query.hidden, key),
  pinned: removed(query.pinned, key),
})

/** Keeps a document in the picture, and at its place on the screen, whatever else is folded or left out. */
export const pin = (query: Query, key: string): Query => ({
  pinned: added(query.pinned, key),
  hidden: removed(query.hidden, key),
})

export const unpin = (query: Query, key: string): Query => ({ pinned: removed(query.pinned, key) })

/** The shortest path between two documents; none where they are the same. */
export const pathBetween = (from: string, to: string): Query => ({ path: from === to ? '' : `${from} ${to}` })

/** The documents that a trace starts from, as its address names them. */
export const startsOf = ({ ref, query }: Address): readonly string[] => [...new Set([ref, ...keysIn(query.starts)])]

export const addStart = (query: Query, key: string): Query => ({
  starts: added(query.starts, key),
  hidden: removed(query.hidden, key),
})

/** The trace without one of its starts: what its address becomes; null where it is the only one. */
export function withoutStart(
  starts: readonly string[],
  key: string,
): { readonly ref: string; readonly starts: string } | null {
  const [ref, ...others] = starts.filter((start) => start !== key)
  return ref === undefined ? null : { ref, starts: joined(others) }
}

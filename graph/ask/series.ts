/**
 * The series in which documents of a place are numbered: how many were seen and how high the numbers go. Numbers that were
 * not seen are never listed, and nothing follows from them: secret and internal documents share the run.
 */
import type { Document } from '../model.ts'
import type { GraphStore } from '../store.ts'
import { byCodePoint } from '../tokens.ts'

export interface Series {
  readonly place: string
  /** What follows the number: `KH/TU`. */
  readonly code: string
  /** The type of its highest document. */
  readonly type: string | null
  /** Years in which numbers do not repeat, as keys have them; null where the number itself holds its year. */
  readonly period: string | null
  /** How many documents of it are cited. */
  readonly seen: number
  readonly highest: Document
  readonly highestNumber: number
}

/** A key taken apart: `hai-phong.122-KH-TU.2020-2025`. */
interface Numbered {
  readonly key: string
  readonly run: string
  readonly number: number
  readonly period: string | null
}

const NUMBERED = /^[^.]+\.(?<number>\d+)(?<letter>[a-z]?)-(?<code>[^.]+)(?:\.(?<period>[^.]+))?$/u

/** Every series among the keys of a place, the one with most documents first, then by key. Open numbers belong to none. */
export async function seriesOf(store: GraphStore, place: string, keys: readonly string[]): Promise<Series[]> {
  const runs = Map.groupBy(keys.flatMap(numberedIn), ({ run }) => run)
  const found = [...runs.values()].map((run) => ({ run, highest: highestOf(run) }))
  const documents = new Map(
    (await store.documents(found.map(({ highest }) => highest.key))).map((one) => [one.key, one] as const),
  )
  const series = found.flatMap(({ run, highest: { key, number, period } }): Series[] => {
    const highest = documents.get(key)
    if (highest === undefined || highest.number === null || highest.open) return []
    const { type } = highest
    return [{ place, code: codeOf(highest.number), type, period, seen: run.length, highest, highestNumber: number }]
  })
  return series.sort((one, other) => other.seen - one.seen || byCodePoint(one.highest.key, other.highest.key))
}

function numberedIn(key: string): Numbered[] {
  const { number, code, period } = NUMBERED.exec(key)?.groups ?? {}
  if (number === undefined || code === undefined) return []
  // Party numbers without a period are those of which nobody knows which document is meant.
  if (period === undefined && !/^\d{4}-/u.test(code)) return []
  return [{ key, number: Number(number), period: period ?? null, run: `${code} ${period ?? ''}` }]
}

const highestOf = (run: readonly Numbered[]): Numbered =>
  run.reduce((highest, one) => (one.number > highest.number ? one : highest))

/** `KH/TU` of `122-KH/TU`, `2022/NQ-HĐND` of `12/2022/NQ-HĐND`. */
const codeOf = (number: string): string => number.replace(/^\d+\p{L}?\s*[-/]\s*/u, '')

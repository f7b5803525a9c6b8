/** Where a place of a source is, as people find it: the file and the line. */
import { relative, sep } from 'node:path'
import type { GraphStore } from '../graph/index.ts'
import { lineCounter } from '../graph/lines.ts'
import type { WriteSpot } from './text.ts'

/** Texts that are read for their line numbers, at most; of further sources the file alone is named. */
const READ = 50

/** `seeds/bao-cao.md:57` for places of these sources of a store. */
export async function spotsIn(store: GraphStore, sources: readonly string[]): Promise<WriteSpot> {
  const asked = [...new Set(sources)]
  if (asked.length === 0) return (source) => source.slice(0, 12)
  const summaries = await store.sources()
  const paths = new Map(summaries.map(({ id, locations }) => [id, locations[0]?.path ?? id.slice(0, 12)]))
  const texts = await Promise.all(asked.slice(0, READ).map((id) => store.source(id)))
  const lines = new Map(texts.flatMap((facts) => (facts === null ? [] : [[facts.id, lineCounter(facts.text)]])))
  return (source, offset) => {
    const line = lines.get(source)?.(offset)
    const path = shortened(paths.get(source) ?? source.slice(0, 12))
    return line === undefined ? path : `${path}:${line}`
  }
}

/** Relative where it lies below the working directory. */
export function shortened(path: string): string {
  const below = relative(process.cwd(), path)
  return below === '' || below.startsWith('..') ? path : below.replaceAll(sep, '/')
}

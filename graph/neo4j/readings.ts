/** A reading as a node of its own, so that whoever looks at sources in a browser is not shown a block of bytes. */
import { gunzipSync, gzipSync } from 'node:zlib'
import type { SourceFacts } from '../model.ts'
import { digestOf, serialize } from '../reading.ts'
import { byCodePoint } from '../tokens.ts'
import type { Transaction } from './transaction.ts'

/** Of one text there are as many readings as ways in which it was read. */
export const readingId = (facts: SourceFacts): string => `${facts.id}.${digestOf(serialize(facts))}`

/** The facts as gzipped JSON, which any language can read. */
export const pack = (facts: SourceFacts): Int8Array => new Int8Array(gzipSync(JSON.stringify(facts)))

export const unpack = (content: Int8Array): SourceFacts =>
  JSON.parse(gunzipSync(new Uint8Array(content)).toString()) as SourceFacts

const READ = `
  UNWIND $rows AS id
  MATCH (reading:Reading { id: id })
  RETURN reading.content AS content`

const PATHS = `
  UNWIND $rows AS id
  MATCH (:Source { id: id })<-[:HOLDS]-(location:Location)
  RETURN id, collect(location.path) AS paths`

/** The locations that hold each text, by its id. */
export async function pathsOf(
  transaction: Transaction,
  texts: readonly Pick<SourceFacts, 'id'>[],
): Promise<ReadonlyMap<string, readonly string[]>> {
  const rows = await transaction.each<{ id: string; paths: string[] }>(
    PATHS,
    texts.map(({ id }) => id),
  )
  return new Map(rows.map(({ id, paths }) => [id, paths.sort(byCodePoint)]))
}

/** Readings as they were put, in the order of their ids asked for. */
export async function readReadings(transaction: Transaction, ids: readonly string[]): Promise<SourceFacts[]> {
  const rows = await transaction.each<{ content: Int8Array }>(READ, ids)
  return rows.map(({ content }) => unpack(content))
}

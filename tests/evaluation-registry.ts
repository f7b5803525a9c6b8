/** The second table of `npm run evaluate`: what the registry would add to each text in the graph. For reading, not scored. */
import { join } from 'node:path'
import { derive } from '../graph/derive.ts'
import { DOCUMENT_FIELDS, type Extraction } from '../graph/model.ts'
import { readRegistry, type Registry } from '../graph/registry.ts'
import type { Scored } from './evaluation.ts'

const REGISTRY = join(import.meta.dirname, '../seeds/registry')

/** One value that comes from the registry; `link` where it tells which document an open mention means. */
export type Addition = readonly [key: string, field: string, value: string]

/** By key, then in the order of the fields. */
export function added(extraction: Extraction, registry: Registry): readonly Addition[] {
  const { documents, sources } = derive([{ id: '', text: '', extraction }], { registry })
  const before = new Map(extraction.mentions.map(({ id, document }) => [id, document]))
  const links = sources.flatMap((source) => source.extraction.mentions.filter(({ basis }) => basis === 'registry'))
  return [...new Map(links.map(({ id, document }) => [before.get(id) ?? '', document]))]
    .map(([open, document]): Addition => [open, 'link', document])
    .concat(
      documents.flatMap(({ document }) =>
        DOCUMENT_FIELDS.filter((field) => document.origin[field] === 'registry').map((field): Addition => [
          document.key,
          field,
          document[field] ?? '',
        ]),
      ),
    )
}

/** The table, or one line where the registry would add nothing. */
export async function additions(all: readonly Scored[]): Promise<string> {
  const registry = await readRegistry(REGISTRY)
  const rows = all.flatMap(({ sample, extraction }) => added(extraction, registry).map((row) => [sample.name, ...row]))
  if (rows.length === 0) return '\nThe registry would add nothing.'
  const widths = [0, 1, 2].map((column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)))
  const lines = rows.map((row) => row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('  '))
  return `\nThe registry would add (not scored):\n${lines.join('\n')}`
}

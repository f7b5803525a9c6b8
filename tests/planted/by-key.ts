/** Wrong: other keys than the sources give. */
import type { Extraction } from '../../graph/model.ts'
import { openKey } from '../../graph/reference.ts'
import { derived, outcomeOf, type Derivation, type History } from '../histories.ts'

/** An open mention is joined to the only document of its number that was read. */
export const onlyCandidate: Derivation = (history) => {
  const keys = new Set(outcomeOf(history).sources.flatMap(({ extraction }) => keysIn(extraction)))
  return derived(rekeyed(history, (key) => onlyOne([...keys].filter((other) => openKey(other) === key)) ?? key))
}

/** What is of an unknown scope is of one and the same. */
export const sharedUnknownScope: Derivation = (history) =>
  derived(rekeyed(history, (key) => key.replace(/^src-[0-9a-f]{12}\./u, 'unknown.')))

/** The date is part of what a document is. */
export const dateInKey: Derivation = (history) =>
  derived(
    rekeyed(history, (key, { documents }) => {
      const date = documents.find((claim) => claim.key === key)?.date ?? null
      return date === null ? key : `${key}.${date}`
    }),
  )

const onlyOne = ([first, second]: readonly string[]): string | undefined => (second === undefined ? first : undefined)

const keysIn = ({ source, mentions }: Extraction): string[] => [source.key, ...mentions.map(({ document }) => document)]

/** The same history, in which every source names its documents otherwise. */
const rekeyed = (history: History, rename: (key: string, extraction: Extraction) => string): History =>
  history.map((step) =>
    'put' in step
      ? {
          ...step,
          put: { ...step.put, extraction: renamed(step.put.extraction, (key) => rename(key, step.put.extraction)) },
        }
      : step,
  )

const renamed = (extraction: Extraction, rename: (key: string) => string): Extraction => ({
  ...extraction,
  source: { ...extraction.source, key: rename(extraction.source.key) },
  mentions: extraction.mentions.map((mention) => ({ ...mention, document: rename(mention.document) })),
  documents: extraction.documents.map((claim) => ({ ...claim, key: rename(claim.key) })),
  statements: extraction.statements.map((one) => ({ ...one, from: rename(one.from), to: rename(one.to) })),
})

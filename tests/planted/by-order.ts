/** Wrong: of what sources state, the first or the last that was read wins. */
import type { Derived, DerivedDocument } from '../../graph/derive.ts'
import { DOCUMENT_FIELDS } from '../../graph/model.ts'
import { derived, outcomeOf, type Derivation, type History } from '../histories.ts'

export const firstComeWins: Derivation = (history) => chosenBy(history, (stated) => stated.at(0))
export const lastWins: Derivation = (history) => chosenBy(history, (stated) => stated.at(-1))

function chosenBy(history: History, choose: (stated: readonly string[]) => string | undefined): Derived {
  const graph = derived(history)
  const order = history.flatMap((step) => ('put' in step ? [step.put.id] : []))
  const held = new Set(outcomeOf(history).sources.map(({ id }) => id))
  const claims = [...new Set(order.filter((id) => held.has(id)))].flatMap(
    (id) => graph.sources.find((source) => source.id === id)?.extraction.documents ?? [],
  )
  return { ...graph, documents: graph.documents.map((one) => rechosen(one, claims, choose)) }
}

function rechosen(
  derived: DerivedDocument,
  claims: Derived['sources'][number]['extraction']['documents'],
  choose: (stated: readonly string[]) => string | undefined,
): DerivedDocument {
  const fields = DOCUMENT_FIELDS.flatMap((field) => {
    const stated = claims.filter(({ key }) => key === derived.document.key).flatMap((claim) => claim[field] ?? [])
    const value = choose(stated)
    return value === undefined ? [] : [[field, value] as const]
  })
  return { ...derived, document: { ...derived.document, ...Object.fromEntries(fields) } }
}

/**
 * Short numbers that a source uses for several documents: "Nghị quyết 15 của Bộ Chính trị" and "Nghị quyết 15 của Quốc hội"
 * are two, whichever they are; a bare "Nghị quyết 15" beside them is neither for sure.
 */
import { committeeName } from './committee-name.ts'
import type { Draft } from './draft.ts'
import { placeId } from '../scan/place.ts'
import { mayBeSameBody, sameDay } from './short-body.ts'

/** Tells short numbers of one key apart where their bodies or days speak against each other. */
export function keepShortsApart(drafts: readonly Draft[]): void {
  const shorts = drafts.filter(({ found, open, basis }) => found.name?.kind === 'short' && open && basis === 'open')
  for (const group of Map.groupBy(shorts, (draft) => draft.key).values()) {
    const clusters = clustersOf(group.filter(tellsItself))
    if (clusters.length > 1) for (const cluster of clusters) rename(cluster)
  }
}

const tellsItself = ({ found }: Draft): boolean => found.issuers.length > 0 || found.date !== null

/** Drafts that may be one document, in the order of the text. */
function clustersOf(drafts: readonly Draft[]): Draft[][] {
  const clusters: Draft[][] = []
  for (const draft of drafts) {
    const fits = clusters.find((cluster) =>
      cluster.every((other) => mayBeSameBody(draft, other) && sameDay(draft, other)),
    )
    if (fits) fits.push(draft)
    else if (clusters.length < 20) clusters.push([draft])
  }
  return clusters
}

function rename(cluster: readonly Draft[]): void {
  const body = cluster.map(({ found }) => found.issuers[0]?.name).find((name) => name !== undefined)
  const day = cluster.map(({ found }) => found.date).find((date) => date !== null)
  const which = [...(body === undefined ? [] : [placeId(committeeName(body))]), ...(day === undefined ? [] : [day])]
  for (const draft of cluster) draft.key = `${draft.key ?? ''}.${which.join('-')}`
}

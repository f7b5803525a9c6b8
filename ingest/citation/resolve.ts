/**
 * Resolving: mentions of one source become documents, from that source alone. The stated period decides; else another
 * mention of the same source; else the mention stays open and says which documents it might mean.
 */
import type { DocumentClaim, Mention } from '../../graph/model.ts'
import { fold } from '../source/fold.ts'
import type { CleanText } from '../source/clean.ts'
import { findAntecedents } from './antecedent.ts'
import type { Self } from './back-reference.ts'
import { claimOf } from './claim.ts'
import type { Citation, ResolvedCitation } from './citation.ts'
import { draftOf, type Draft } from './draft.ts'
import { joined, placeTone } from '../scan/body-name.ts'
import type { IssuerMatch } from '../scan/issuer.ts'
import { termsStated } from './period.ts'
import { seriesOf, type SourceContext } from './series.ts'
import { singleSpaced } from '../scan/spaces.ts'

export interface Resolution {
  readonly resolved: readonly ResolvedCitation[]
  readonly mentions: readonly Mention[]
  readonly documents: readonly DocumentClaim[]
}

/** Resolves the citations of one source. */
export function resolveCitations(
  clean: CleanText,
  citations: readonly Citation[],
  source: SourceContext,
  self: Self,
): Resolution {
  const context = { ...source, terms: termsStated(citations, source, seriesOf) }
  const drafts = citations.map((found) => draftOf(clean, found, context))
  findAntecedents(clean, drafts, self)
  // A back reference that nothing settles names no document.
  const settled = drafts.filter((draft) => draft.key !== null)
  const resolved = settled.map((draft, index) => finish(draft, `m${String(index + 1)}`))
  return {
    resolved,
    mentions: resolved.map((one) => mentionOf(clean, one)),
    documents: claimsOf(resolved, context),
  }
}

function finish(draft: Draft, id: string): ResolvedCitation {
  return {
    found: draft.found,
    id,
    key: draft.key ?? '',
    open: draft.open,
    basis: draft.open ? 'open' : draft.basis,
    series: draft.series,
    title: draft.title,
    candidates: draft.open ? draft.candidates : [],
  }
}

function mentionOf(clean: CleanText, { found, id, key, basis, candidates }: ResolvedCitation): Mention {
  const excerpt = clean.excerpt(found.start, found.end)
  const issuer = found.issuers.map((one) => one.name)
  const raw = found.number?.raw ?? singleSpaced(clean.text.slice(found.start, found.end))
  return {
    id,
    start: excerpt.start,
    end: excerpt.end,
    segments: excerpt.segments,
    text: excerpt.text,
    document: key,
    basis,
    type: found.type,
    number: found.number?.canonical ?? (found.name?.kind === 'short' ? found.name.numeral : null),
    date: found.date,
    issuer: issuer.length === 0 ? null : joined(issuer),
    term: found.term,
    footnote: clean.footnoteAt(found.start)?.marker ?? null,
    page: clean.page(excerpt.start),
    raw,
    repairs: [
      ...(found.number?.repairs ?? memberRepairs(found, raw)),
      ...found.issuers.flatMap((one) => marksOf(clean, one)),
    ],
    candidates,
  }
}

/** "của Chính phú": marks of a body's name that were put back. */
function marksOf({ text }: CleanText, { start, end, name }: IssuerMatch): string[] {
  const printed = placeTone(singleSpaced(text.slice(start, end)))
  const isRepair = printed !== name && fold(printed) === fold(name) && printed.toLowerCase() !== name.toLowerCase()
  return isRepair ? [`${printed} → ${name} (marks)`] : []
}

/** "Nghị quyết Trung ương 4 khóa XI, XII": the second is printed as `XII` and named in full. */
function memberRepairs({ name, type, term, typeFromCode }: Citation, raw: string): string[] {
  if (type === null || typeFromCode || (name?.kind !== 'plenum' && name?.kind !== 'congress')) return []
  if (fold(raw).startsWith(fold(type))) return []
  if (name.kind === 'plenum')
    return [`${raw} → ${type} Trung ương ${String(name.plenum)}${term === null ? '' : ` khóa ${term}`} (list)`]
  return name.national && term !== null ? [`${raw} → ${type} Đại hội ${term} của Đảng (list)`] : []
}

function claimsOf(resolved: readonly ResolvedCitation[], context: SourceContext): DocumentClaim[] {
  const groups = Map.groupBy(resolved, (one) => one.key)
  return [...groups].map(([key, members]) => claimOf(key, members, context)).sort((a, b) => (a.key < b.key ? -1 : 1))
}

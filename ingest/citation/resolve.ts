/**
 * Resolving: mentions of one source become documents, from that source alone. The stated period decides; else another
 * mention of the same source; else the mention stays open and says which documents it might mean.
 */
import type { DocumentClaim, Mention } from '../../graph/model.ts'
import type { CleanText } from '../source/clean.ts'
import { claimOf } from './claim.ts'
import type { Citation, ResolvedCitation, Series } from './citation.ts'
import { fold } from '../source/fold.ts'
import { joined } from '../scan/body-name.ts'
import { lawSlug, namedKey, needsPeriod, numberId, periodOf, seriesOf, type SourceContext } from './identity.ts'
import { titleAt } from '../scan/title.ts'

export interface Resolution {
  readonly resolved: readonly ResolvedCitation[]
  readonly mentions: readonly Mention[]
  readonly documents: readonly DocumentClaim[]
}

interface Draft {
  found: Citation
  series: Series | null
  /** Number or name without scope and period, by which mentions of one source are compared. */
  base: string
  scope: string
  period: string | null
  key: string | null
  open: boolean
  basis: Mention['basis']
  title: string | null
  candidates: string[]
}

/** Resolves the citations of one source. */
export function resolveCitations(clean: CleanText, citations: readonly Citation[], context: SourceContext): Resolution {
  const drafts = citations.map((found) => draftOf(clean, found, context))
  const groups = Map.groupBy(drafts, (draft) => draft.base)
  for (const draft of drafts) if (draft.key === null) settle(draft, groups.get(draft.base) ?? [])
  for (const draft of drafts) if (draft.open || draft.found.name?.kind === 'titled') settleNamed(draft, drafts)
  const resolved = drafts.map((draft, index) => finish(draft, `m${String(index + 1)}`))
  return {
    resolved,
    mentions: resolved.map((one) => mentionOf(clean, one)),
    documents: claimsOf(resolved, context),
  }
}

function draftOf(clean: CleanText, found: Citation, context: SourceContext): Draft {
  if (found.number) return numberedDraft(found, nameInside(clean, found) ?? titleAt(clean, found.end), context)
  const title = titleAt(clean, found.end)
  const { key, open } = found.name ? namedKey(found, found.name, context) : { key: context.scope, open: true }
  const series = found.name?.kind === 'congress' || found.name?.kind === 'plenum' ? namedSeries(key, context) : null
  return {
    found,
    series,
    base: key,
    scope: '',
    period: null,
    key,
    open,
    basis: open ? 'open' : 'stated',
    title,
    candidates: [],
  }
}

/** "Luật Mặt trận Tổ quốc Việt Nam số 75/2015/QH13": the name stands between the type and the number. */
function nameInside(clean: CleanText, found: Citation): string | null {
  if (found.type === null || !found.number || !/^(?:Luật|Bộ luật|Pháp lệnh)$/u.test(found.type)) return null
  const words = clean.text.slice(found.start + found.type.length, found.number.start).replace(/\s+/gu, ' ')
  return words.replace(/\s*số:?\s*$/iu, '').trim() || null
}

const namedSeries = (key: string, context: SourceContext): Series => {
  const scope = key.slice(0, key.indexOf('.'))
  if (scope === 'tw') return { scope, level: 'central', place: null, suffix: null, clock: 'none' }
  return {
    scope,
    level: scope.includes('_') ? null : scope === context.scope ? null : 'provincial',
    place: context.place,
    suffix: null,
    clock: 'none',
  }
}

function numberedDraft(found: Citation, title: string | null, context: SourceContext): Draft {
  const series = seriesOf(found, context)
  const number = found.number?.canonical ?? ''
  const period = needsPeriod(series) ? periodOf(found, series, context) : ''
  const type = /^(?:QH|UBTVQH)\d/u.test(found.number?.body ?? '') ? found.type : null
  return {
    found,
    series,
    base: numberId(number, null).toLowerCase(),
    scope: series.scope,
    period,
    key: period === null || !isScoped(found, series) ? null : keyOf(series.scope, numberId(number, type), period),
    open: false,
    basis: 'stated',
    title,
    candidates: [],
  }
}

/** The issuer tells the scope of a local number; a mention without one waits for an antecedent. */
const isScoped = (found: Citation, series: Series): boolean =>
  series.suffix?.series !== 'local' && series.suffix !== null
    ? true
    : found.issuers.length > 0 || series.clock === 'none'

const keyOf = (scope: string, id: string, period: string | null): string =>
  [scope, id, ...(period === null || period === '' ? [] : [period])].join('.')

/** A mention without its period means the one document of that number that this source states, if there is just one. */
function settle(draft: Draft, group: readonly Draft[]): void {
  const stated = group.filter(
    (other) => other.basis === 'stated' && other.key !== null && !other.open && compatible(draft, other),
  )
  const keys = [...new Set(stated.map((other) => other.key ?? ''))]
  const [only] = keys
  if (keys.length === 1 && only !== undefined) {
    draft.key = only
    draft.basis = 'antecedent'
    draft.series = stated[0]?.series ?? draft.series
    return
  }
  const id = numberId(
    draft.found.number?.canonical ?? '',
    /^(?:QH|UBTVQH)\d/u.test(draft.found.number?.body ?? '') ? draft.found.type : null,
  )
  draft.key = keyOf(draft.scope, id, draft.period)
  draft.open = draft.period === null
  draft.basis = draft.open ? 'open' : 'stated'
  draft.candidates = keys
}

/** What a mention does state must not speak against its antecedent. */
function compatible(draft: Draft, other: Draft): boolean {
  if (draft.period !== null && other.period !== null && draft.period !== other.period) return false
  const scopeStated = draft.found.issuers.length > 0 || draft.series?.suffix?.series === 'province'
  if (
    scopeStated &&
    draft.series?.suffix?.series !== 'local' &&
    draft.scope !== other.scope &&
    draft.series?.suffix !== null
  )
    return false
  const [a, b] = [draft.found.date, other.found.date]
  return a === null || b === null || a.startsWith(b) || b.startsWith(a)
}

/** A name or short number means the one numbered document of this source that carries it. */
function settleNamed(draft: Draft, drafts: readonly Draft[]): void {
  const name = draft.found.name
  if (!name || draft.key === null) return
  const fits = drafts.filter(
    (other) =>
      other !== draft && other.key !== null && !other.open && other.found.number !== null && fitsName(draft, other),
  )
  const keys = [...new Set(fits.map((other) => other.key ?? ''))]
  const [only] = keys
  if (keys.length === 1 && only !== undefined) {
    draft.key = only
    draft.open = false
    draft.basis = 'antecedent'
    draft.series = fits[0]?.series ?? null
  } else draft.candidates = keys
}

function fitsName(draft: Draft, other: Draft): boolean {
  const { found } = draft
  const name = found.name
  if (name?.kind === 'short')
    return (
      Number.parseInt(other.found.number?.numeral ?? '', 10) === Number.parseInt(name.numeral, 10) &&
      sameType(found, other.found) &&
      compatible(draft, other)
    )
  if (name?.kind === 'law')
    return (
      draft.open &&
      other.found.type === found.type &&
      other.title !== null &&
      lawSlug(other.title) === lawSlug(name.title)
    )
  if (name?.kind === 'titled') return isTitled(found, name.title, other)
  return false
}

/** "Quy chế làm việc của … khóa XVI" is what the title of 02-QC/TU issues. */
function isTitled(found: Citation, title: string, other: Draft): boolean {
  const words = fold(`${found.type ?? ''} ${title}`).replace(/\s+/gu, ' ')
  return other.title !== null && fold(other.title).replace(/\s+/gu, ' ').includes(words) && sameType(found, other.found)
}

const sameType = (a: Citation, b: Citation): boolean =>
  a.type === null || b.type === null || fold(b.type).startsWith(fold(a.type)) || fold(a.type).startsWith(fold(b.type))

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
  return {
    id,
    ...excerpt,
    document: key,
    basis,
    type: found.type,
    number: found.number?.canonical ?? (found.name?.kind === 'short' ? found.name.numeral : null),
    date: found.date,
    issuer: issuer.length === 0 ? null : joined(issuer),
    term: found.term,
    footnote:
      clean.footnotes.find((footnote) => footnote.start <= found.start && found.start < footnote.end)?.marker ?? null,
    page: null,
    raw: found.number?.raw ?? excerpt.text,
    repairs: found.number?.repairs ?? [],
    candidates,
  }
}

function claimsOf(resolved: readonly ResolvedCitation[], context: SourceContext): DocumentClaim[] {
  const groups = Map.groupBy(resolved, (one) => one.key)
  return [...groups].map(([key, members]) => claimOf(key, members, context)).sort((a, b) => (a.key < b.key ? -1 : 1))
}

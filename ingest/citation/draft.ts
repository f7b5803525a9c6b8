/** A citation with what it states of its own identity; what it leaves open, other mentions of its source may tell. */
import type { Mention } from '../../graph/model.ts'
import type { CleanText } from '../source/clean.ts'
import { fold } from '../source/fold.ts'
import { isBodyNamed } from './body-named.ts'
import type { Citation, Series } from './citation.ts'
import { namedKey, numberId } from './identity.ts'
import { needsPeriod, periodOf } from './period.ts'
import { seriesOf, type SourceContext } from './series.ts'
import { lawTitleAt } from '../scan/law.ts'
import { titleAt } from '../scan/title.ts'
import { singleSpaced } from '../scan/spaces.ts'

export interface Draft {
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

export function draftOf(clean: CleanText, found: Citation, context: SourceContext): Draft {
  if (found.number)
    return numberedDraft(
      found,
      titleInRecord(clean, found) ??
        nameInside(clean, found) ??
        (isBodyNamed(clean, found) ? null : titleAt(clean, found.end, found.cellEnd)),
      context,
    )
  const title = isTitled(clean, found) ? titleAt(clean, found.end, found.cellEnd) : null
  const { name } = found
  const { key, open } =
    name && name.kind !== 'back' ? namedKey(found, name, context) : { key: name ? null : context.scope, open: true }
  const series =
    found.name?.kind === 'congress' || found.name?.kind === 'plenum' ? namedSeries(key ?? '', context) : null
  return {
    found,
    series,
    base: key ?? '',
    scope: '',
    period: null,
    key,
    open,
    basis: open ? 'open' : 'stated',
    title,
    candidates: [],
  }
}

/** What follows "Luật Xây dựng" is not its title but that of the decree before it; nor has "Nghị quyết này" one. */
const isTitled = (clean: CleanText, found: Citation): boolean =>
  found.name?.kind !== 'back' && found.name?.kind !== 'law' && !isBodyNamed(clean, found)

/** "Luật Mặt trận Tổ quốc Việt Nam số 75/2015/QH13": the name stands between the type and the number. */
function nameInside(clean: CleanText, found: Citation): string | null {
  if (found.type === null || !found.number || !/^(?:Luật|Bộ luật|Pháp lệnh)$/u.test(found.type)) return null
  const words = singleSpaced(clean.text.slice(found.start + found.type.length, found.number.start))
  return words.replace(/\s*số:?\s*$/iu, '').trim() || null
}

/** `{ code: '35/2013/QH13', title: 'Luật Hòa giải ở cơ sở' }`: the type word is no part of the title. */
function titleInRecord(clean: CleanText, { recorded, type }: Citation): string | null {
  if (!recorded?.title) return null
  const words = singleSpaced(clean.text.slice(recorded.title.start, recorded.title.end))
  const law = type === null ? null : lawTitleAt(clean, recorded.title.start, recorded.title.start + type.length, type)
  if (law && fold(words).startsWith(fold(type ?? ''))) return law.title
  const own = type !== null && fold(words).startsWith(`${fold(type)} `) ? words.slice(type.length + 1) : words
  return own.length < 4 ? null : own
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
  const id = numberId(found.number?.canonical ?? '', null)
  const period = needsPeriod(series) ? periodOf(found, series, context) : ''
  return {
    found,
    series,
    base: id.toLowerCase(),
    scope: series.scope,
    period,
    key: period === null || !isScoped(found, series) ? null : keyOf(series.scope, idOf(found, id), period),
    open: false,
    basis: 'stated',
    title,
    candidates: [],
  }
}

/**
 * The id of a number. Laws and resolutions of the National Assembly share the form of their numbers: the type belongs to the
 * id. `plain` is the id without one.
 */
export const idOf = (found: Citation, plain = numberId(found.number?.canonical ?? '', null)): string =>
  /^(?:QH|UBTVQH)\d/u.test(found.number?.body ?? '') ? numberId(found.number?.canonical ?? '', found.type) : plain

/** The issuer tells the scope of a local number; a mention without one waits for an antecedent. */
const isScoped = (found: Citation, series: Series): boolean =>
  series.suffix?.series !== 'local' && series.suffix !== null
    ? true
    : found.issuers.length > 0 || typeof found.registeredBy === 'string'

export const keyOf = (scope: string, id: string, period: string | null): string =>
  [scope, id, ...(period === null || period === '' ? [] : [period])].join('.')

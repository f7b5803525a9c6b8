/** The numbering series that a number belongs to, from its letters, its issuer and its source. */
import type { Level } from '../../graph/model.ts'
import type { Citation, Series } from './citation.ts'
import { SUFFIXES, type Suffix } from '../lexicon/lexicon.ts'
import { remembered } from '../remembered.ts'
import { localPlaceIn, placeId, provinceIn } from '../scan/place.ts'

/** What is known of the source that a citation stands in. */
export interface SourceContext {
  /** `src-` and twelve hex digits: the scope of what belongs to this source alone. */
  readonly scope: string
  readonly place: string | null
  /** The issuer of the source, for numbers of bodies that it does not name. */
  readonly issuer: string | null
  /** The letters of the source's own number: `HU`, `ĐU`, `UBND`. */
  readonly body: string | null
  /** "khóa XVI, nhiệm kỳ 2020 - 2025": the first year of that term, by its ordinal. */
  readonly terms: ReadonlyMap<number, number>
}

/** The suffix of a number: what is known of its letters. */
export const suffixOf = remembered((body: string): Suffix | null => {
  const [first = ''] = body.split('-')
  const known = SUFFIXES[body] ?? SUFFIXES[first]
  if (known) return known
  const assembly = /^(QH|UBTVQH)\d+$/u.exec(first)
  if (assembly)
    return {
      level: 'state',
      issuer: assembly[1] === 'QH' ? 'Quốc hội' : 'Ủy ban Thường vụ Quốc hội',
      system: 'state',
      series: 'state',
    }
  if (/TW$/u.test(first)) return { level: 'central', issuer: null, system: 'party', series: 'centre' }
  if (/.TU$/u.test(first)) return { level: 'provincial', issuer: null, system: 'party', series: 'province' }
  if (/(?:HU|QU|ThU|TXU)$/u.test(first)) return { level: 'district', issuer: null, system: 'party', series: 'district' }
  return null
})

/** The series of a numbered citation, from its letters, its issuer and its source. */
export function seriesOf(found: Citation, source: SourceContext): Series {
  const context = found.registeredBy === null ? { ...source, place: null, issuer: null, body: null } : source
  const body = found.number?.body ?? ''
  const suffix = suffixOf(body)
  const issuer = found.issuers[0]?.name ?? found.registeredBy ?? null
  if (suffix?.series === 'centre') return { scope: 'tw', level: 'central', place: null, suffix, clock: 'centre' }
  if (suffix?.series === 'state')
    return { scope: 'vn', level: suffix.level, place: null, suffix, clock: found.number?.year ? 'none' : 'year' }
  const place = (issuer === null ? null : provinceIn(issuer)) ?? context.place
  if (suffix?.series === 'province')
    return {
      scope: place === null ? context.scope : placeId(place),
      level: 'provincial',
      place,
      suffix,
      clock: 'committee',
    }
  return localSeries(found, context, suffix, issuer, place)
}

/** Bodies below the province, people's councils and committees, departments: their name tells the scope. */
function localSeries(
  found: Citation,
  context: SourceContext,
  suffix: Suffix | null,
  issuer: string | null,
  place: string | null,
): Series {
  const party = found.number?.system === 'party'
  const clock = party ? 'committee' : found.number?.year ? 'none' : 'year'
  const local = (issuer === null ? null : localPlaceIn(issuer)) ?? ownPlace(found, context)
  if (local)
    return {
      scope: [place === null ? context.scope : placeId(place), placeId(local.name)].join('_'),
      level: local.level,
      place,
      suffix,
      clock,
    }
  if (
    party &&
    place !== null &&
    /^(?:Ban Thường vụ |Ban Chấp hành |Thường trực )?(?:Tỉnh ủy|Thành ủy)(?!\p{L})/u.test(issuer ?? '')
  )
    return { scope: placeId(place), level: 'provincial', place, suffix, clock }
  if (party && issuer !== null)
    return {
      scope: [...(place === null ? [context.scope] : [placeId(place)]), organId(issuer)].join('_'),
      level: partyLevel(suffix, issuer),
      place,
      suffix,
      clock,
    }
  const provincial =
    !party &&
    (issuer === null
      ? place !== null && /^S[A-ZĐ]/u.test(found.number?.body ?? '')
      : /(?:tỉnh|thành phố)(?!\p{L})|(?:^|Giám đốc )Sở /iu.test(issuer))
  if (provincial && place !== null) return { scope: placeId(place), level: 'provincial', place, suffix, clock }
  return { scope: context.scope, level: provincial ? 'provincial' : null, place, suffix, clock }
}

/** In a source of Huyện ủy Ba Tơ, `12-KH/HU` and "của Huyện ủy" are its own: nothing else numbers so there. */
const ownPlace = (found: Citation, context: SourceContext): ReturnType<typeof localPlaceIn> =>
  context.issuer !== null && context.body === found.number?.body ? localPlaceIn(context.issuer) : null

/** The committee itself, whichever of its organs signed: `Ban Thường vụ Đảng ủy X` and `Đảng ủy X` share one series. */
const organId = (issuer: string): string =>
  placeId(issuer.replace(/^(?:Ban Thường vụ|Ban Chấp hành|Thường trực)\s+/u, ''))

const partyLevel = (suffix: Suffix | null, issuer: string): Level | null =>
  /Đảng ủy (?:Ủy ban nhân dân|các cơ quan Đảng) (?:tỉnh|thành phố)/iu.test(issuer)
    ? 'provincial'
    : suffix?.level === 'commune'
      ? null
      : (suffix?.level ?? null)

/** The scope of a committee by its name: `Đảng bộ thành phố` is the source's province, `Đảng bộ xã Lương Minh` its own. */
export function bodyScope(issuer: string, context: SourceContext): string {
  const province = provinceIn(issuer) ?? context.place
  const local = localPlaceIn(issuer)
  if (local) return [province === null ? context.scope : placeId(province), placeId(local.name)].join('_')
  const provincial = /(?:tỉnh|thành phố|Tỉnh ủy|Thành ủy)(?!\p{L})/iu.test(issuer) || provinceIn(issuer) !== null
  if (province !== null && provincial) return placeId(province)
  // "Đảng bộ huyện" and "Đảng bộ xã" of one source are two, though it names neither.
  const body = organId(issuer.replace(/^Đại hội(?: [IVX]+)?\s*/u, ''))
  return body === '' ? context.scope : `${context.scope}_${body}`
}

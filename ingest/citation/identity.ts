/**
 * Identity: which document a number or name is. A numbered document is scope, number and period; date, type, issuer and
 * title are facts about it. See `docs/architecture.md`, "Identity".
 */
import type { Level } from '../../graph/model.ts'
import type { Citation, DocumentName, Series } from './citation.ts'
import { fold } from '../source/fold.ts'
import { SUFFIXES, type Suffix } from '../lexicon/lexicon.ts'
import { CENTRAL_TERMS, PROVINCIAL_CONGRESS_YEARS, PROVINCIAL_TERMS, type Term } from '../lexicon/places.ts'
import { isCity, localPlaceIn, placeId, provinceIn } from '../scan/place.ts'
import { fromRoman, toRoman } from '../scan/roman.ts'

/** What is known of the source that a citation stands in. */
export interface SourceContext {
  /** `src-` and twelve hex digits: the scope of what belongs to this source alone. */
  readonly scope: string
  readonly place: string | null
  /** The issuer of the source, for numbers of bodies that it does not name. */
  readonly issuer: string | null
  /** "khóa XVI, nhiệm kỳ 2020 - 2025": the first year of that term, by its ordinal. */
  readonly terms: ReadonlyMap<number, number>
}

/** The suffix of a number: what is known of its letters. */
export function suffixOf(body: string): Suffix | null {
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
}

/** The series of a numbered citation, from its letters, its issuer and its source. */
export function seriesOf(found: Citation, context: SourceContext): Series {
  const body = found.number?.body ?? ''
  const suffix = suffixOf(body)
  const issuer = found.issuers[0]?.name ?? null
  if (suffix?.series === 'centre') return { scope: 'tw', level: 'central', place: null, suffix, clock: 'centre' }
  if (suffix?.series === 'state')
    return { scope: 'vn', level: 'state', place: null, suffix, clock: found.number?.year ? 'none' : 'year' }
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
  const local = issuer === null ? null : localPlaceIn(issuer)
  if (local)
    return {
      scope: [...(place === null ? [] : [placeId(place)]), placeId(local.name)].join('_'),
      level: local.level,
      place,
      suffix,
      clock,
    }
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
      : /(?:tỉnh|thành phố)(?!\p{L})|^Sở /iu.test(issuer))
  if (provincial && place !== null) return { scope: placeId(place), level: 'provincial', place, suffix, clock }
  return { scope: context.scope, level: provincial ? 'provincial' : null, place, suffix, clock }
}

/** The committee itself, whichever of its organs signed: `Ban Thường vụ Đảng ủy X` and `Đảng ủy X` share one series. */
const organId = (issuer: string): string =>
  placeId(issuer.replace(/^(?:Ban Thường vụ|Ban Chấp hành|Thường trực)\s+/u, ''))

const partyLevel = (suffix: Suffix | null, issuer: string): Level | null =>
  /Đảng ủy (?:Ủy ban nhân dân|các cơ quan Đảng) (?:tỉnh|thành phố)/iu.test(issuer)
    ? 'provincial'
    : suffix?.level === 'commune'
      ? null
      : (suffix?.level ?? null)

/** The period of a number, or null where the source does not tell. */
export function periodOf(found: Citation, series: Series, context: SourceContext): string | null {
  if (series.clock === 'none') return null
  if (series.clock === 'year') return found.date?.slice(0, 4) ?? null
  const stated = found.years ?? (found.term === null ? null : termYears(found.term, series, context))
  const dated = found.date === null ? null : datedPeriod(found.date, series)
  return dated !== null && dated.includes('-') ? dated : (stated ?? dated)
}

export const needsPeriod = (series: Series): boolean => series.clock !== 'none'

/** `2020-2025` for a date; the bare year for a full date in a congress year whose day is unknown; null for a bare one. */
function datedPeriod(date: string, series: Series): string | null {
  const terms = series.clock === 'centre' ? CENTRAL_TERMS : (PROVINCIAL_TERMS[series.place ?? ''] ?? [])
  const year = Number(date.slice(0, 4))
  if (date.length === 10) {
    const term = series.level === 'provincial' || series.clock === 'centre' ? termAt(terms, date) : null
    if (term) return term.years
  } else if (isCongressYear(year, series.clock)) return null
  if (series.clock === 'centre') return CENTRAL_TERMS.find((term) => within(year, term.years))?.years ?? null
  if (PROVINCIAL_CONGRESS_YEARS.includes(year)) return String(year)
  const start = PROVINCIAL_CONGRESS_YEARS.findLast((congress) => congress < year)
  const end = PROVINCIAL_CONGRESS_YEARS.find((congress) => congress > year)
  return start === undefined || end === undefined ? null : `${String(start)}-${String(end)}`
}

const within = (year: number, years: string): boolean =>
  year > Number(years.slice(0, 4)) && year < Number(years.slice(5))

const isCongressYear = (year: number, clock: Series['clock']): boolean =>
  clock === 'centre'
    ? CENTRAL_TERMS.some((term) => term.years.startsWith(String(year)))
    : PROVINCIAL_CONGRESS_YEARS.includes(year)

/** The term that a day falls in, where the next congress is known too or the term is the last known one and not yet over. */
function termAt(terms: readonly Term[], date: string): Term | null {
  const index = terms.findLastIndex((term) => term.from <= date)
  const term = terms[index]
  if (!term) return null
  return terms[index + 1] || date < `${term.years.slice(5)}-01-01` ? term : null
}

function termYears(ordinal: string, series: Series, context: SourceContext): string | null {
  const terms = series.clock === 'centre' ? CENTRAL_TERMS : (PROVINCIAL_TERMS[series.place ?? ''] ?? [])
  const known = terms.find((term) => term.ordinal === ordinal)
  if (known) return known.years
  if (series.clock === 'centre') return null
  const value = fromRoman(ordinal)
  // Terms last five years, so one that the source places gives the others: "khóa XVI, nhiệm kỳ 2020 - 2025".
  const [anchor] = [...context.terms].sort((a, b) => Math.abs(a[0] - value) - Math.abs(b[0] - value))
  if (!anchor) return `khoa-${ordinal}`
  const start = anchor[1] - (anchor[0] - value) * 5
  return `${String(start)}-${String(start + 5)}`
}

const ASSEMBLY_TYPES: Readonly<Record<string, string>> = {
  'Nghị quyết': 'NQ',
  Luật: 'L',
  'Bộ luật': 'BL',
  'Pháp lệnh': 'PL',
  'Nghị quyết liên tịch': 'NQLT',
}

/** `122-KH/TU` → `122-KH-TU`, `66.18/2026/NQ-CP` → `66_18-2026-NQ-CP`, `58-QĐ/TW` → `58-QDD-TW`. */
export function numberId(number: string, type: string | null): string {
  const plain = number.replace(/đ/gu, 'dd').replace(/Đ/gu, 'DD').replace(/\//gu, '-').replace(/\./gu, '_')
  const ascii = plain.normalize('NFD').replace(/[^A-Za-z0-9_-]/gu, '')
  const prefix =
    /-(?:QH|UBTVQH)\d+$/u.test(ascii) && /^\d+\w*-\d{4}-/u.test(ascii) ? ASSEMBLY_TYPES[type ?? ''] : undefined
  return prefix === undefined ? ascii : `${prefix}-${ascii}`
}

const NAME_CODES: Readonly<Record<string, string>> = {
  'Nghị quyết': 'NQ',
  'Kết luận': 'KL',
  'Báo cáo': 'BC',
  'Quy chế': 'QC',
  'Quy định': 'QDDi',
  'Thông báo': 'TB',
  'Chương trình': 'CTr',
  'Chương trình hành động': 'CTr',
  'Kế hoạch': 'KH',
  'Đề án': 'DDA',
  Luật: 'Luat',
  'Bộ luật': 'BLuat',
  'Pháp lệnh': 'PL',
  'Hiến pháp': 'HP',
}

const nameCode = (type: string | null): string => NAME_CODES[type ?? ''] ?? placeId(type ?? 'van ban')

/** The key of an unnumbered document, with `open` where the name does not tell which. */
export function namedKey(
  found: Citation,
  name: DocumentName,
  context: SourceContext,
): { readonly key: string; readonly open: boolean } {
  const code = nameCode(found.type)
  if (name.kind === 'congress') return congressKey(found, name, code, context)
  if (name.kind === 'plenum')
    return {
      key: `tw.${code}.hoi-nghi-${String(name.plenum)}${name.term === null ? '' : `-${name.term}`}`,
      open: name.term === null,
    }
  if (name.kind === 'law') return lawKey(found, name.title, code)
  if (name.kind === 'titled')
    return {
      key: `${context.scope}.${code}.${[placeId(name.title), found.term ?? found.years].filter(Boolean).join('-')}`,
      open: false,
    }
  return { key: `${context.scope}.${code}-${name.numeral}`, open: true }
}

function congressKey(
  found: Citation,
  name: Extract<DocumentName, { kind: 'congress' }>,
  code: string,
  context: SourceContext,
): { readonly key: string; readonly open: boolean } {
  const which = name.ordinal === null ? (name.years ?? '') : toRoman(name.ordinal)
  if (name.national) return { key: `tw.${code}.dai-hoi-${which}`, open: false }
  return { key: `${bodyScope(found.issuers[0]?.name ?? '', context)}.${code}.dai-hoi-${which}`, open: false }
}

/** The scope of a committee by its name: `Đảng bộ thành phố` is the source's province, `Đảng bộ xã Lương Minh` its own. */
export function bodyScope(issuer: string, context: SourceContext): string {
  const province = provinceIn(issuer) ?? context.place
  const local = localPlaceIn(issuer)
  if (local) return [...(province === null ? [] : [placeId(province)]), placeId(local.name)].join('_')
  const provincial = /(?:tỉnh|thành phố|Tỉnh ủy|Thành ủy)(?!\p{L})/iu.test(issuer) || provinceIn(issuer) !== null
  return province !== null && provincial ? placeId(province) : context.scope
}

function lawKey(found: Citation, title: string, code: string): { readonly key: string; readonly open: boolean } {
  const year =
    found.date?.slice(0, 4) ?? /^(?:19|20)\d{2}$/u.exec(title)?.[0] ?? /\s((?:19|20)\d{2})$/u.exec(title)?.[1]
  const slug = lawSlug(title)
  return { key: ['vn', code, slug, year].filter(Boolean).join('.'), open: year === undefined }
}

/** A law's name as one id, whichever way it is shortened: `MTTQ Việt Nam`, `Mặt trận Tổ quốc Việt Nam`. */
export const lawSlug = (title: string): string =>
  placeId(
    title
      .replace(/(?<!\p{L})MTTQ(?!\p{L})/gu, 'Mặt trận Tổ quốc')
      .replace(/(?<!\p{L})HĐND(?!\p{L})/gu, 'Hội đồng nhân dân')
      .replace(/\s*\(?(?:19|20)\d{2}\)?$/u, ''),
  )

/** The committee that `TU` stands for: a city directly under the Centre has a Thành ủy, a province a Tỉnh ủy. */
export const committeeOf = (place: string): string => `${isCity(place) ? 'Thành ủy' : 'Tỉnh ủy'} ${place}`

export const sameWords = (a: string, b: string): boolean =>
  fold(a)
    .replace(/[^a-z0-9]+/gu, ' ')
    .trim() ===
  fold(b)
    .replace(/[^a-z0-9]+/gu, ' ')
    .trim()

/** The source's own key: that of its letterhead where number and period stand there, else its own scope. */
export function keyOfSource(
  letterhead: {
    readonly number: Citation['number']
    readonly date: string | null
    readonly issuer: string | null
    readonly term: string | null
    readonly years: string | null
    readonly type: string | null
  },
  context: SourceContext,
): string {
  const { number, issuer } = letterhead
  if (!number) return context.scope
  const issuers = issuer === null ? [] : [{ start: 0, end: 0, name: issuer, term: null }]
  const found: Citation = {
    ...letterhead,
    number,
    name: null,
    start: 0,
    end: 0,
    coreEnd: 0,
    typeFromCode: false,
    impossibleDate: false,
    issuers,
    sharedIssuer: false,
    list: null,
    collective: false,
  }
  const series = seriesOf(found, context)
  const period = needsPeriod(series) ? periodOf(found, series, context) : ''
  return period === null
    ? context.scope
    : [series.scope, numberId(number.canonical, letterhead.type), ...(period === '' ? [] : [period])].join('.')
}

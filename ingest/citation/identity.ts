/**
 * Identity: which document a number or name is. A numbered document is scope, number and period; date, type, issuer and
 * title are facts about it. See `docs/architecture.md`, "Identity".
 */
import type { Citation, DocumentName } from './citation.ts'
import { LAW_ABBREVIATIONS } from '../lexicon/laws.ts'
import { knownSlug } from './law-slug.ts'
import { isCity, placeId } from '../scan/place.ts'
import { toRoman } from '../scan/roman.ts'
import { needsPeriod, periodOf } from './period.ts'
import { committeeName } from './committee-name.ts'
import { bodyScope, seriesOf, type SourceContext } from './series.ts'

const ASSEMBLY_TYPES: Readonly<Record<string, string>> = {
  'Nghị quyết': 'NQ',
  Luật: 'L',
  'Bộ luật': 'BL',
  'Pháp lệnh': 'PL',
  'Nghị quyết liên tịch': 'NQLT',
}

const IN_ASCII = /^[A-Za-z0-9_-]*$/u
/** What needs no spelling out: a Party number without a mark. */
const PLAIN_NUMBER = /^[A-Za-z0-9-]+\/[A-Za-z]+$/u

/** `122-KH/TU` → `122-KH-TU`, `66.18/2026/NQ-CP` → `66_18-2026-NQ-CP`, `58-QĐ/TW` → `58-QDD-TW`. */
export function numberId(number: string, type: string | null): string {
  if (PLAIN_NUMBER.test(number)) return number.replace(/\//gu, '-')
  const plain = number.replace(/đ/gu, 'dd').replace(/Đ/gu, 'DD').replace(/\//gu, '-').replace(/\./gu, '_')
  const ascii = IN_ASCII.test(plain) ? plain : plain.normalize('NFD').replace(/[^A-Za-z0-9_-]/gu, '')
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
  name: Exclude<DocumentName, { kind: 'back' }>,
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
      key: `${context.scope}.${code}.${[placeId(name.title), kindOfBody(found), found.term ?? found.years].filter(Boolean).join('-')}`,
      open: false,
    }
  return (
    decreeKey(found, name.numeral) ?? { key: `${context.scope}.${code}-${numberId(name.numeral, null)}`, open: true }
  )
}

/** "Nghị định 178/2024": decrees are the Government's, and their numbers have had one form since 1998. */
function decreeKey({ type, date }: Citation, numeral: string): { readonly key: string; readonly open: boolean } | null {
  const [digits = '', year = date ?? ''] = numeral.split('/')
  if (type !== 'Nghị định' || !/^\d{4}$/u.test(year) || Number(year) < 1998) return null
  return { key: `vn.${numberId(`${digits}/${year}/NĐ-CP`, null)}`, open: false }
}

/** Whose rules they are, shortly named or in full: those of two committees of one term are two. */
function kindOfBody({ issuers }: Citation): string {
  const name = committeeName(issuers[0]?.name ?? '')
  return placeId(KIND_OF_BODY.exec(name)?.[0] ?? name)
}

const KIND_OF_BODY =
  /^(?:tinh uy|thanh uy|huyen uy|quan uy|thi uy|dang uy(?: xa| phuong| khoi)?|ban chap hanh trung uong)(?![a-z])/u

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

function lawKey(found: Citation, title: string, code: string): { readonly key: string; readonly open: boolean } {
  const year =
    found.date?.slice(0, 4) ?? /^(?:19|20)\d{2}$/u.exec(title)?.[0] ?? /\s((?:19|20)\d{2})$/u.exec(title)?.[1]
  const slug = lawSlug(title)
  return { key: ['vn', code, slug, year].filter(Boolean).join('.'), open: year === undefined }
}

/** A law's name as one id, whichever way it is shortened: `MTTQ Việt Nam`, `Mặt trận Tổ quốc Việt Nam`. */
export const lawSlug = (title: string): string =>
  knownSlug(
    placeId(
      title
        .replace(/(?<!\p{L})\p{Lu}{2,}(?:&\p{Lu}+)?(?!\p{L})/gu, (letters) => LAW_ABBREVIATIONS[letters] ?? letters)
        .replace(/\s*\(?(?:19|20)\d{2}\)?$/u, '')
        .replace(/\s*\([Ss]ửa đổi\)$/u, ''),
    ),
  )

/** The committee that `TU` stands for: a city directly under the Centre has a Thành ủy, a province a Tỉnh ủy. */
export const committeeOf = (place: string): string => `${isCity(place) ? 'Thành ủy' : 'Tỉnh ủy'} ${place}`

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

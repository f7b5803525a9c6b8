/** What all mentions of one source together establish about one document. */
import type { DocumentClaim, DocumentField, Level, Origin, Origins } from '../../graph/model.ts'
import { committeeOf } from './identity.ts'
import type { SourceContext } from './series.ts'
import { provinceIn } from '../scan/place.ts'
import type { ResolvedCitation } from './citation.ts'
import { joined } from '../scan/body-name.ts'

/** The claim of a source about one document: for each field what most mentions say, then the longest, then by code points. */
export function claimOf(key: string, members: readonly ResolvedCitation[], context: SourceContext): DocumentClaim {
  const [first] = members
  const worded = members.filter((member) => !member.found.typeFromCode)
  const type = chosen(worded.length > 0 ? worded : members, (member) => member.found.type)
  const stated = chosen(members, issuersOf)
  const place = members.find((member) => member.series?.place)?.series?.place ?? null
  const level = chosen(members, (member) => member.series?.level ?? null) as Level | null
  const keeper = stated === null ? chosen(members, (member) => member.found.registeredBy ?? null) : null
  const suffixed = stated === null ? fromSuffix(first, place) : null
  const issuer = withPlace(stated ?? keeper, place) ?? suffixed
  const fields = {
    type,
    number: chosen(members, (member) => member.found.number?.canonical ?? null),
    issuer,
    date: chosenDate(members),
    term: chosen(members, (member) => member.found.term) ?? chosen(members, (member) => termOfTitle(member.title)),
    level,
    place: level === null || level === 'central' || level === 'state' ? null : place,
    title: chosen(members, (member) => member.title ?? titleOfName(member)),
  }
  const origin = originsOf(fields, {
    type: worded.length === 0 ? 'suffix' : 'text',
    issuer: stated !== null ? 'text' : keeper === null ? 'suffix' : 'letterhead',
    level: 'suffix',
    place: context.place === place ? 'letterhead' : 'text',
  })
  const issuers =
    stated === null
      ? []
      : (members.find((member) => issuersOf(member) === stated)?.found.issuers ?? []).map((one) =>
          withPlace(one.name, place),
        )
  return {
    key,
    open: members.every((member) => member.open),
    ...fields,
    issuers: issuers.length > 0 ? issuers : issuer === null ? [] : [issuer],
    origin,
  }
}

/** "… ban hành Quy chế làm việc của Ban Chấp hành Đảng bộ thành phố khóa XVI": rules and programmes are a term's own. */
function termOfTitle(title: string | null): string | null {
  const term =
    /^(?:về việc |về )?ban hành .*(?:Ban Chấp hành|Ban Thường vụ|ủy|uỷ)[^,;]* kh(?:óa|oá) ([IVX]+)(?!\p{L})/u.exec(
      title ?? '',
    )
  return term?.[1] ?? null
}

const issuersOf = (member: ResolvedCitation): string => joined(member.found.issuers.map((issuer) => issuer.name))

const titleOfName = (member: ResolvedCitation): string | null =>
  member.found.name?.kind === 'law' || member.found.name?.kind === 'titled' ? member.found.name.title || null : null

function originsOf(fields: Readonly<Record<DocumentField, string | null>>, known: Origins): Origins {
  const origins: Partial<Record<DocumentField, Origin>> = {}
  for (const field of Object.keys(fields) as DocumentField[])
    if (fields[field] !== null) origins[field] = known[field] ?? 'text'
  return origins
}

type ValueOf = (member: ResolvedCitation) => string | null

/** What most mentions state, then the longest, then in code-point order: never the first seen. */
function chosen(members: readonly ResolvedCitation[], valueOf: ValueOf): string | null {
  let only: string | null = null
  for (const member of members) {
    const value = valueOf(member)
    if (value === null || value === '' || value === only) continue
    if (only !== null) return mostStated(members.map(valueOf))
    only = value
  }
  return only
}

function mostStated(values: readonly (string | null)[]): string | null {
  const counts = new Map<string, number>()
  for (const value of values) if (value !== null && value !== '') counts.set(value, (counts.get(value) ?? 0) + 1)
  const ranked = [...counts].sort((a, b) => b[1] - a[1] || b[0].length - a[0].length || (a[0] < b[0] ? -1 : 1))
  return ranked[0]?.[0] ?? null
}

/** A full date says more than a year, however often the year is given. */
const chosenDate = (members: readonly ResolvedCitation[]): string | null =>
  chosen(members, ({ found }) => (found.date?.length === 10 ? found.date : null)) ??
  chosen(members, ({ found }) => found.date)

function fromSuffix(member: ResolvedCitation | undefined, place: string | null): string | null {
  const suffix = member?.series?.suffix
  if (!suffix) return null
  if (suffix.series === 'province')
    return place === null ? null : (suffix.issuer ?? '{committee}').replace('{committee}', committeeOf(place))
  return suffix.issuer
}

/** A province's own body takes the province's name: `Ban Thường vụ Thành ủy` → `Ban Thường vụ Thành ủy Hải Phòng`. */
function withPlace<Name extends string | null>(issuer: Name, place: string | null): Name | string {
  if (issuer === null || place === null || provinceIn(issuer) !== null) return issuer
  return /(?:Thành ủy|Tỉnh ủy|(?:Đảng bộ|nhân dân) (?:thành phố|tỉnh))$/iu.test(issuer) ? `${issuer} ${place}` : issuer
}

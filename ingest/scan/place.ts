/** Places as sources name them: provinces, and what lies below them. */
import { fold } from '../source/fold.ts'
import { oneOf } from '../lexicon/one-of.ts'
import { PROVINCE_NAMES, PROVINCES } from '../lexicon/places.ts'
import { remembered } from '../remembered.ts'
import { matchesIn } from './matches.ts'
import { singleSpaced } from './spaces.ts'

const BY_SPELLING = new Map(PROVINCE_NAMES.map(([spelling, name]) => [fold(spelling), name] as const))
const NAME = oneOf(BY_SPELLING.keys())
const ANY = new RegExp(`(?<![a-z])${NAME}(?![a-z])`, 'g')
/** Hồ Chí Minh is a city behind a word for one, or where it stands first; elsewhere the man: "Đoàn TNCS Hồ Chí Minh". */
const CITY_BEFORE = /(?:^|(?<![a-z])(?:thanh pho|tp|t\.p|thanh uy|thanh doan|dang bo|uy ban nhan dan|ubnd)\.?)\s*$/u

const HERE = new RegExp(`${NAME}(?![a-z])`, 'y')

/** Where the name of a province that begins at the offset of folded text ends, or null. */
export function provinceEnd(folded: string, at: number): number | null {
  HERE.lastIndex = at
  return HERE.test(folded) ? HERE.lastIndex : null
}

/** A province named as a body or an area: "thành phố Hải Phòng", "Tỉnh ủy Quảng Ninh", "UBND tỉnh Lai Châu". */
const NAMED = new RegExp(
  `t(?<![a-z]t)(?:inh(?:\\s+uy)?|hanh\\s+(?:uy|pho(?:\\s+truc\\s+thuoc)?)|p\\.?|\\.p)\\s+(${NAME})(?![a-z])`,
  'g',
)

const CITIES = new Set(PROVINCES.filter((province) => province.kind === 'thành phố').map((province) => province.name))

export const isCity = (place: string): boolean => CITIES.has(place)

const standard = (folded: string): string | null => BY_SPELLING.get(singleSpaced(folded)) ?? null

/** The province that some words name, or null. */
export const provinceIn = remembered((words: string): string | null => {
  const folded = fold(words.normalize('NFC'))
  for (const hit of folded.matchAll(ANY))
    if (!/^ho\s/u.test(hit[0]) || CITY_BEFORE.test(folded.slice(0, hit.index))) return standard(hit[0])
  return null
})

/** The province or city that some words are the name of, with or without the word for one; null for anything else. */
export function placeNamed(words: string): string | null {
  const named = fold(words.normalize('NFC').trim()).replace(/^(?:tinh|thanh pho|tp\.?)\s+/u, '')
  return standard(named.replace(/\s+/gu, ' '))
}

/** The only province that a text names as a body or an area three times, while no other is named so more than once. */
export function provinceNamed(folded: string): string | null {
  const counts = new Map<string, number>()
  for (const hit of matchesIn(NAMED, folded)) {
    const name = standard(hit[1] ?? '')
    if (name) counts.set(name, (counts.get(name) ?? 0) + 1)
  }
  const ranked = [...counts].sort((a, b) => b[1] - a[1])
  const [first, second] = ranked
  return first && first[1] >= 3 && (second?.[1] ?? 0) <= 1 ? first[0] : null
}

/** `Hải Phòng` → `hai-phong`: the id of a place in keys. */
export const placeId = remembered((place: string): string =>
  fold(place.normalize('NFC'))
    .replace(/[^a-z0-9]+/gu, '-')
    .replace(/^-|-$/gu, ''),
)

const LOCAL = /(?:xã|phường|thị trấn|đặc khu|huyện|quận|thị xã)\s+((?:\p{Lu}[\p{L}\p{M}]*[\s-]*)+)/u

interface LocalPlace {
  readonly name: string
  readonly level: 'commune' | 'district'
}

/** The commune or district that the name of a body holds: `Đảng ủy xã Lương Minh` → `Lương Minh`. */
export const localPlaceIn = remembered((issuer: string): LocalPlace | null => {
  const hit = LOCAL.exec(issuer)
  const own = /(?:Huyện ủy|Quận ủy|Thị ủy)\s+((?:\p{Lu}[\p{L}\p{M}]*\s*)+)/u.exec(issuer)
  const name = (hit?.[1] ?? own?.[1])?.trim()
  if (name === undefined || name === '') return null
  return { name, level: hit && /^(?:xã|phường|thị trấn|đặc khu)/u.test(hit[0]) ? 'commune' : 'district' }
})

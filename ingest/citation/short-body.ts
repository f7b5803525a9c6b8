/**
 * Bodies that a source names in full once and shortly after that: "Kế hoạch số 12-KH/HU ngày 05/3/2021 của *Huyện ủy Ba Tơ*",
 * "Kế hoạch số 12-KH/HU của *Huyện ủy*". One number of one source, whose bodies do not speak against each other, is one
 * document; where the short name could be two bodies', it stays apart.
 */
import { committeeName } from './committee-name.ts'
import type { Draft } from './draft.ts'

/** Lets a number of a shortly named body mean the same number of the one body that its source names in full. */
export function settleShortBodies(drafts: readonly Draft[]): void {
  const placed = drafts.filter((draft) => draft.found.issuers.length === 1)
  for (const group of Map.groupBy(placed, (draft) => draft.base).values()) settleGroup(group)
}

function settleGroup(group: readonly Draft[]): void {
  const byName = Map.groupBy(group, nameOf)
  if (byName.size < 2) return
  const names = [...byName.keys()]
  for (const name of names) {
    const longer = names.filter((other) => other.startsWith(`${name} `)).flatMap((other) => byName.get(other) ?? [])
    if (longer.length > 0) for (const draft of byName.get(name) ?? []) settle(draft, longer)
  }
}

function settle(draft: Draft, longer: readonly Draft[]): void {
  const fits = longer.filter((other) => other.key !== null && sameDay(draft, other) && samePeriod(draft, other))
  const [one] = fits
  if (!one || new Set(fits.map((other) => other.key)).size > 1) return
  draft.key = one.key
  draft.scope = one.scope
  draft.period ??= one.period
  draft.series = one.series
  draft.basis = 'antecedent'
}

/** True where the days that two mentions state can be one. */
export function sameDay({ found: { date: a } }: Draft, { found: { date: b } }: Draft): boolean {
  return a === null || b === null || a.startsWith(b) || b.startsWith(a)
}

const samePeriod = ({ period: a }: Draft, { period: b }: Draft): boolean => a === null || b === null || a === b

/** The one body that a mention names; null where it names none, or several. */
export const bodyOf = (draft: Draft): string | null => (draft.found.issuers.length === 1 ? nameOf(draft) : null)

/** True where the bodies of two mentions can be one: the same name, or one shortly and one in full. */
export function mayBeSameBody(a: Draft, b: Draft): boolean {
  if (a.found.issuers.length !== 1 || b.found.issuers.length !== 1) return true
  const [one, other] = [nameOf(a), nameOf(b)]
  return one === other || one.startsWith(`${other} `) || other.startsWith(`${one} `)
}

const nameOf = ({ found: { issuers } }: Draft): string => committeeName(issuers[0]?.name ?? '')

const STATE = /^(?:quoc hoi|chinh phu|thu tuong|uy ban nhan dan|hoi dong nhan dan|chu tich|bo (?!chinh tri)|so )/u
const PARTY = /^(?:bo chinh tri|ban bi thu|ban chap hanh|trung uong|tinh uy|thanh uy|huyen uy|quan uy|thi uy|dang uy)/u
const NONE = /^$/u

/** "Nghị quyết 15 của Quốc hội" is no 15-NQ/TW: the letters of a number must not speak against the body of a short one. */
export function lettersFit(short: Draft, { series }: Draft): boolean {
  const name = nameOf(short)
  const system = series?.suffix?.system
  return name === '' || !(system === 'party' ? STATE : system === 'state' ? PARTY : NONE).test(name)
}

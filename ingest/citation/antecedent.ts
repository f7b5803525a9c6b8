/**
 * Antecedents: what one mention leaves open, another mention of the same source may tell. It must be the only one that
 * fits; of two that fit, neither is chosen.
 */
import { once } from '../once.ts'
import type { CleanText } from '../source/clean.ts'
import { settleBackReferences, type Self } from './back-reference.ts'
import type { Citation } from './citation.ts'
import type { Draft } from './draft.ts'
import { fold } from '../source/fold.ts'
import { lawSlug } from './identity.ts'
import { compatible, distinct, keysOf, settleNumbers } from './number-antecedent.ts'
import { keepShortsApart } from './short-apart.ts'
import { lettersFit, settleShortBodies } from './short-body.ts'
import { singleSpaced } from '../scan/spaces.ts'

/** Lets each draft that needs it find its antecedent. Linear in the number of drafts that differ. */
export function findAntecedents(clean: CleanText, drafts: readonly Draft[], self: Self): void {
  const numbered = drafts.filter((draft) => draft.found.number !== null)
  settleShortBodies(numbered)
  // A number whose period is stated first: it may be what one without is.
  settleNumbers(
    numbered.filter((draft) => draft.key === null && draft.period !== null),
    numbered,
  )
  settleNumbers(
    numbered.filter((draft) => draft.key === null),
    numbered,
  )
  const clear = new Set(numbered.flatMap(({ found, base }) => (found.number?.doubtful === false ? [base] : [])))
  for (const draft of numbered) if (draft.found.number?.doubtful && !clear.has(draft.base)) support(draft)
  const waiting = drafts.filter(needsName)
  // A name with its year first: it may be what a bare name means.
  settleNames(waiting.filter(isDated), namesOf(drafts))
  settleNames(
    waiting.filter((draft) => !isDated(draft)),
    namesOf(drafts),
  )
  for (const draft of drafts) if (draft.key === draft.base && isDoubtful(clean, draft)) draft.key = null
  keepShortsApart(drafts)
  settleBackReferences(clean, drafts, self)
}

/** "TT 200" may be much else, but for the circular that the source names in full. */
const isDoubtful = ({ text }: CleanText, { found: { name, start } }: Draft): boolean =>
  name?.kind === 'short' && !name.numeral.includes('/') && /^TT\s/u.test(text.slice(start, start + 3))

/** A number whose digits or letters were repaired is linked where a date, a title or a clean mention supports it. */
function support(draft: Draft): void {
  if (draft.found.date !== null || draft.title !== null) return
  draft.open = true
  draft.basis = 'open'
}

const needsName = (draft: Draft): boolean =>
  draft.key !== null && draft.found.name !== null && (draft.open || /^(?:titled|law)$/u.test(draft.found.name.kind))

const wordsOf = (title: string): string => singleSpaced(fold(title))

const isDated = (draft: Draft): boolean => draft.found.date !== null

type Names = (draft: Draft) => readonly Draft[]

function settleNames(drafts: readonly Draft[], names: Names): void {
  for (const draft of drafts) settleName(draft, names(draft))
}

/**
 * The drafts that may tell what a name means, looked up by what a name gives. They are gathered when they are first asked
 * for: a name that another one of its kind tells in the meantime tells nothing new.
 */
function namesOf(drafts: readonly Draft[]): Names {
  const byNumeral = grouped(drafts, ({ found: { number, name } }) =>
    Number.parseInt(number?.numeral ?? (name?.kind === 'short' && name.numeral.includes('/') ? name.numeral : ''), 10),
  )
  const byLaw = grouped(drafts, lawOf)
  const byPlenum = grouped(drafts, ({ found: { name } }) =>
    name?.kind === 'plenum' && name.term !== null ? name.plenum : NaN,
  )
  const titled = once(() =>
    distinct(drafts.filter((draft) => draft.found.number !== null && draft.title !== null)).map((draft) => ({
      draft,
      words: wordsOf(draft.title ?? ''),
    })),
  )
  return (draft) => {
    const name = draft.found.name
    if (name?.kind === 'short') return byNumeral(Number.parseInt(name.numeral, 10))
    if (name?.kind === 'law') return byLaw(lawOf(draft))
    if (name?.kind === 'plenum') return byPlenum(name.plenum)
    if (name?.kind !== 'titled') return []
    // "Quy chế làm việc của … khóa XVI" is what the title of 02-QC/TU issues.
    const issued = wordsOf(`${draft.found.type ?? ''} ${name.title}`)
    return titled().flatMap((one) => (one.words.includes(issued) ? [one.draft] : []))
  }
}

/** The drafts that differ among those with one key, grouped only where one is asked for. */
function grouped<Key>(drafts: readonly Draft[], keyOf: (draft: Draft) => Key): (key: Key) => readonly Draft[] {
  const groups = once(() => Map.groupBy(drafts, keyOf))
  const differing = new Map<Key, readonly Draft[]>()
  return (key) => {
    const known = differing.get(key) ?? distinct(groups().get(key) ?? [])
    differing.set(key, known)
    return known
  }
}

/** A law by its name, whether a number stands with it or not. */
const lawOf = ({ found, title }: Draft): string => {
  if (found.name?.kind === 'law') return `${found.type ?? ''} ${lawSlug(found.name.title)}`
  return (found.number?.code === null || found.number?.code === 'PL') && title !== null
    ? `${found.type ?? ''} ${lawSlug(title)}`
    : ''
}

/** A name or short number means the one document of this source that it fits. An open one may be it, and stays open. */
function settleName(draft: Draft, others: readonly Draft[]): void {
  const fits = others.filter(
    (other) => other !== draft && other.key !== null && other.key !== draft.key && fitsName(draft, other),
  )
  const closed = keysOf(fits.filter((other) => !other.open))
  const open = keysOf(fits.filter((other) => other.open && (other.found.number !== null || isYeared(other))))
  const [only] = closed.length > 0 ? closed : open
  if (only !== undefined && (closed.length || open.length) === 1) {
    const antecedent = fits.find((other) => other.key === only)
    draft.key = only
    draft.open = antecedent?.open ?? false
    draft.basis = draft.open ? 'open' : 'antecedent'
    draft.series = antecedent?.series ?? null
  } else if (draft.open) draft.candidates = closed
}

/** "Thông tư 200/2034": a number with its year. */
const isYeared = ({ found: { name } }: Draft): boolean => name?.kind === 'short' && name.numeral.includes('/')

function fitsName(draft: Draft, other: Draft): boolean {
  const { found } = draft
  const name = found.name
  if (name?.kind === 'short')
    return (
      (sameType(found, other.found) || approves(other, found.type)) &&
      sameYear(found, other.found) &&
      lettersFit(draft, other) &&
      compatible(draft, other)
    )
  if (name?.kind === 'law') return fitsLaw(found, other.found)
  return sameType(found, other.found)
}

/** "Chương trình 1719", "Đề án 06": what Quyết định số 1719/QĐ-TTg approves goes by the number of its decision. */
const approves = ({ found, title }: Draft, type: string | null): boolean =>
  found.type === 'Quyết định' &&
  type !== null &&
  new RegExp(`^(?:ve )?(?:viec )?(?:phe duyet|ban hanh)(?: kem theo)? ["“]?${fold(type)}(?![a-z])`, 'u').test(
    fold(title ?? ''),
  )

/** "Nghị định 178/2024" is no number of another year. */
const sameYear = (found: Citation, { number }: Citation): boolean =>
  found.date?.length !== 4 || !number?.year || number.year === found.date

/** "Luật Đất đai" means the one that is numbered or dated; "Luật Đất đai năm 2013" only one of that year. */
function fitsLaw(found: Citation, other: Citation): boolean {
  const year = other.number?.year ?? other.date?.slice(0, 4) ?? null
  if (found.date === null) return year !== null
  return other.number !== null && year === found.date.slice(0, 4)
}

const sameType = (a: Citation, b: Citation): boolean =>
  a.type === null || b.type === null || fold(b.type).startsWith(fold(a.type)) || fold(a.type).startsWith(fold(b.type))

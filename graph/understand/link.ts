/**
 * Which registered document an open mention means, decided from its own source and the registry alone. The mention, or the
 * claim that all mentions of its number make together, must state what tells the document apart: its year, its khóa or the
 * words of its title. That only one is registered is no reason.
 */
import type { DocumentClaim, Extraction, Mention } from '../model.ts'
import { compatible } from '../reference.ts'
import type { RegisteredDocument } from '../registry.ts'
import { fold } from '../tokens.ts'
import type { Known } from './known.ts'
import { isTitled } from './title.ts'

type Source = Pick<Extraction, 'mentions' | 'documents'>

/** The keys that open mentions mean, by the ids of the mentions; those that stay open are left out. */
export function links({ mentions, documents }: Source, known: Known): ReadonlyMap<string, string> {
  const open = mentions.filter(({ basis }) => basis === 'open')
  const groups = [...Map.groupBy(open, ({ document }) => document)]
  const claims = new Map(documents.map((claim) => [claim.key, claim]))
  return new Map(
    groups.flatMap(([key, members]) => linksOf(members, claims.get(key), candidatesFor(key, members, known))),
  )
}

/** A short number has no scope, so that more must speak for it. */
interface Candidate {
  readonly entry: RegisteredDocument
  readonly short: boolean
}

function candidatesFor(key: string, members: readonly Mention[], known: Known): Candidate[] {
  const [first] = members
  const digits = /^\d+[a-z]?$/u.exec(first?.number ?? '')?.[0]
  return digits === undefined
    ? known.ofNumber(key).map((entry) => ({ entry, short: false }))
    : known.ofShort(first?.type ?? null, digits).map((entry) => ({ entry, short: true }))
}

/**
 * A mention that states a year or a khóa is decided by it. One that states neither follows the title of the claim and its
 * fellows, where all of them mean one document.
 */
function linksOf(
  members: readonly Mention[],
  claim: DocumentClaim | undefined,
  candidates: readonly Candidate[],
): (readonly [string, string])[] {
  const telling = members.filter(isTelling).map((mention) => [mention, meantBy(mention, candidates)] as const)
  const titled = claim === undefined ? null : only(candidates.filter((one) => fitsTitle(one, claim, members)))
  const told = new Set(telling.map(([, key]) => key))
  const meant = titled === null ? told : new Set([...told, titled])
  // The title of one document with the year of another tells neither.
  if (told.size === 1 && meant.size > 1) return []
  const linked = telling.flatMap(([{ id }, key]) => (key === null ? [] : [[id, key] as const]))
  const [agreed = null, ...others] = meant
  if (agreed === null || others.length > 0) return linked
  const silent = members.filter((mention) => !isTelling(mention))
  return [...linked, ...silent.map(({ id }) => [id, agreed] as const)]
}

const isTelling = ({ date, term }: Mention): boolean => date !== null || term !== null

const meantBy = (mention: Mention, candidates: readonly Candidate[]): string | null =>
  only(candidates.filter((one) => isStated(mention, one)))

/** The key of the only candidate; two that fit are no answer. */
const only = ([first, second]: readonly Candidate[]): string | null =>
  first === undefined || second !== undefined ? null : first.entry.key

/** Whether what the mention states is so of the entry, and enough. */
function isStated({ date, term, issuer }: Mention, { entry, short }: Candidate): boolean {
  const dated = date !== null && entry.date !== null && compatible(date, entry.date)
  const ofTerm = term !== null && term === entry.term
  if ((date !== null && !dated) || (term !== null && !ofTerm)) return false
  if (!short || (dated && date.length === 10)) return dated || ofTerm
  return issuer !== null && isIssuer(issuer, entry)
}

function fitsTitle({ entry, short }: Candidate, claim: DocumentClaim, members: readonly Mention[]): boolean {
  if (claim.title === null || entry.title === null || !isTitled(claim.title, entry.title)) return false
  return !short || members.every(({ issuer }) => issuer === null || isIssuer(issuer, entry))
}

/** `Bộ Chính trị` is one of `Bộ Chính trị, Ban Bí thư`. */
const isIssuer = (issuer: string, entry: RegisteredDocument): boolean =>
  entry.issuer !== null && fold(entry.issuer).includes(fold(issuer))

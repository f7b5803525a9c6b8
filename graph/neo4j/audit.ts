/** What an audit asks of whole sets of documents; see `audit-facts.ts`. */
import type { Act, Body, Deed, Directive, DirectiveFilter, Report } from '../audit-facts.ts'
import { CONFIDENCE, type SourceDocument } from '../model.ts'
import { byCodePoint } from '../tokens.ts'
import { UNREADABLE } from './sources.ts'
import type { Transaction } from './transaction.ts'

export function directives(transaction: Transaction, { issuers, from, before }: DirectiveFilter): Promise<Directive[]> {
  const conditions = [
    issuers.length === 0 ? "document.level IN ['central', 'state']" : 'document.issuer IN $issuers',
    // A year alone is taken as any of its days.
    ...(from === undefined ? [] : ['(document.date >= $from OR document.date = left($from, 4))']),
    ...(before === undefined ? [] : ['document.date < $before']),
  ]
  return transaction.all(
    `MATCH (document:Document) WHERE ${conditions.join(' AND ')} AND document.citingSources > 0 AND NOT document.open
     RETURN document.key AS key, document.date AS date ORDER BY coalesce(date, '') DESC, key`,
    { issuers, from: from ?? null, before: before ?? null },
  )
}

export const bodies = (transaction: Transaction, place: string): Promise<Body[]> =>
  transaction.all(
    `MATCH (document:Document { place: $place })
     RETURN DISTINCT document.level AS level, document.issuer AS issuer`,
    { place },
  )

/** What a document does: by its edges, and by what is said of it that makes none. */
const ACTS = `
  MATCH (acting:Document { place: $place })
  CALL (acting) {
    MATCH (acting)-[edge:IMPLEMENTS|CONTINUES|CITES]->(receiver:Document)
    RETURN receiver, edge.relation AS type,
      CASE WHEN edge.relation = 'cites' THEN CASE WHEN edge.open THEN 'may-cite' ELSE 'cites' END
        WHEN edge.open OR edge.confidence < ${CONFIDENCE.likely} THEN 'weak' ELSE 'done' END AS kind
    UNION ALL
    MATCH (acting)<-[said:STATES]-(:Source)
    WHERE said.relation IN ['implements', 'continues'] AND NOT said._edge
    MATCH (receiver:Document { key: said.to })
    RETURN receiver, said.relation AS type,
      CASE WHEN acting.open OR receiver.open OR said.confidence < ${CONFIDENCE.likely} THEN 'weak'
        WHEN said.polarity = 'denied' THEN 'denied' ELSE 'planned' END AS kind
  }`

export async function deeds(transaction: Transaction, place: string, own: readonly Body[]): Promise<Deed[]> {
  const rows = await transaction.all<Deed>(
    `${ACTS}
     WITH receiver, kind,
       max(CASE WHEN [coalesce(acting.level, ''), coalesce(acting.issuer, '')] IN $own THEN 1 ELSE 0 END) AS own
     RETURN receiver.key AS to, kind, own = 1 AS own`,
    { place, own: own.map(({ level, issuer }) => [level ?? '', issuer ?? '']) },
  )
  return rows.sort((one, other) => byCodePoint(one.to, other.to) || byCodePoint(one.kind, other.kind))
}

export async function acts(transaction: Transaction, place: string, to: readonly string[]): Promise<Act[]> {
  const rows = await transaction.all<Act>(
    `${ACTS}
     WITH acting, receiver, type, kind WHERE receiver.key IN $to
     RETURN DISTINCT acting.key AS from, acting.date AS date, acting.level AS level, acting.issuer AS issuer,
       type, receiver.key AS to, kind`,
    { place, to },
  )
  return rows.sort(
    (one, other) =>
      byCodePoint(one.from, other.from) ||
      byCodePoint(one.type, other.type) ||
      byCodePoint(one.to, other.to) ||
      byCodePoint(one.kind, other.kind),
  )
}

interface ReportRow extends Omit<Report, 'level' | 'issuer' | 'date' | 'term' | 'title'> {
  readonly described: string
}

export async function reports(transaction: Transaction, place: string | null): Promise<Report[]> {
  const rows = await transaction.all<ReportRow>(
    `MATCH (source:Source) WHERE ${place === null ? 'source.place IS NULL' : 'source.place = $place'}
     RETURN source.id AS id, source._described AS described, source.place AS place, source.latestDate AS latest,
       source.characters AS characters, ${UNREADABLE} ORDER BY id`,
    { place },
  )
  return rows.map(({ described, ...row }) => {
    const { level, issuer, date, term, title } = JSON.parse(described) as SourceDocument
    return { ...row, level, issuer, date, term, title }
  })
}

export async function families(transaction: Transaction, keys: readonly string[]): Promise<string[]> {
  const rows = await transaction.each<{ key: string }>(
    `UNWIND $rows AS start MATCH (document:Document) WHERE document.key STARTS WITH start
     RETURN DISTINCT document.key AS key`,
    keys.map((key) => `${key}.`),
  )
  return [...new Set(rows.map(({ key }) => key))].sort(byCodePoint)
}

/** What an audit asks of whole sets of documents; see `audit-facts.ts`. */
import type { Act, Body, Deed, Directive, DirectiveFilter, Report } from '../audit-facts.ts'
import { CONFIDENCE, type SourceDocument } from '../model.ts'
import type { Database } from './database.ts'
import { UNREADABLE } from './sources.ts'

export function directives(database: Database, { issuers, from, before }: DirectiveFilter): Directive[] {
  const conditions = [
    issuers.length === 0
      ? { sql: "level IN ('central', 'state')", values: [] }
      : { sql: 'issuer IN (SELECT value FROM json_each(?))', values: [JSON.stringify(issuers)] },
    // A year alone is taken as any of its days.
    ...(from === undefined ? [] : [{ sql: '(date >= ? OR date = ?)', values: [from, from.slice(0, 4)] }]),
    ...(before === undefined ? [] : [{ sql: 'date < ?', values: [before] }]),
  ]
  return database.all(
    `SELECT key, date FROM document WHERE ${conditions.map(({ sql }) => sql).join(' AND ')}
       AND sources_count > 0 AND NOT open ORDER BY date DESC, key`,
    ...conditions.flatMap(({ values }) => values),
  )
}

export const bodies = (database: Database, place: string): Body[] =>
  database.all('SELECT DISTINCT level, issuer FROM document WHERE place = ?', place)

/** What a document does: by its edges, and by what is said of it that makes none. */
const ACTING = `
  acting AS MATERIALIZED (SELECT id, key, date, level, issuer, open FROM document WHERE place = ?1),
  act AS (
    SELECT acting.id AS from_id, edge.type, edge.to_id,
      CASE WHEN edge.type = 'cites' THEN iif(edge.open, 'may-cite', 'cites')
        WHEN edge.open OR edge.confidence < ${CONFIDENCE.likely} THEN 'weak' ELSE 'done' END AS kind
    FROM acting CROSS JOIN edge ON edge.from_id = acting.id
    WHERE edge.type IN ('implements', 'continues', 'cites') AND edge.confidence > 0
    UNION ALL
    SELECT acting.id, statement.type, statement.to_id,
      CASE WHEN acting.open OR receiver.open OR statement.confidence < ${CONFIDENCE.likely} THEN 'weak'
        WHEN statement.polarity = 'denied' THEN 'denied' ELSE 'planned' END
    FROM acting CROSS JOIN statement ON statement.from_id = acting.id
    CROSS JOIN document AS receiver ON receiver.id = statement.to_id
    WHERE statement.type IN ('implements', 'continues') AND NOT statement.makes_edge
  )`

export function deeds(database: Database, place: string, own: readonly Body[]): Deed[] {
  const rows = database.all<Omit<Deed, 'own'> & { readonly own: number }>(
    `WITH ${ACTING},
     body AS MATERIALIZED (
       SELECT acting.id, EXISTS (
         SELECT 1 FROM json_each(?2) WHERE value ->> 0 IS acting.level AND value ->> 1 IS acting.issuer
       ) AS own FROM acting
     ),
     deed AS MATERIALIZED (
       SELECT act.to_id, act.kind, max(body.own) AS own FROM act CROSS JOIN body ON body.id = act.from_id
       GROUP BY act.to_id, act.kind
     )
     SELECT document.key AS "to", deed.kind, deed.own FROM deed CROSS JOIN document ON document.id = deed.to_id
     ORDER BY document.key, deed.kind`,
    place,
    JSON.stringify(own.map(({ level, issuer }) => [level, issuer])),
  )
  return rows.map((row) => ({ ...row, own: row.own === 1 }))
}

export const acts = (database: Database, place: string, to: readonly string[]): Act[] =>
  database.all(
    `WITH ${ACTING},
     asked AS MATERIALIZED (
       SELECT document.id, document.key FROM json_each(?2) CROSS JOIN document ON document.key = json_each.value
     )
     SELECT DISTINCT acting.key AS "from", acting.date, acting.level, acting.issuer, act.type, asked.key AS "to", act.kind
     FROM act JOIN asked ON asked.id = act.to_id JOIN acting ON acting.id = act.from_id
     ORDER BY acting.key, act.type, asked.key, act.kind`,
    place,
    JSON.stringify([...new Set(to)]),
  )

interface ReportRow {
  readonly sha: string
  readonly described: string
  readonly place: string | null
  readonly latest: string | null
  readonly characters: number
  readonly unreadable: number
}

export function reports(database: Database, place: string | null): Report[] {
  const rows = database.all<ReportRow>(
    `SELECT sha, described, place, latest, characters, ${UNREADABLE}
     FROM contribution WHERE place IS ? ORDER BY sha`,
    place,
  )
  return rows.map(({ sha, described, ...row }) => {
    const { level, issuer, date, term, title } = JSON.parse(described) as SourceDocument
    return { id: sha, level, issuer, date, term, title, ...row }
  })
}

/** A slash follows the dot: everything between them begins with the key and a dot. */
export const families = (database: Database, keys: readonly string[]): string[] =>
  database
    .all<{ key: string }>(
      `SELECT DISTINCT document.key FROM json_each(?) AS asked
       CROSS JOIN document ON document.key > asked.value || '.' AND document.key < asked.value || '/'
       ORDER BY document.key`,
      JSON.stringify(keys),
    )
    .map(({ key }) => key)

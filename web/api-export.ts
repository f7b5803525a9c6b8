/** What the exports take: what the question itself takes, and in which format; see `api.ts`. */
import { Type, type Static } from 'typebox'
import { AuditQuery } from './api-audit.ts'
import { ImplementersQuery, NeighboursQuery, PathQuery, SearchQuery, TimelineQuery, TraceQuery } from './api.ts'
import { limit, ref, strict } from './api-query.ts'

export const EXPORT_FORMATS = ['csv', 'xlsx', 'graphml', 'jsonld'] as const

const written = (...tables: readonly string[]) => ({
  as: Type.Enum([...EXPORT_FORMATS]),
  table: Type.Optional(
    Type.Enum([...tables, 'about'], {
      description: `With \`as=csv\` alone, which holds one table: \`${tables[0] ?? ''}\` when none is named.`,
    }),
  ),
})

const CITED = ['relations', 'documents', 'statements', 'sources']
/** Every cut answer says so; it takes more to cut an export. */
const rows = { limit: limit('export') }

const { facets: _facets, alike: _alike, ...search } = SearchQuery.properties
const { facets: _counted, ...implementers } = ImplementersQuery.properties
const { each: _each, ...audit } = AuditQuery.properties

export const WholeExportQuery = strict(written('documents', 'relations', 'statements', 'sources', 'problems'))
export const SearchExportQuery = strict({ ...written('documents'), ...search, ...rows })
export const TraceExportQuery = strict({ ...written(...CITED), ref: ref(), ...TraceQuery.properties, ...rows })
export const ImplementersExportQuery = strict({
  ...written('implementers', ...CITED),
  ref: ref(),
  ...implementers,
  ...rows,
})
export const PathExportQuery = strict({ ...written(...CITED), ...PathQuery.properties })
export const AuditExportQuery = strict({
  ...written('audit', 'limits', 'recall', ...CITED),
  ...audit,
  ...rows,
})

/** Rows to be told of in an evidence bundle. */
const { compare: _compare, ...bundled } = audit
export const BundleQuery = strict({ ...bundled, ...rows })

export const ShowExportQuery = strict({ ...written(...CITED, 'mentions', 'problems'), ref: ref(), ...rows })
export const NeighboursExportQuery = strict({
  ...written(...CITED),
  ref: ref(),
  ...NeighboursQuery.properties,
  ...rows,
})
export const TimelineExportQuery = strict({
  ...written('timeline', 'documents'),
  ref: ref(),
  ...TimelineQuery.properties,
  ...rows,
})
export const StatsExportQuery = strict(written('stats'))

export type SearchExportQuery = Static<typeof SearchExportQuery>
export type TraceExportQuery = Static<typeof TraceExportQuery>
export type ImplementersExportQuery = Static<typeof ImplementersExportQuery>
export type PathExportQuery = Static<typeof PathExportQuery>
export type ShowExportQuery = Static<typeof ShowExportQuery>
export type NeighboursExportQuery = Static<typeof NeighboursExportQuery>
export type TimelineExportQuery = Static<typeof TimelineExportQuery>
export type BundleQuery = Static<typeof BundleQuery>
export type AuditExportQuery = Static<typeof AuditExportQuery>

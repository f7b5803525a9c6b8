/** The route that exports a graph as the page shows it: the rows of its tree, in their order. */
import { Readable } from 'node:stream'
import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { exportAnswer, treeTable, writeExport, type Exported, type GraphStore, type TreeRow } from '../graph/index.ts'
import { RELATION_TYPES, type Document, type Relation } from '../graph/model.ts'
import { relationId } from '../graph/relation.ts'
import { GraphExportBody } from './api-graph.ts'
import { relationTypes } from './server-answers.ts'
import { languageOf } from './server-errors.ts'
import { file, headersOf } from './server-export-routes.ts'
import { failures, type RouteOptions } from './server-routes.ts'

export const graphExportRoutes: FastifyPluginAsyncTypebox<RouteOptions> = async (server, { store, language }) => {
  server.post(
    '/api/export/graph',
    {
      // So many rows with their keys, and room for the longest.
      bodyLimit: 2 ** 21,
      schema: {
        tags: ['export'],
        summary: 'A graph as the page shows it, with the rows of its tree',
        body: GraphExportBody,
        response: { 200: file, ...failures },
      },
    },
    async (request, reply) => {
      const { as } = request.body
      const exported = await exportGraph(store, request.body)
      const asked = languageOf(request.headers['accept-language'], language)
      const written = writeExport(exported, { as, language: asked })
      return reply.headers(headersOf(exported, as)).send(Readable.from(written, { objectMode: false }))
    },
  )
}

/** What is said of each row is the store's own; rows of documents that it does not hold are left out. */
async function exportGraph(store: GraphStore, body: GraphExportBody): Promise<Exported> {
  const documents = await store.documents([...new Set(body.rows.map(({ key }) => key))])
  const relations = await relationsBetween(store, documents, body)
  return exportAnswer(store, {
    of: 'graph',
    parameters: { address: body.address },
    rows: { shown: documents.length, total: Math.max(body.total, documents.length) },
    documents,
    relations,
    tables: [treeTable(rowsOf(body, documents, relations)), 'relations', 'documents', 'statements', 'sources'],
  })
}

/** Of the types that the page shows all; of others those that rows hang by, as on a path. */
async function relationsBetween(
  store: GraphStore,
  documents: readonly Document[],
  { relations: asked, rows }: GraphExportBody,
): Promise<Relation[]> {
  const keys = documents.map(({ key }) => key)
  const types = relationTypes(asked)
  const hung = new Set(rows.map(({ via }) => via && relationId(via)))
  const all = await store.relations(keys, 'out', RELATION_TYPES, true, keys)
  return all.filter((relation) => types.includes(relation.type) || hung.has(relationId(relation)))
}

function rowsOf(
  { rows }: GraphExportBody,
  documents: readonly Document[],
  relations: readonly Relation[],
): readonly TreeRow[] {
  const known = new Map(documents.map((document) => [document.key, document]))
  const edges = new Map(relations.map((relation) => [relationId(relation), relation]))
  return rows.flatMap(({ key, level, via }) => {
    const document = known.get(key)
    return document ? [{ document, level, relation: (via && edges.get(relationId(via))) ?? null }] : []
  })
}

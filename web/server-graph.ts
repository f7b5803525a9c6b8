/** The part of the graph around some documents, as an answer of the API. */
import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { subgraph, type GraphStore, type Opened, type SubgraphOptions } from '../graph/index.ts'
import { CandidatesAnswer, ErrorAnswer, LIMITS } from './api.ts'
import { GraphAnswer, GraphQuery } from './api-graph.ts'
import { about, listed, relationTypes, type Unresolved } from './server-answers.ts'
import { failures, refuse, type RouteOptions } from './server-routes.ts'

export const graphRoutes: FastifyPluginAsyncTypebox<RouteOptions> = async (server, { store, language }) => {
  server.get(
    '/api/graph',
    {
      schema: {
        tags: ['documents'],
        summary: 'Some documents with their ways up to the Centre, and what else is opened around them',
        querystring: GraphQuery,
        response: { 200: GraphAnswer, ...failures, 300: CandidatesAnswer, 404: ErrorAnswer },
      },
    },
    async (request, reply) => {
      const answer = await answerGraph(store, request.query)
      return 'kind' in answer ? refuse(request, reply, answer, 'ref', language) : answer
    },
  )
}

/** A reference that leads to no one document is an answer, too: the first of them. */
export async function answerGraph(store: GraphStore, query: GraphQuery): Promise<GraphAnswer | Unresolved> {
  const [starts, ends] = [await keysOf(store, query.of), await keysOf(store, query.path ?? '')]
  if (!isKeys(starts)) return starts
  if (!isKeys(ends)) return ends
  const found = await subgraph(store, starts, { ...optionsOf(query), ...pathOf(ends) })
  const { nodes, edges, total, outside, opened, others, skippedLevels } = found
  const path = found.path && {
    from: ends[0] ?? '',
    to: ends[1] ?? '',
    found: found.path.found,
    nodes: found.path.nodes.map(({ key }) => key),
    edges: found.path.edges.map(({ from, type, to }) => ({ from, type, to })),
  }
  const shown = nodes.length
  return { starts, total, shown, order: 'step', outside, nodes, edges, opened, others, skippedLevels, path }
}

/** The keys of references, each once; or the first reference that leads to none or to several. */
async function keysOf(store: GraphStore, refs: string): Promise<readonly string[] | Unresolved> {
  const keys: string[] = []
  for (const ref of listed(refs)) {
    const outcome = await about(store, ref, async ({ key }) => key)
    if (outcome.kind !== 'found') return outcome
    keys.push(outcome.body)
  }
  return [...new Set(keys)]
}

const isKeys = (found: readonly string[] | Unresolved): found is readonly string[] => Array.isArray(found)

function optionsOf({ relations, up, down, keep, depth, limit, from, to }: GraphQuery): SubgraphOptions {
  return {
    relations: relationTypes(relations),
    depth,
    limit,
    most: LIMITS.trace.maximum,
    opened: [...listed(up).map(openedUp), ...listed(down).map(openedDown)],
    keep: listed(keep),
    ...(from === undefined ? {} : { from }),
    ...(to === undefined ? {} : { to }),
  }
}

/** A document and itself are no path. */
const pathOf = ([from, to]: readonly string[]): SubgraphOptions =>
  from === undefined || to === undefined ? {} : { path: [from, to] }

const openedUp = (key: string): Opened => ({ key, direction: 'out', limit: LIMITS.trace.maximum })

function openedDown(asked: string): Opened {
  const [key = '', limit] = asked.split('~')
  return { key, direction: 'in', limit: limit === undefined ? LIMITS.trace.default : Number(limit) }
}

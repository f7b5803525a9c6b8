/**
 * Graphs of the page in a few words: `P2021>C2016` is a provincial document of 2021 that implements one of the Centre of 2016,
 * `~` continues, `+` replaces. The first letter is the level (C, S, P, D, X for a commune, G, U unknown), then the year, then
 * what tells apart; a name that ends in `?` is open.
 */
import type { Document, Level, Relation, RelationType } from '../graph/model.ts'

const LEVELS: Readonly<Record<string, Level>> = {
  C: 'central',
  S: 'state',
  P: 'provincial',
  D: 'district',
  X: 'commune',
  G: 'grassroots',
}
const TYPES: Readonly<Record<string, RelationType>> = { '>': 'implements', '~': 'continues', '+': 'replaces' }

export function drawnDocument(key: string, fields: Partial<Document> = {}): Document {
  return {
    key,
    open: key.endsWith('?'),
    name: null,
    type: 'Kế hoạch',
    number: `${key}-KH/TU`,
    issuer: null,
    date: /\d{4}/u.exec(key)?.[0] ?? null,
    term: null,
    level: LEVELS[key.charAt(0)] ?? null,
    place: null,
    title: null,
    origin: {},
    sources: [],
    sourcesCount: 1,
    mentionsCount: 1,
    ...fields,
  }
}

export interface Drawn {
  readonly documents: readonly Document[]
  readonly relations: readonly Relation[]
}

/** `P2021>C2016 C2016~C2011 P2020` */
export function drawn(words: string): Drawn {
  const parts = [...new Set(words.split(' ').filter(Boolean))]
  const relations = parts.flatMap((part) => {
    const [, from, sign, to] = /^(\S+?)([>~+])(\S+)$/u.exec(part) ?? []
    return from && sign && to ? [drawnRelation(from, TYPES[sign] ?? 'implements', to)] : []
  })
  const keys = new Set(parts.flatMap((part) => part.split(/[>~+]/u)))
  return { documents: [...keys].map((key) => drawnDocument(key)), relations }
}

function drawnRelation(from: string, type: RelationType, to: string): Relation {
  const open = from.endsWith('?') || to.endsWith('?')
  return { from, type, to, confidence: 0.95, open, withheld: null, sources: [], statements: [] }
}

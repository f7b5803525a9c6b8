/** The nouns of the picture: a graph with a place for everything, in pixels at a zoom of one. Nothing here does anything. */
import type { Document, Level, Relation, RelationType } from '../../../graph/model.ts'

export interface Point {
  readonly x: number
  readonly y: number
}

export interface PlacedNode {
  readonly document: Document
  /** The centre. */
  readonly x: number
  readonly y: number
}

export interface PlacedEdge {
  readonly id: string
  readonly relation: Relation
  /** From the document that acts to the one it acts on: two points at least, at right angles. */
  readonly points: readonly Point[]
}

export type LaneName = Level | 'unknown'

export interface Lane {
  readonly name: LaneName
  readonly top: number
  readonly height: number
  /** Where it lies if nothing stands in it: the chains pass through it, end below it, or begin above it. */
  readonly empty: 'between' | 'above' | 'below' | null
}

/** A column of the documents of one year; null where the date is unknown. */
export interface Column {
  readonly year: string | null
  readonly left: number
  readonly right: number
}

export interface Picture {
  readonly nodes: readonly PlacedNode[]
  readonly edges: readonly PlacedEdge[]
  readonly lanes: readonly Lane[]
  readonly columns: readonly Column[]
  readonly width: number
  readonly height: number
}

export const NODE = { width: 108, height: 44 } as const

/** Above the first lane, where the years stand; left of the first column, where the lanes' names stand. */
export const MARGIN = { top: 22, left: 84 } as const

type Ends = { readonly from: string; readonly type: RelationType; readonly to: string }

/** What identifies a relation on the page and in its address. */
export const idOf = ({ from, type, to }: Ends): string => `${from}~${type}~${to}`

export const laneOf = (document: Document): LaneName => document.level ?? 'unknown'

/** Relations that are drawn level where both documents are of one lane: the one takes up the other, neither is above. */
export const isLevel = (type: RelationType): boolean => type !== 'implements' && type !== 'cites'

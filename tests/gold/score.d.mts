/** The types of `score.mjs`, which is kept as it came. Figures run from 0 to 1. */

export interface Ratio {
  readonly precision: number
  readonly recall: number
  readonly f1: number
}

export interface Score {
  readonly mentions: Ratio & { readonly found: number; readonly gold: number; readonly spurious: number }
  readonly fields: Readonly<Record<'type' | 'number' | 'date' | 'issuer' | 'term', number>>
  /** The grouping of mentions into documents. */
  readonly documents: Ratio
  readonly relations: Ratio & { readonly right: number; readonly gold: number; readonly wrong: number }
  readonly errors: Readonly<
    Record<'missed' | 'spurious' | 'fields' | 'missedRelations' | 'wrongRelations', readonly string[]>
  >
}

/** An annotation: what the merging of several needs of it; the scorer reads more. */
export interface Gold {
  readonly file?: string
  readonly mentions: readonly (Readonly<Record<string, unknown>> & {
    readonly id: string
    readonly start: number
    readonly end: number
    readonly core?: readonly [number, number]
    readonly doc: string
  })[]
  readonly documents: readonly (Readonly<Record<string, unknown>> & { readonly id: string })[]
  readonly relations: readonly (Readonly<Record<string, unknown>> & { readonly from: string; readonly to: string })[]
}

/** What the scorer reads of an `Extraction`. */
export interface Predicted {
  readonly source: { readonly key: string }
  readonly mentions: readonly {
    readonly id: string
    readonly start: number
    readonly end: number
    readonly document: string
  }[]
  readonly documents: readonly { readonly key: string }[]
  readonly relations: readonly { readonly from: string; readonly type: string; readonly to: string }[]
}

export function score(gold: Gold, predicted: Predicted): Score

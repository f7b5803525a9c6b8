/** The nouns of relating: words of a clause, the clause, the cues in it, and what they are read with. */
import type { SourceDocument } from '../../graph/model.ts'
import type { ResolvedCitation } from '../citation/citation.ts'
import type { CleanText } from '../source/clean.ts'
import type { Letterhead } from '../source/letterhead.ts'
import type { RelationRule } from './rules.ts'

export interface Token {
  /** Folded word, or `comma`, `semicolon`, `colon`, `quote`, `open`, `close`, `citation`, `name`, `this`. */
  readonly word: string
  readonly start: number
  readonly end: number
  readonly citation: ResolvedCitation | null
  /** For `this`: the type that it names, "Quyết định này". */
  readonly type: string | null
}

/** A sentence, or a bounded part of one, that holds citations. */
export interface Clause {
  readonly start: number
  readonly end: number
  readonly citations: readonly ResolvedCitation[]
}

/** A rule that reads the words around a citation. */
export interface Cue {
  readonly rule: RelationRule
  /** The first word of the cue. */
  readonly from: number
  /** Behind its last word. */
  readonly to: number
  /** The citation that it leads to: what is acted on, but for `passive` and `inner` what acts; its own word for `expired`. */
  readonly at: number
}

/** What a clause is read with. */
export interface Reading {
  readonly clean: CleanText
  readonly clause: Clause
  readonly tokens: readonly Token[]
  /** In the order of the citations that they lead to. */
  readonly cues: readonly Cue[]
  readonly source: SourceDocument
  readonly letterhead: Letterhead
  /** The citations that begin from one offset to before another. */
  readonly cited: (from: number, to: number) => readonly ResolvedCitation[]
  /** The title at an offset, or what else tells what a document is about, of the document whose record it stands in. */
  readonly titledAt: (
    at: number,
  ) => { readonly start: number; readonly end: number; readonly owner: ResolvedCitation } | null
  /** Whether the text is in articles: "Điều 1. …". */
  readonly inArticles: () => boolean
}

/**
 * The nouns of Viện Dẫn. This file imports nothing, and nothing in it does anything: every stage, store, route and page
 * speaks in these shapes. Where a value is unknown it is null; nothing here is ever guessed.
 */

/** The level of the issuing body, from the Party Centre down. `state` is the National Assembly, Government and ministries. */
export const LEVELS = ['central', 'state', 'provincial', 'district', 'commune', 'grassroots'] as const
export type Level = (typeof LEVELS)[number]

/** What one document can be to another. The arrow runs from the document that acts to the one it acts on. */
export const RELATION_TYPES = ['implements', 'continues', 'cites', 'amends', 'replaces'] as const
export type RelationType = (typeof RELATION_TYPES)[number]

/** `denied`: the source says that it has not been done. */
export type Polarity = 'affirmed' | 'denied'

/** `planned`: the source says that it will be, should be or is being prepared. */
export type Mode = 'done' | 'planned'

/** How far a rule may be relied on: a property of the rule, never a probability of the sentence. */
export type Grade = 'firm' | 'likely' | 'weak'

/** What JSON shows as `confidence` for each grade. */
export const CONFIDENCE: Readonly<Record<Grade, number>> = { firm: 0.95, likely: 0.8, weak: 0.5 }

/** Where a fact about a document comes from; `operator`: whoever had the source read said so. */
export type Origin = 'operator' | 'text' | 'suffix' | 'letterhead' | 'registry' | 'decision'

/** Offsets in UTF-16 code units into the decoded source text as it was read; `end` is exclusive. */
export interface Span {
  readonly start: number
  readonly end: number
}

/** A span as a pair, for the parts of a citation that a page break or footnotes split. */
export type Segment = readonly [start: number, end: number]

/**
 * Words of a source. `text` is always exactly the source's slice from `start` to `end`; where a page break or footnotes
 * lie inside, `segments` names the parts that belong to it, in order.
 */
export interface Excerpt extends Span {
  readonly segments: readonly Segment[]
  readonly text: string
}

/** What is known of a document. Dates are `YYYY-MM-DD`, or `YYYY` where only the year is known. */
export interface DocumentFields {
  readonly type: string | null
  readonly number: string | null
  /** The issuing body, or the first of several. */
  readonly issuer: string | null
  readonly date: string | null
  /** The congress or National Assembly term, in Roman numerals: `XIII`. */
  readonly term: string | null
  readonly level: Level | null
  readonly place: string | null
  readonly title: string | null
}

export const DOCUMENT_FIELDS = ['type', 'number', 'issuer', 'date', 'term', 'level', 'place', 'title'] as const
export type DocumentField = (typeof DOCUMENT_FIELDS)[number]
export type Origins = Readonly<Partial<Record<DocumentField, Origin>>>

/** What all mentions of one source together establish about one document. */
export interface DocumentClaim extends DocumentFields {
  /** `scope.number[.period]`, or a name; see `docs/architecture.md`, "Identity". */
  readonly key: string
  /** True where the source does not tell which of several documents is meant: the key lacks the period. */
  readonly open: boolean
  /** All issuers of a joint document, in the order of the source. */
  readonly issuers: readonly string[]
  readonly origin: Origins
}

/** One place in one source where a document is named. Its fields are what the text says there, and no more. */
export interface Mention extends Excerpt, Pick<DocumentFields, 'type' | 'number' | 'date' | 'issuer' | 'term'> {
  /** `m1`, `m2` … in the order of the source. */
  readonly id: string
  /** The key of the document that it means; see `DocumentClaim.open`. */
  readonly document: string
  /**
   * `stated`: the mention itself says which document; `antecedent`: another mention of this source does; `open`: nothing
   * does. In the graph also `registry`: the source states what tells a registered document apart; `decision`: a reviewer
   * has decided.
   */
  readonly basis: 'stated' | 'antecedent' | 'registry' | 'decision' | 'open'
  /** The marker of the footnote that it stands in. */
  readonly footnote: string | null
  /** The page that it begins on, counted from 1, where the source shows its pages. */
  readonly page: number | null
  /** The number, or the name of an unnumbered document, as printed. */
  readonly raw: string
  /** Every change between `raw` and the canonical form, as `raw → canonical (why)`. */
  readonly repairs: readonly string[]
  /** For an open mention: keys of documents of this source that it might mean. */
  readonly candidates: readonly string[]
}

/** One place in one source that says how two documents relate. */
export interface Statement {
  /** `s1`, `s2` … in the order of the source. */
  readonly id: string
  readonly from: string
  readonly type: RelationType
  readonly to: string
  readonly polarity: Polarity
  readonly mode: Mode
  /** The name of the rule that read it. */
  readonly rule: string
  readonly confidence: number
  /** From the cue to the end of what it governs: the shortest words that say it. */
  readonly evidence: Excerpt
  /** The sentence that the evidence stands in, for showing it. */
  readonly sentence: Excerpt
  /** The mentions at both ends; `from` is null where the source itself is the one that acts. */
  readonly mentions: { readonly from: string | null; readonly to: string }
  readonly page: number | null
  readonly footnote: string | null
}

/** The number of documents that a source says were issued, by type and issuer. */
export interface IssuedCount extends Span {
  readonly type: string
  readonly by: Readonly<Record<string, number>>
  readonly total: number | null
}

/** Something in a source that could not be read or is contradictory: data with a place, never an exception. */
export interface Problem extends Span {
  /** The rule's name, which the interface translates: `type-against-code`, `older-than-directive` … */
  readonly rule: string
  /** English, "Unexpected X, expected Y". */
  readonly message: string
  readonly actual: string | null
  readonly expected: string | null
  /** Keys of the documents concerned. */
  readonly documents: readonly string[]
}

/** An edge as one source states it: the affirmed and done statements between two documents, or `cites`. */
export interface StatedRelation {
  readonly from: string
  readonly type: RelationType
  readonly to: string
  /** Ids of the statements that carry it; empty for `cites`, which the mentions carry. */
  readonly statements: readonly string[]
}

/** The source as a document, from its letterhead, title and signature block. */
export interface SourceDocument extends DocumentFields {
  readonly key: string
  /** How the place was found. */
  readonly placeBasis: 'operator' | 'letterhead' | 'title' | 'signature' | 'names' | null
  readonly origin: Origins
  /** The marks of its first page; absent where it bears none. */
  readonly secrecy?: Secrecy
  readonly urgency?: Urgency
  /** Pages that were recognised from pictures; absent where none was. */
  readonly recognised?: readonly RecognisedPage[]
}

export const SECRECIES = ['Mật', 'Tối mật', 'Tuyệt mật'] as const
export type Secrecy = (typeof SECRECIES)[number]
export const URGENCIES = ['Khẩn', 'Thượng khẩn', 'Hỏa tốc'] as const
export type Urgency = (typeof URGENCIES)[number]

/** A page whose letters were recognised from a picture. */
export interface RecognisedPage {
  /** From 1. */
  readonly page: number
  /** How sure that is, of 100. */
  readonly confidence: number
}

/** What `viendan extract` prints, and all that a source contributes to the graph. */
export interface Extraction {
  readonly format: 'viendan.extraction/1'
  readonly source: SourceDocument
  readonly mentions: readonly Mention[]
  readonly documents: readonly DocumentClaim[]
  readonly statements: readonly Statement[]
  readonly relations: readonly StatedRelation[]
  readonly counts: readonly IssuedCount[]
  readonly problems: readonly Problem[]
}

/** One text as it was read, with what it contributes. */
export interface SourceFacts {
  /** SHA-256 of the decoded text, in hex. */
  readonly id: string
  /** The decoded text as it was read. */
  readonly text: string
  /** The reader that read it: `markdown`, `text`. */
  readonly reader: string
  readonly extraction: Extraction
}

/** A path, address or upload name. It holds one source at a time. */
export interface Location {
  readonly path: string
  /** ISO 8601, UTC: when it was first read with the text that it holds now. */
  readonly readAt: string
}

/** A document of the derived graph. */
export interface Document extends DocumentFields {
  readonly key: string
  readonly open: boolean
  /** What sources call a document without a number: `Nghị quyết Đại hội XIII của Đảng`; null for a numbered one. */
  readonly name: string | null
  readonly origin: Origins
  /** Ids of the sources that mention it, in order, at most twenty. */
  readonly sources: readonly string[]
  readonly sourcesCount: number
  readonly mentionsCount: number
}

/** A statement with the source that it stands in. */
export interface SourcedStatement extends Omit<Statement, 'id' | 'mentions'> {
  /** The id of the source. */
  readonly source: string
  /** Spans of the two mentions, for marking them in the sentence. */
  readonly ends: { readonly from: Span | null; readonly to: Span }
}

/** An edge of the derived graph, with everything that carries it. */
export interface Relation {
  readonly from: string
  readonly type: RelationType
  readonly to: string
  /** The highest of its affirmed and done statements; 0 where it is no edge: only denied or planned, or withheld. */
  readonly confidence: number
  /** True where either end is open, so that the edge is drawn dashed and counts as *possible* only. */
  readonly open: boolean
  /** The rule of the problem for which it is no edge although it is stated: `older-than-directive`; else null. */
  readonly withheld: string | null
  /**
   * Ids of the sources that it comes from, in order: those of its statements and, where it is `cites`, those that are the
   * document at `from` and mention the one at `to`.
   */
  readonly sources: readonly string[]
  /** All statements of this pair and type, affirmed ones first, in the order of source and place. */
  readonly statements: readonly SourcedStatement[]
}

/** A relation without what carries it, for walking the graph. */
export type Edge = Omit<Relation, 'sources' | 'statements'>

/** A problem with the source that it stands in; `source` is null where several sources together show it. */
export interface SourcedProblem extends Problem {
  readonly source: string | null
}

/** A mention with the source that it stands in. */
export interface SourcedMention extends Mention {
  readonly source: string
}

/** A source as the lists show it. */
export interface SourceSummary extends Omit<SourceDocument, 'origin'> {
  readonly id: string
  readonly reader: string
  readonly locations: readonly Location[]
  readonly characters: number
  /** How many of them could not be read: those of problems whose rule begins with `unreadable`. */
  readonly unreadable: number
  readonly mentionsCount: number
  readonly documentsCount: number
  readonly statementsCount: number
  readonly problemsCount: number
}

/**
 * How far a place has carried out a directive, as far as the sources tell: of these the first that holds. What each means
 * stands in `ask/audit-state.ts`.
 */
export const AUDIT_STATES = [
  'not-applicable',
  'contradictory',
  'implemented',
  'denied',
  'planned',
  'possible',
  'predecessor-only',
  'cited',
  'no-evidence',
  'unreadable',
  'nothing-read',
] as const
export type AuditState = (typeof AUDIT_STATES)[number]

/** What stands beside a state: another document replaces the directive, its deadline has passed, no source cites it. */
export const AUDIT_FLAGS = ['replaced', 'overdue', 'not-cited'] as const
export type AuditFlag = (typeof AUDIT_FLAGS)[number]

/** How found documents are ordered where another order than that of the search is asked for. */
export const SORTS = ['newest', 'oldest'] as const
export type Sort = (typeof SORTS)[number]

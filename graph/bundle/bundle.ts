/** An evidence bundle: findings of an audit with all that they rest on, made to be kept, sent and checked without a store. */
import type { AuditLimits } from '../ask/audit-limits.ts'
import type { Audit } from '../ask/audit.ts'
import type { Closed } from '../ask/audit-decided.ts'
import type { Elsewhere } from '../ask/elsewhere.ts'
import type { Finding as EvidenceKind } from '../ask/audit-state.ts'
import type { StandingDecision } from '../decision.ts'
import type { AuditFlag, AuditState, Document, Mode, Polarity, RelationType, SourceSummary, Span } from '../model.ts'

export const BUNDLE_FORMAT = 'viendan.bundle/1'

/** The files of a bundle. `manifest` names all others with their hashes. */
export const FILES = {
  manifest: 'manifest.json',
  findings: 'findings.json',
  html: 'report.html',
  xlsx: 'report.xlsx',
} as const

export interface ManifestEntry {
  readonly path: string
  readonly bytes: number
  /** Of the bytes, in hex. */
  readonly sha256: string
}

export interface Manifest {
  readonly format: typeof BUNDLE_FORMAT
  /** Of Viện Dẫn. */
  readonly version: string
  /** ISO 8601, UTC. */
  readonly madeAt: string
  readonly files: readonly ManifestEntry[]
}

/** A document as it is named where it stands. */
export type NamedDocument = Pick<
  Document,
  'key' | 'type' | 'number' | 'name' | 'title' | 'issuer' | 'date' | 'level' | 'place'
>

/** Words of a source: the sentence that says so, or what stands around a citation. */
export interface Quotation extends Span {
  readonly from: string
  readonly type: RelationType
  readonly to: string
  /** Null where a source only cites. */
  readonly said: {
    readonly polarity: Polarity
    readonly mode: Mode
    readonly rule: string
    readonly confidence: number
  } | null
  /** The words that tell, as they are read. */
  readonly words: string
  /** The sentence that they stand in. */
  readonly sentence: string
  /** SHA-256 of the decoded text, which is the id of the source. */
  readonly source: string
  /** Counted from 1. */
  readonly line: number
  readonly page: number | null
  readonly footnote: string | null
}

export interface BundledEvidence {
  readonly finding: EvidenceKind
  /** Whether a body of the place's own issued it. */
  readonly own: boolean
  readonly document: NamedDocument
  /** Keys from it to the directive. */
  readonly chain: readonly string[]
  readonly quotations: readonly Quotation[]
}

/** What was found of a directive at a place. */
export interface Finding {
  readonly directive: NamedDocument
  readonly place: string
  readonly state: AuditState
  readonly deep: AuditState
  readonly flags: readonly AuditFlag[]
  readonly deadline: string | null
  /** How a reviewer closed it; null where nobody did. */
  readonly closed: Closed | null
  readonly firstImplementation: NamedDocument | null
  readonly lagDays: number | null
  readonly elsewhere: Elsewhere | null
  readonly evidence: readonly BundledEvidence[]
  /** All pieces that there are, should they be more than these. */
  readonly evidenceTotal: number
  /** Ids of the decisions that it rests on. */
  readonly decisions: readonly string[]
}

/** What was asked, by the names of the route's parameters. */
export type Question = Readonly<Record<string, string | number | boolean>>

export interface Bundle {
  readonly format: typeof BUNDLE_FORMAT
  readonly version: string
  readonly madeAt: string
  readonly question: Question
  /** Findings that fit, and those that are here. */
  readonly total: number
  readonly shown: number
  /** All pairs by their states, before only some states or pairs are asked for. */
  readonly counts: Audit['counts']
  readonly limits: AuditLimits
  readonly findings: readonly Finding[]
  /** Every other document of a chain. */
  readonly documents: readonly NamedDocument[]
  /** The sources that are quoted, in the order in which they are. */
  readonly sources: readonly SourceSummary[]
  readonly decisions: readonly StandingDecision[]
}

/** The same as long as it is the same directive at the same place. */
export const pairOf = ({ directive, place }: Pick<Finding, 'directive' | 'place'>): string =>
  `${directive.key} ${place}`

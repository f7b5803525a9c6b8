/** The findings of an earlier bundle, as far as they are followed up. */
import { Type } from 'typebox'
import Value from 'typebox/value'
import type { Closed } from '../ask/audit-decided.ts'
import { CLOSINGS } from '../kinds.ts'
import { AUDIT_FLAGS, AUDIT_STATES } from '../model.ts'
import { FINDINGS, type Finding as EvidenceKind } from '../ask/audit-state.ts'
import { BUNDLE_FORMAT, type Bundle, type Finding, type NamedDocument, type Quotation } from './bundle.ts'

const nullable = () => Type.Union([Type.String(), Type.Null()])
const named = () =>
  Type.Object({
    ...{ key: Type.String(), type: nullable(), number: nullable(), name: nullable() },
    ...{ title: nullable(), issuer: nullable(), date: nullable() },
  })
const state = () => Type.Enum([...AUDIT_STATES])

const SHAPE = Type.Object({
  format: Type.Literal(BUNDLE_FORMAT),
  version: Type.String(),
  madeAt: Type.String(),
  question: Type.Record(Type.String(), Type.Union([Type.String(), Type.Number(), Type.Boolean()])),
  total: Type.Integer(),
  shown: Type.Integer(),
  findings: Type.Array(
    Type.Object({
      directive: named(),
      place: Type.String(),
      state: state(),
      deep: state(),
      flags: Type.Array(Type.Enum([...AUDIT_FLAGS])),
      deadline: nullable(),
      closed: Type.Union([
        Type.Object({ finding: Type.Enum([...CLOSINGS]), by: Type.String(), at: Type.String(), reason: nullable() }),
        Type.Null(),
      ]),
      evidence: Type.Array(
        Type.Object({
          finding: Type.Enum([...FINDINGS]),
          document: named(),
          quotations: Type.Array(Type.Object({ words: Type.String() })),
        }),
      ),
      evidenceTotal: Type.Integer(),
    }),
  ),
})

/** A document as an earlier bundle names it. */
export type Named = Omit<NamedDocument, 'level' | 'place'>

export interface EarlierFinding extends Pick<
  Finding,
  'place' | 'state' | 'deep' | 'flags' | 'deadline' | 'evidenceTotal'
> {
  readonly closed: Omit<Closed, 'decision'> | null
  readonly directive: Named
  readonly evidence: readonly {
    readonly finding: EvidenceKind
    readonly document: Named
    readonly quotations: readonly Pick<Quotation, 'words'>[]
  }[]
}

export interface EarlierBundle extends Pick<Bundle, 'format' | 'version' | 'madeAt' | 'question' | 'total' | 'shown'> {
  readonly findings: readonly EarlierFinding[]
}

/** Null where the bytes hold no findings of this format. */
export function readFindings(bytes: Buffer): EarlierBundle | null {
  try {
    const value: unknown = JSON.parse(bytes.toString())
    return Value.Check(SHAPE, value) ? value : null
  } catch {
    return null
  }
}

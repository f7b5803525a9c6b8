import type { Problem, SourceDocument, StatedRelation, Statement } from '../graph/model.ts'
import type { CleanText } from './clean.ts'
import type { Letterhead } from './letterhead.ts'
import type { Resolution } from './resolve.ts'
export function relate(
  _c: CleanText,
  _r: Resolution,
  _s: SourceDocument,
  _l: Letterhead,
): { statements: Statement[]; relations: StatedRelation[]; problems: Problem[] } {
  return { statements: [], relations: [], problems: [] }
}

/** Bodies that issued together, named once for their kind: "của *liên Bộ: Công an, Tài chính*", "của *Liên Sở Nội vụ - Tài chính*". */
import { issuerName } from './body-name.ts'
import { fieldEnd, issuerAt, type IssuerMatch } from './issuer.ts'
import { endOf } from './sticky.ts'

const TOGETHER = /lien\s+(?:(?=(?:bo|so)(?![a-z]))|(?:nganh|tich)(?![a-z])\s*)/y
const KIND = /(?:bo|so)(?![a-z])(?:\s*:)?/y
const LINK = /\s*(?:,|;|va|-)(?=\s)/y
const MOST = 6

/** The bodies named at the offset, in order; null where they are not named together. */
export function jointBodiesAt(text: string, folded: string, at: number): readonly IssuerMatch[] | null {
  const start = endOf(TOGETHER, folded, at)
  if (start === null) return null
  const kindEnd = endOf(KIND, folded, start)
  const kind = folded.startsWith('so', start) ? 'Sở' : 'Bộ'
  const bodies: IssuerMatch[] = []
  for (let from: number | null = kindEnd ?? start - 1; from !== null && bodies.length < MOST;) {
    const body = bodyAt(text, folded, from, kindEnd === null ? null : kind)
    if (!body) break
    bodies.push(body)
    from = endOf(LINK, folded, body.end)
  }
  return bodies.length < 2 ? null : bodies
}

/** A body in full, or what a ministry or department is for. */
function bodyAt(text: string, folded: string, from: number, kind: string | null): IssuerMatch | null {
  const start = from + (/^\s*/u.exec(folded.slice(from, from + 8))?.[0].length ?? 0)
  const named = /^(?:bo|so)\s/u.test(folded.slice(start, start + 4))
  const end = kind === null || named ? null : fieldEnd(folded, from)
  return end === null
    ? issuerAt(text, folded, start)
    : { start, end, name: issuerName(`${kind ?? ''} ${text.slice(start, end).trim()}`), term: null }
}

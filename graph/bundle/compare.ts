/** What has changed since an earlier bundle: states, flags, deadlines and evidence of each pair, new pairs and pairs that are gone. */
import { captionOf } from '../export/name.ts'
import { pairOf, type Bundle, type Finding } from './bundle.ts'
import type { EarlierBundle, EarlierFinding, Named } from './read.ts'

export type Told = Pick<EarlierFinding, 'state' | 'deep' | 'flags' | 'deadline' | 'closed'>

/** Words of a source that say something of a directive. */
export interface Piece {
  readonly finding: EarlierFinding['evidence'][number]['finding']
  readonly document: Named
  /** Null where a piece has no sentence. */
  readonly words: string | null
}

export interface Pair {
  readonly directive: Named
  readonly place: string
}

export interface ChangedPair extends Pair {
  readonly before: Told
  readonly now: Told
  /** None is told as added where the earlier bundle did not hold all that there were, and none as gone where this answer does not. */
  readonly evidence: { readonly added: readonly Piece[]; readonly gone: readonly Piece[] }
}

export interface Compared {
  readonly since: Pick<EarlierBundle, 'madeAt' | 'version' | 'question'>
  readonly madeAt: string
  /** Pairs that were there and are. */
  readonly compared: number
  readonly changed: readonly ChangedPair[]
  /** Pairs that fit the question of the bundle now and did not. */
  readonly added: readonly (Pair & { readonly now: Told })[]
  /** Pairs that are asked about no more: the directive is cited no more, or led to another. */
  readonly gone: readonly (Pair & { readonly before: Told })[]
  /** The bundle did not hold every row that fitted, so that nobody can say what is new. */
  readonly cut: boolean
}

/** Where keys of an earlier bundle lead. */
type Leads = ReadonlyMap<string, string>

/**
 * `now` holds every pair that the question of the earlier bundle asks about, whatever its state; `leads` where keys of the
 * earlier one lead; `fits` whether a finding would be in the bundle.
 */
export function compare(
  earlier: EarlierBundle,
  now: Bundle,
  leads: Leads,
  fits: (finding: Finding) => boolean,
): Compared {
  const found = new Map(now.findings.map((finding) => [pairOf(finding), finding]))
  const pairs = earlier.findings.map((before) => ({ before, now: found.get(pairNow(before, leads)) }))
  const known = new Set(earlier.findings.map((before) => pairNow(before, leads)))
  const cut = earlier.shown < earlier.total
  const { madeAt, version, question } = earlier
  return {
    since: { madeAt, version, question },
    madeAt: now.madeAt,
    compared: pairs.filter((pair) => pair.now !== undefined).length,
    changed: pairs.flatMap((pair) => (pair.now === undefined ? [] : changeOf(pair.before, pair.now, leads))),
    added: cut
      ? []
      : now.findings
          .filter((finding) => !known.has(pairOf(finding)) && fits(finding))
          .map((finding) => ({ directive: finding.directive, place: finding.place, now: toldOf(finding) })),
    gone: pairs.flatMap(({ before, now: there }) =>
      there === undefined ? [{ directive: before.directive, place: before.place, before: toldOf(before) }] : [],
    ),
    cut,
  }
}

const pairNow = ({ directive: { key }, place }: EarlierFinding, leads: Leads): string =>
  `${leads.get(key) ?? key} ${place}`

const toldOf = ({ state, deep, flags, deadline, closed }: Told): Told => ({
  ...{ state, deep, flags: [...flags], deadline },
  closed: closed && { finding: closed.finding, by: closed.by, at: closed.at, reason: closed.reason },
})

function changeOf(earlier: EarlierFinding, finding: Finding, leads: Leads): ChangedPair[] {
  const [before, now] = [toldOf(earlier), toldOf(finding)]
  const [had, has] = [piecesOf(earlier, leads), piecesOf(finding, leads)]
  const evidence = {
    added: isCut(earlier) ? [] : without(has, had),
    gone: isCut(finding) ? [] : without(had, has),
  }
  const isSame = JSON.stringify(before) === JSON.stringify(now) && evidence.added.length + evidence.gone.length === 0
  return isSame ? [] : [{ directive: finding.directive, place: finding.place, before, now, evidence }]
}

const isCut = ({ evidence, evidenceTotal }: Pick<EarlierFinding, 'evidence' | 'evidenceTotal'>): boolean =>
  evidence.length < evidenceTotal

type Pieces = ReadonlyMap<string, Piece>

/** By what they say, of which document, in which words: a source that is read anew says them still. */
const piecesOf = ({ evidence }: Pick<EarlierFinding, 'evidence'>, leads: Leads): Pieces =>
  new Map(
    evidence.flatMap(({ finding, document, quotations }) =>
      (quotations.length === 0 ? [null] : quotations.map(({ words }) => words)).map((words) => [
        `${finding} ${identityOf(document, leads)} ${words ?? ''}`,
        { finding, document, words },
      ]),
    ),
  )

/** The key of a report that bears no number is made of its text, and changes with it. */
function identityOf(document: Named, leads: Leads): string {
  const key = leads.get(document.key) ?? document.key
  return /^src-[0-9a-f]{12}$/u.test(key) ? captionOf(document) : key
}

const without = (some: Pieces, others: Pieces): Piece[] =>
  [...some].filter(([id]) => !others.has(id)).map(([, piece]) => piece)

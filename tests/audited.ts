/**
 * Three places, two years, and what is said of some directives there, in words: `done`, `denied`, `planned` by the place's own
 * committee, `under:…` by a district's; `weak` by a weak rule, `open` of an open number, `through` another document that
 * continues it, `before` of what it continues; `cited`, `may-cite` an open number; `exempt` by a reviewer.
 */
import type { NewDecision } from '../graph/decision.ts'
import type { Closing } from '../graph/kinds.ts'
import type { SourceFacts } from '../graph/model.ts'
import type { GraphStore } from '../graph/store.ts'
import { report, type Draft, type Sentence, type Told } from './reports.ts'
import { READ_AT } from './store-contract/opened.ts'

export const PLACES = ['Hải Phòng', 'Quảng Ninh', 'Lai Châu'] as const
type Place = (typeof PLACES)[number]
const SCOPES: Readonly<Record<Place, string>> = {
  'Hải Phòng': 'hai-phong',
  'Quảng Ninh': 'quang-ninh',
  'Lai Châu': 'lai-chau',
}
const COMMITTEES: Readonly<Record<Place, string>> = {
  'Hải Phòng': 'Thành ủy Hải Phòng',
  'Quảng Ninh': 'Tỉnh ủy Quảng Ninh',
  'Lai Châu': 'Ban Thường vụ Tỉnh ủy Lai Châu',
}

/** `words → state`, and after a stroke the deep state where it is another one. */
type Cell = string
export type Row = readonly [number: string, year: number, ...cells: readonly [Cell, Cell, Cell]]

/** Every state at least twice, and of two neighbours in their order a cell where both would hold. */
export const TABLE: readonly Row[] = [
  ['01', 2021, 'done → implemented', 'done denied → contradictory', ' → unreadable'],
  ['02', 2022, 'denied → denied', ' → nothing-read', ' → nothing-read'],
  ['03', 2021, 'planned → planned', 'weak → possible', ' → unreadable'],
  ['04', 2022, 'open → possible', 'done → implemented', 'planned → planned'],
  ['05', 2021, 'before → predecessor-only', 'before cited → predecessor-only', ' → unreadable'],
  ['06', 2021, 'cited → cited', ' → no-evidence', 'under:done → unreadable / implemented'],
  ['07', 2022, ' → no-evidence', ' → nothing-read', 'exempt → not-applicable'],
  ['08', 2021, 'exempt done denied → not-applicable', 'denied planned → denied', 'done → implemented'],
  ['09', 2021, 'done planned → implemented', 'planned weak → planned', ' → unreadable'],
  ['10', 2021, 'weak before → possible', 'done denied planned → contradictory', ' → unreadable'],
  ['11', 2021, 'under:done → cited / implemented', 'under:denied done → implemented / contradictory', 'under:planned → unreadable / planned'],
  ['12', 2021, 'through → implemented', 'may-cite → possible', ' → unreadable'],
  ['13', 2021, 'under:denied → cited / denied', 'cited → cited', 'weak → possible'],
  ['14', 2022, 'open weak → possible', 'under:weak → nothing-read / possible', ' → nothing-read'],
] // prettier-ignore

/** What is continued by the directives of which `before` is said. */
const CONTINUED: Readonly<Record<string, string>> = { '05': '90', '10': '91' }

export const directive = (number: string): string => `tw.${number}-CT-TW.2021-2026`
const THROUGH = 'tw.95-KL-TW.2021-2026'

export const wordsOf = (cell: Cell): readonly string[] => (cell.split('→')[0] ?? '').split(' ').filter(Boolean)
/** The state and the deep state of a cell. */
export function statesOf(cell: Cell): readonly [string, string] {
  const [state = '', deep = state] = (cell.split('→')[1] ?? '').split('/').map((part) => part.trim())
  return [state, deep]
}

const told = (number: string, year: number): Told => ({
  key: directive(number),
  date: `${year}-06-01`,
  issuer: 'Bộ Chính trị',
})
const openOf = (number: string): Told => ({ key: `tw.${number}-CT-TW`, open: true })
const plan = (place: Place, number: string, year: number): Told => ({
  key: `${SCOPES[place]}.${number}-KH-TU.2020-2025`,
  date: `${year}-07-01`,
  issuer: COMMITTEES[place],
})
const below = (place: Place, number: string, year: number): Told => ({
  ...{ key: `${SCOPES[place]}_binh-an.${number}-KH-HU.2020-2025`, date: `${year}-06-11` },
  ...{ level: 'district', place, issuer: 'Huyện ủy Bình An' },
})

interface Spoken {
  readonly says: readonly Sentence[]
  readonly cites: readonly Told[]
}

function spoken(word: string, place: Place, number: string, year: number): Spoken {
  const [who, what = who] = word.split(':')
  const from = word.startsWith('under:') ? below(place, number, year) : plan(place, number, year)
  const to = told(number, year)
  const say = (said: Partial<Sentence>): Spoken => ({ says: [{ from, to, ...said }], cites: [] })
  switch (what) {
    case 'done':
      return say({})
    case 'denied':
      // What a committee denies it denies in its own report.
      return say({ polarity: 'denied', ...(word === what ? { from: null } : {}) })
    case 'planned':
      return say({ mode: 'planned' })
    case 'weak':
      return say({ confidence: 0.5 })
    case 'open':
      return say({ to: openOf(number) })
    case 'through':
      return { says: [{ from, to: THROUGH }, { from: THROUGH, type: 'continues', to }], cites: [] } // prettier-ignore
    case 'before':
      return say({ to: told(CONTINUED[number] ?? '', year) })
    case 'cited':
      return { says: [], cites: [to] }
    case 'may-cite':
      return { says: [], cites: [openOf(number)] }
    default:
      return { says: [], cites: [] }
  }
}

/** Sources of a place and a year; where none can be read, what is known is told by the Centre. */
const READ: readonly (readonly [Place, number])[] = [
  ['Hải Phòng', 2021],
  ['Hải Phòng', 2022],
  ['Quảng Ninh', 2021],
]

const cells = TABLE.flatMap(([number, year, ...row]) =>
  row.flatMap((cell, index) => {
    const place = PLACES[index]
    return place === undefined ? [] : [{ number, year, place, cell }]
  }),
)
const isRead = (place: Place, year: number): boolean => READ.some(([one, when]) => one === place && when === year)

const spokenIn = (chosen: (place: Place, year: number) => boolean): Spoken[] =>
  cells
    .filter(({ place, year }) => chosen(place, year))
    .flatMap(({ number, year, place, cell }) => wordsOf(cell).map((word) => spoken(word, place, number, year)))

const joined = (all: readonly Spoken[]): Pick<Draft, 'says' | 'cites'> => ({
  says: all.flatMap(({ says }) => says),
  cites: all.flatMap(({ cites }) => cites),
})

const reportOf = (place: Place, year: number, more: Partial<Draft>): SourceFacts =>
  report({
    name: `${SCOPES[place]} ${year}`,
    source: { place, date: `${year + 1}-01-15`, issuer: COMMITTEES[place] },
    ...more,
  })

/** A source of a place of which nothing can be read. */
const scan = (place: Place, year: number): SourceFacts =>
  reportOf(place, year, {
    name: `${SCOPES[place]} ${year} quét`,
    problems: [{ rule: 'unreadable-page', documents: [], start: 0, end: 20 }],
  })

/** What the Centre knows: every directive, and what of the places no source of theirs tells. */
const central = (): SourceFacts => {
  const { says = [], cites = [] } = joined(spokenIn((place, year) => !isRead(place, year)))
  const continuing = Object.entries(CONTINUED).map(([number, before]): Sentence => ({
    from: told(number, 2021),
    type: 'continues',
    to: told(before, 2021),
  }))
  return report({
    name: 'Trung ương',
    source: { level: 'central', place: null, placeBasis: null, date: '2023-03-01', issuer: 'Ban Bí thư' },
    cites: [...TABLE.map(([number, year]) => told(number, year)), ...cites],
    says: [...continuing, ...says, { from: told('02', 2022), type: 'replaces', to: told('03', 2021) }],
  })
}

export const REPORTS: readonly SourceFacts[] = [
  ...READ.map(([place, year]) =>
    reportOf(place, year, joined(spokenIn((one, when) => one === place && when === year))),
  ),
  scan('Lai Châu', 2021),
  scan('Hải Phòng', 2021),
  central(),
]

const made = { by: 'An', at: '2026-01-01T00:00:00Z', reason: 'không thuộc phạm vi' }
/** How a reviewer closes what is found of a directive at a place. */
export const closing = (number: string, place: string, finding: Closing, at = made.at): NewDecision => ({
  ...{ action: 'close', finding, place, ...made, at },
  document: { key: directive(number), at: null },
})

const EXEMPT: readonly NewDecision[] = cells
  .filter(({ cell }) => wordsOf(cell).includes('exempt'))
  .map(({ number, place }) => closing(number, place, 'not-applicable'))

/** Puts everything that the table says into a store. */
export async function fill(store: GraphStore): Promise<void> {
  await store.putAll(REPORTS.map((facts, index) => ({ path: `report-${index}.txt`, facts, readAt: READ_AT })))
  for (const decision of EXEMPT) await store.putDecision(decision)
}

/** A decision on when a directive has to be carried out. */
export const deadline = (number: string, date: string): NewDecision => ({
  ...{ action: 'deadline', date, ...made },
  document: { key: directive(number), at: null },
})

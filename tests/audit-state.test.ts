/** The state of a directive at a place: which of the eleven holds first, and what a source covers. */
import { describe, expect, test } from 'vitest'
import { auditState, FINDINGS, overdue, type Finding, type PairEvidence } from '../graph/ask/audit-state.ts'
import { coverageOf, Reading, type Covering } from '../graph/ask/coverage.ts'
import { AUDIT_STATES, type AuditState } from '../graph/model.ts'

/** `exempt done denied · read`: what is found, and after the dot what was read. */
const evidence = (words: string): PairEvidence => {
  const [found = '', reading = 'nothing'] = words.split(' · ')
  const names = found.split(' ')
  return {
    exempt: names.includes('exempt'),
    found: new Set(FINDINGS.filter((finding) => names.includes(finding))),
    reading: reading as PairEvidence['reading'],
  }
}

describe('the first state that holds is the state', () => {
  test.each<[string, AuditState]>([
    // Each alone, where sources were read and where none was.
    ['exempt · read', 'not-applicable'],
    ['exempt · nothing', 'not-applicable'],
    ['done denied · read', 'contradictory'],
    ['done denied · nothing', 'contradictory'],
    ['done · read', 'implemented'],
    ['done · nothing', 'implemented'],
    ['denied · read', 'denied'],
    ['denied · unreadable', 'denied'],
    ['planned · read', 'planned'],
    ['planned · nothing', 'planned'],
    ['possible · read', 'possible'],
    ['possible · unreadable', 'possible'],
    ['predecessor · read', 'predecessor-only'],
    ['predecessor · nothing', 'predecessor-only'],
    ['cited · read', 'cited'],
    ['cited · nothing', 'cited'],
    [' · read', 'no-evidence'],
    [' · unreadable', 'unreadable'],
    [' · nothing', 'nothing-read'],
    // Two neighbours that both hold.
    ['exempt done denied · read', 'not-applicable'],
    ['done denied planned · read', 'contradictory'],
    ['done planned · read', 'implemented'],
    ['denied planned · read', 'denied'],
    ['planned possible · read', 'planned'],
    ['possible predecessor · read', 'possible'],
    ['predecessor cited · read', 'predecessor-only'],
    ['cited · unreadable', 'cited'],
    // Far apart.
    ['exempt cited · nothing', 'not-applicable'],
    ['done possible predecessor cited · unreadable', 'implemented'],
    ['denied cited · read', 'denied'],
  ])('%s is %s', (words, state) => {
    expect(auditState(evidence(words))).toBe(state)
  })

  test('of any evidence there is one, and what is added never leads to a weaker one', () => {
    const readings = ['read', 'unreadable', 'nothing'] as const
    const subsets = Array.from({ length: 2 ** FINDINGS.length }, (_, bits) =>
      FINDINGS.filter((_, place) => (bits >> place) % 2 === 1),
    )
    const rank = (found: readonly Finding[], reading: PairEvidence['reading']) =>
      AUDIT_STATES.indexOf(auditState({ exempt: false, found: new Set(found), reading }))
    for (const reading of readings)
      for (const found of subsets)
        for (const more of FINDINGS) expect(rank([...found, more], reading)).toBeLessThanOrEqual(rank(found, reading))
  })
})

describe('a deadline', () => {
  test.each<[string, AuditState, string | null, string | null, boolean]>([
    ['has passed within what was read', 'cited', '2022-06-30', '2023-01-15', true],
    ['has passed, and all that is known is a plan', 'planned', '2022-06-30', '2023-01-15', true],
    ['lies after what was read', 'no-evidence', '2023-06-30', '2023-01-15', false],
    ['is the last day that was read', 'cited', '2023-01-15', '2023-01-15', false],
    ['was kept', 'implemented', '2022-06-30', '2023-01-15', false],
    ['concerns nobody', 'not-applicable', '2022-06-30', '2023-01-15', false],
    ['is none', 'cited', null, '2023-01-15', false],
    ['passed where nothing was read', 'nothing-read', '2022-06-30', null, false],
  ])('that %s (%s)', (_, state, deadline, read, expected) => {
    expect(overdue(state, deadline, read)).toBe(expected)
  })
})

const REPORT: Covering = {
  date: null,
  latest: null,
  term: null,
  title: null,
  scope: 'hai-phong',
  characters: 100,
  unreadable: 0,
}
const TERMS = [{ scope: 'hai-phong', years: '2020-2025', ordinal: 'XVI' }]

describe('a source covers', () => {
  test.each<[string, Partial<Covering>, string | null]>([
    ['the year before its date', { date: '2023-01-15' }, '2022-01-15 2023-01-15'],
    ['the year before its year', { date: '2023' }, '2022 2023'],
    ['the year before a leap day', { date: '2024-02-29' }, '2023-02-28 2024-02-29'],
    [
      'the term that its title tells',
      { date: '2023-06-30', term: 'XVI', title: 'sơ kết giữa nhiệm kỳ 2020 - 2025' },
      '2020 2023-06-30',
    ],
    [
      'the term that its title names, by the years of the committee',
      { date: '2023-06-30', term: 'XVI', title: 'kiểm điểm giữa nhiệm kỳ Đại hội XVI' },
      '2020 2023-06-30',
    ],
    [
      'the year before its date where the term is unknown',
      { date: '2023-06-30', term: 'XVII', title: 'kiểm điểm giữa nhiệm kỳ' },
      '2022-06-30 2023-06-30',
    ],
    [
      'a year where it only says which committee writes',
      { date: '2023-01-15', term: 'XVI', title: 'công tác năm 2022 của Ban Chấp hành khóa XVI' },
      '2022-01-15 2023-01-15',
    ],
    ['to the latest date that it cites', { latest: '2022-11-20' }, '2021-11-20 2022-11-20 inferred'],
    [
      'its term to the latest date that it cites',
      { latest: '2022-11-20', title: 'giữa nhiệm kỳ 2020-2025' },
      '2020 2022-11-20 inferred',
    ],
    ['nothing that is known where it tells no date', { title: 'giữa nhiệm kỳ 2020-2025' }, null],
  ])('%s', (_, told, expected) => {
    const coverage = coverageOf({ ...REPORT, ...told }, TERMS)
    const written = coverage && [coverage.from, coverage.to, ...(coverage.inferred ? ['inferred'] : [])].join(' ')
    expect(written).toBe(expected)
  })
})

describe('what was read of a directive', () => {
  const [early, late] = [{ date: '2022-01-15' }, { date: '2023-01-15' }]
  const illegible = { characters: 100, unreadable: 60 }

  test.each<[string, readonly Partial<Covering>[], string | null, PairEvidence['reading']]>([
    ['issued while it reports', [early], '2021-06-01', 'read'],
    ['issued on its first day', [early], '2021-01-15', 'read'],
    ['issued on its last day', [early], '2022-01-15', 'read'],
    ['issued before', [early], '2021-01-14', 'nothing'],
    ['issued after', [early], '2022-01-16', 'nothing'],
    ['in a year that it reaches into', [early], '2022', 'read'],
    ['in a year that it does not reach', [early], '2023', 'nothing'],
    ['without a date', [early], null, 'read'],
    ['by one of several', [late, early], '2021-06-01', 'read'],
    ['by a source that cannot be read', [{ ...early, ...illegible }], '2021-06-01', 'unreadable'],
    ['by a source without a single character', [{ ...early, characters: 0 }], '2021-06-01', 'unreadable'],
    ['by a source that can mostly be read', [{ ...early, characters: 100, unreadable: 40 }], '2021-06-01', 'read'],
    ['by one that can be read and one that cannot', [{ ...early, ...illegible }, early], '2021-06-01', 'read'],
    [
      'by one that cannot, while the other reports of another year',
      [{ ...early, ...illegible }, late],
      '2021-06-01',
      'unreadable',
    ],
    ['by nothing', [], '2021-06-01', 'nothing'],
    ['without a date by nothing', [], null, 'nothing'],
    ['by a source that tells no date', [{}], '2021-06-01', 'nothing'],
  ])('%s', (_, sources, date, expected) => {
    const reading = new Reading(
      sources.map((told) => ({ ...REPORT, ...told })),
      TERMS,
    )
    expect(reading.of(date)).toBe(expected)
  })
})

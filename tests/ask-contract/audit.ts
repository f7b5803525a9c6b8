/** The audit, alike on every store: states, flags, limits, filters, and the evidence for each. */
import { expect, test } from 'vitest'
import { audit, type Audit, type AuditOptions } from '../../graph/index.ts'
import { AUDIT_STATES } from '../../graph/model.ts'
import { closing, deadline, directive, fill, PLACES, statesOf, TABLE, wordsOf } from '../audited.ts'
import { REGISTRY } from '../registered.ts'
import { openedStore } from '../store-contract/opened.ts'

export function audits(fresh: () => Promise<string>): void {
  const opened = openedStore(fresh)
  const asked = async (options: AuditOptions = {}): Promise<Audit> => {
    await fill(opened.store)
    return audit(opened.store, { places: PLACES, ...options })
  }
  const row = (answer: Audit, number: string, place: string) =>
    answer.rows.find((one) => one.directive.key === directive(number) && one.place === place)

  test('the table has every state twice', () => {
    const states = TABLE.flatMap(([, , ...cells]) => cells.flatMap((cell) => [...new Set(statesOf(cell))]))
    for (const state of AUDIT_STATES)
      expect([state, states.filter((one) => one === state).length >= 2]).toEqual([state, true])
  })

  test('every directive of the table has its state at every place, shallow and deep', async () => {
    const answer = await asked()
    const expected = TABLE.map(([number, , ...cells]) => [number, ...cells.map((cell) => statesOf(cell).join(' / '))])
    const actual = TABLE.map(([number]) => [
      number,
      ...PLACES.map((place) => {
        const { state, deep } = row(answer, number, place) ?? {}
        return `${state} / ${deep}`
      }),
    ])
    expect(actual).toEqual(expected)
  })

  test('what is found comes with its evidence: the document, its chain and the sentences', async () => {
    const answer = await asked()
    for (const [number, , ...cells] of TABLE)
      for (const [index, cell] of cells.entries()) {
        const { evidence = [], evidenceTotal, state } = row(answer, number, PLACES[index] ?? '') ?? {}
        const isFound = wordsOf(cell).some((word) => word !== 'exempt')
        expect([number, cell, evidence.length > 0, evidenceTotal]).toEqual([number, cell, isFound, evidence.length])
        for (const { finding, chain, document, relations } of evidence) {
          expect([chain[0], chain.at(-1)]).toEqual([document.key, directive(number)])
          if (finding === 'done' && state === 'implemented')
            expect(relations[0]?.statements[0]?.evidence.text).toMatch(/thực hiện/)
        }
      }
  })

  test('evidence of a predecessor leads over it, that of an open number over what it may mean', async () => {
    const answer = await asked()
    expect(row(answer, '05', 'Hải Phòng')?.evidence.filter(({ finding }) => finding === 'predecessor')).toMatchObject([
      {
        chain: ['hai-phong.05-KH-TU.2020-2025', directive('90'), directive('05')],
        relations: [{ type: 'implements' }, { from: directive('05'), type: 'continues', to: directive('90') }],
      },
    ])
    const possible = row(answer, '04', 'Hải Phòng')?.evidence.find(({ relations }) => relations.length > 0)
    expect(possible).toMatchObject({
      finding: 'possible',
      chain: ['hai-phong.04-KH-TU.2020-2025', 'tw.04-CT-TW', directive('04')],
    })
    expect(row(answer, '12', 'Hải Phòng')?.evidence[0]?.chain).toEqual([
      'hai-phong.12-KH-TU.2020-2025',
      'tw.95-KL-TW.2021-2026',
      directive('12'),
    ])
  })

  test('the first implementation is the earliest, and the days from the directive to it are counted', async () => {
    const answer = await asked()
    const first = (number: string, place: string) => {
      const { firstImplementation, lagDays } = row(answer, number, place) ?? {}
      return [firstImplementation?.key, lagDays]
    }
    expect(first('01', 'Hải Phòng')).toEqual(['hai-phong.01-KH-TU.2020-2025', 30])
    expect(first('11', 'Hải Phòng')).toEqual(['hai-phong_binh-an.11-KH-HU.2020-2025', 10])
    expect(first('03', 'Hải Phòng')).toEqual([undefined, null])
  })

  test('a directive that another one replaces is marked', async () => {
    const answer = await asked()
    const replaced = answer.rows.filter(({ flags }) => flags.includes('replaced'))
    expect(new Set(replaced.map((one) => one.directive.key))).toEqual(new Set([directive('03')]))
  })

  test('a deadline that has passed within what was read is overdue, of two decisions the later counts', async () => {
    await fill(opened.store)
    await opened.store.putDecision({ ...deadline('06', '2021-06-30'), at: '2026-01-02T00:00:00Z' })
    await opened.store.putDecision(deadline('06', '2030-01-01'))
    await opened.store.putDecision(deadline('01', '2021-06-30'))
    const answer = await audit(opened.store, { places: PLACES })
    const flagged = answer.rows
      .filter(({ flags }) => flags.includes('overdue'))
      .map(({ place, directive: { key } }) => [key, place])
    expect(flagged).toEqual([
      [directive('01'), 'Quảng Ninh'],
      [directive('06'), 'Hải Phòng'],
      [directive('06'), 'Quảng Ninh'],
    ])
    expect(answer.counts.overdue).toBe(3)
    expect(row(answer, '06', 'Hải Phòng')?.deadline).toBe('2021-06-30')
    expect(row(answer, '02', 'Hải Phòng')?.deadline).toBeNull()
  })

  test('a finding that a reviewer closed keeps the state that the sources make, and shows who closed it and why', async () => {
    const before = await asked()
    const states = ({ rows }: Audit) => rows.map(({ state, deep }) => [state, deep])
    const [early, late] = ['2026-01-03T00:00:00Z', '2026-01-04T00:00:00Z']
    await opened.store.putDecision(closing('06', 'Hải Phòng', 'not-implemented', late))
    await opened.store.putDecision(closing('06', 'Hải Phòng', 'not-applicable', early))
    await opened.store.putDecision(closing('01', 'Quảng Ninh', 'implemented', early))
    for (const number of ['01', '06']) await opened.store.putDecision(deadline(number, '2021-06-30'))
    const answer = await audit(opened.store, { places: PLACES })
    expect(states(answer)).toEqual(states(before))
    const closed = row(answer, '06', 'Hải Phòng')?.closed
    expect(closed).toMatchObject({ finding: 'not-implemented', by: 'An', at: late, reason: 'không thuộc phạm vi' })
    const flags = (number: string, place: string) => row(answer, number, place)?.flags.includes('overdue')
    expect([flags('06', 'Hải Phòng'), flags('01', 'Quảng Ninh')]).toEqual([true, false])
    const { closed: counted } = answer.counts
    const sum = (counts: Readonly<Record<string, number>>) => Object.values(counts).reduce((one, other) => one + other)
    const shown = answer.rows.filter((one) => one.closed !== null).length
    expect([sum(counted.state), sum(counted.deep)]).toEqual([shown, shown])
  })

  test('a decision that is withdrawn exempts no more', async () => {
    await fill(opened.store)
    for (const { decision } of await opened.store.decisions())
      await opened.store.putDecision({
        action: 'withdraw',
        decision: decision.id,
        by: 'An',
        at: '2026-02-01T00:00:00Z',
        reason: null,
      })
    const answer = await audit(opened.store, { places: ['Lai Châu'] })
    expect(row(answer, '07', 'Lai Châu')?.state).toBe('nothing-read')
  })

  test('rows stand newest directive first, then by key, then by place; a page is cut out of them and the totals stay', async () => {
    const whole = await asked()
    const order = whole.rows.map(({ directive: { date, key }, place }) => [date, key, place])
    expect(order).toEqual(
      order.toSorted(([dateA = '', ...a], [dateB = '', ...b]) =>
        dateA === dateB ? (a.join(' ') < b.join(' ') ? -1 : 1) : (dateA ?? '') > (dateB ?? '') ? -1 : 1,
      ),
    )
    const page = await audit(opened.store, { places: PLACES, limit: 4, offset: 3 })
    expect(page.rows).toEqual(whole.rows.slice(3, 7))
    expect([page.total, page.counts]).toEqual([whole.rows.length, whole.counts])
  })

  test('the counts are those of the rows, and a state leaves only its own', async () => {
    const whole = await asked()
    for (const state of AUDIT_STATES) {
      const some = await audit(opened.store, { places: PLACES, states: [state] })
      expect(some.rows).toEqual(whole.rows.filter((one) => one.state === state))
      expect([some.total, some.counts]).toEqual([whole.counts.state[state], whole.counts])
      const deep = await audit(opened.store, { places: PLACES, states: [state], deep: true })
      expect(deep.rows).toEqual(whole.rows.filter((one) => one.deep === state))
      expect(deep.total).toBe(whole.counts.deep[state])
    }
  })

  test.each<[string, AuditOptions, readonly string[]]>([
    ['issued since a day', { from: '2022-06-01' }, ['02', '04', '07', '14']],
    ['issued since a year', { from: '2022' }, ['02', '04', '07', '14']],
    ['issued before a year', { before: '2022', from: '2021-06-02' }, []],
    ['issued before a day, which is not part of it', { before: '2022-06-01', from: '2021-06-02' }, []],
    ['of the bodies named', { issuers: ['Bộ Chính trị'], from: '2022' }, ['02', '04', '07', '14']],
    ['of a body of which there is nothing', { issuers: ['Quốc hội'] }, []],
    ['of a province, when it is asked about', { issuers: ['Tỉnh ủy Quảng Ninh'], from: '2022' }, ['plan']],
  ])('directives are those %s', async (_, options, numbers) => {
    const answer = await asked({ ...options, places: ['Hải Phòng'] })
    const keys = numbers.map((number) => (number === 'plan' ? 'quang-ninh.04-KH-TU.2020-2025' : directive(number)))
    expect(answer.rows.map((one) => one.directive.key)).toEqual(keys)
  })

  test('what is open is no directive, and neither is what nobody cites', async () => {
    const answer = await asked()
    expect(answer.rows.filter((one) => one.directive.open)).toEqual([])
    expect(answer.rows.filter((one) => one.directive.sourcesCount === 0)).toEqual([])
  })

  test('what the registry has from public material is added when asked for, and marked', async () => {
    const documents = REGISTRY.documents.map((entry, index) => ({
      ...entry,
      kind: index === 0 ? ('memory' as const) : ('read' as const),
    }))
    await opened.store.putRegistry({ ...REGISTRY, documents })
    const [before, answer] = [await asked(), await asked({ known: true })]
    const added = answer.rows.filter(({ flags }) => flags.includes('not-cited'))
    const read = documents.filter(({ kind, level }) => kind === 'read' && (level === 'central' || level === 'state'))
    expect(new Set(added.map((one) => one.directive.key))).toEqual(new Set(read.map(({ key }) => key)))
    expect(answer.total).toBe(before.total + added.length)
    expect(added[0]?.directive).toMatchObject({ sourcesCount: 0, origin: { type: 'registry' } })
    const unfound: readonly string[] = ['no-evidence', 'unreadable', 'nothing-read']
    expect(added.filter(({ state }) => !unfound.includes(state))).toEqual([])
  })

  test('the limits say what was read of each place, what could not be, and the rule', async () => {
    const { limits } = await asked()
    expect(limits.rule).toEqual({
      vi: 'Không thấy dẫn chứng không có nghĩa là không thực hiện.',
      en: 'Absence of evidence is not evidence of absence.',
    })
    expect(
      limits.places.map(({ place, sources, own, unreadable, from, to }) => [place, sources, own, unreadable, from, to]),
    ).toEqual([
      ['Hải Phòng', 3, 3, 1, '2021-01-15', '2023-01-15'],
      ['Lai Châu', 1, 1, 1, '2021-01-15', '2022-01-15'],
      ['Quảng Ninh', 1, 1, 0, '2021-01-15', '2022-01-15'],
    ])
    expect(limits.places.map(({ unreadableShare }) => unreadableShare === null || unreadableShare > 0)).toEqual([
      true,
      true,
      false,
    ])
    expect(limits.unplaced).toBe(0)
    const later = await audit(opened.store, { places: PLACES, from: '2022-06-01' })
    expect(later.limits.places.map(({ sources }) => sources)).toEqual([1, 0, 0])
  })

  test('places are those that sources belong to where none is asked for', async () => {
    await fill(opened.store)
    const { limits } = await audit(opened.store)
    expect(limits.places.map(({ place }) => place)).toEqual(['Hải Phòng', 'Lai Châu', 'Quảng Ninh'])
  })
}

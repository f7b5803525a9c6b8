/** What becomes of a decision when a text is read again. */
import { describe, expect, test } from 'vitest'
import { anchorsOf, type Anchor, type Decision, type Standing } from '../graph/decision.ts'
import type { Source } from '../graph/derive.ts'
import type { SourceFacts } from '../graph/model.ts'
import { anchorAt, locate } from '../graph/understand/anchor.ts'
import { Decided } from '../graph/understand/decided.ts'
import { standingOf } from '../graph/understand/understand.ts'
import { at, AT, decide, documentOf, edgesOf, keysOf, mentionOf, named, statementOf } from './deciding.ts'
import { report, type Draft, type Told } from './reports.ts'

const [OLD, NEW, OPEN] = ['tw.05-CT-TW.2016-2021', 'tw.05-CT-TW.2021-2026', 'tw.05-CT-TW'] as const
const [PLAN, KEY] = ['hai-phong.122-KH-TU.2020-2025', 'tw.21-KL-TW.2021-2026'] as const
const open: Told = { key: OPEN, open: true }

/** How a decision stands when only these are read. */
function standing(decision: Decision, sources: readonly Source[]): Standing {
  const held = new Map(sources.flatMap(({ id, paths = [] }) => paths.map((path) => [path, id] as const)))
  const read = sources.map((source) => ({ paths: [], ...source }))
  const text = (anchor: Anchor) => held.get(anchor.location) ?? anchor.source
  return standingOf(
    decision,
    (anchor) => read.find(({ id }) => id === text(anchor)) ?? null,
    new Decided([decision], held),
  )
}

describe('when a text is read again', () => {
  const draft: Draft = { name: 'một', cites: [open, OLD], says: [{ from: PLAN, to: open }] }
  const facts = report(draft)
  const later = report({ ...draft, name: 'một, bản sửa lại sau hội nghị' })
  const confirm = decide({ action: 'confirm', mention: mentionOf(facts, 3), document: named(NEW) })

  test.each<[string, SourceFacts, Standing, readonly string[]]>([
    ['unchanged', facts, 'applies', [PLAN, OPEN, OLD, NEW]],
    ['with the words elsewhere', later, 'applies', [PLAN, OPEN, OLD, NEW]],
    ['without the words', report({ ...draft, says: [] }), 'suspect', [OPEN, OLD]],
    [
      'with other words around them',
      report({ ...draft, says: [{ from: KEY, to: open }] }),
      'suspect',
      [OPEN, OLD, KEY],
    ],
  ])('%s', (_, read, expected, keys) => {
    expect(standing(confirm, [at(read)])).toBe(expected)
    expect(keysOf([at(read)], [confirm])).toEqual([...keys].sort())
  })

  test('elsewhere, the decision follows its own text, and no other one', () => {
    expect(keysOf([at(facts, 'b.txt')], [confirm])).toContain(NEW)
    expect(keysOf([at(later, 'b.txt')], [confirm])).not.toContain(NEW)
    expect(standing(confirm, [at(later, 'b.txt')])).toBe('unread')
  })

  test('not at all, the decision waits', () => {
    expect(standing(confirm, [])).toBe('unread')
  })

  test('so that the words are no mention any more, the decision is suspect', () => {
    const { mentions } = facts.extraction
    const unread = { ...facts, extraction: { ...facts.extraction, mentions: mentions.slice(0, 2), statements: [] } }
    expect(standing(confirm, [at(unread)])).toBe('suspect')
  })

  test('a statement is found again, and suspect where it says something else', () => {
    const reject = decide({ action: 'reject', statement: statementOf(facts) })
    expect(edgesOf([at(later)], [reject])).toEqual([])
    const amended = report({ ...draft, says: [{ from: PLAN, to: open, type: 'amends' }] })
    expect(standing(reject, [at(amended)])).toBe('suspect')
    expect(edgesOf([at(amended)], [reject])).toHaveLength(1)
  })

  test('a key that belongs to the text alone leads on into its next version', () => {
    const own = (text: SourceFacts): string => `src-${text.id.slice(0, 12)}.05-NQ-TU.2020-2025`
    const naming = (text: SourceFacts): SourceFacts =>
      JSON.parse(JSON.stringify(text).replaceAll(OLD, own(text))) as SourceFacts
    const [before, after] = [naming(facts), naming(later)]
    const from = named(own(before), mentionOf(before, 1))
    const decisions = [
      decide({ action: 'merge', document: from, into: named('hai-phong.05-NQ-TU.2020-2025') }),
      decide({ action: 'correct', document: from, field: 'title', value: 'về biên chế' }),
    ]
    for (const text of [before, after])
      expect(documentOf('hai-phong.05-NQ-TU.2020-2025', [at(text)], decisions)?.title).toBe('về biên chế')
  })
})

describe('the place of words in another version of a text', () => {
  const text = 'Thực hiện Chỉ thị 05-CT/TW năm 2016. Sau đó, Chỉ thị 05-CT/TW được tổng kết.'
  const first = { start: text.indexOf('Chỉ'), end: text.indexOf(' năm') }
  const anchor = anchorAt(AT, { id: 'before', text }, first)
  const found = (changed: string): string | null => {
    const place = locate(anchor, { id: 'after', text: changed })
    return place === null ? null : `${place.start} ${changed.slice(place.start, place.end)}`
  }

  test('keeps at most so much around them', () => {
    expect(anchor).toEqual({
      ...{ location: AT, source: 'before', exact: 'Chỉ thị 05-CT/TW', prefix: 'Thực hiện ' },
      ...{ suffix: ' năm 2016. Sau đó, Chỉ thị 05-CT', ...first },
    })
    expect(anchorsOf(decide({ action: 'reject', mention: anchor }))).toEqual([anchor])
  })

  test.each([
    ['moved', `Lời nói đầu.\n${text}`, `23 Chỉ thị 05-CT/TW`],
    ['wrapped otherwise', text.replaceAll(' ', '\n'), '10 Chỉ\nthị\n05-CT/TW'],
    ['with blanks doubled', text.replaceAll(' ', '  '), '12 Chỉ  thị  05-CT/TW'],
    ['changed far away', text.replace('tổng kết', 'sơ kết'), '10 Chỉ thị 05-CT/TW'],
    ['twice, the nearer one', `${text}\n${text}`, '10 Chỉ thị 05-CT/TW'],
    ['changed beside them', text.replace('năm 2016', 'năm 2017'), null],
    ['changed themselves', text.replace('05-CT', '06-CT'), null],
    ['gone', 'Không có gì.', null],
  ])('%s', (_, changed, expected) => {
    expect(found(changed)).toBe(expected)
  })
})

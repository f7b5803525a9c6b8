/** Recall: the interval by its published values, the sample the same for everybody, and what reviewers count in it. */
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { audit, decideOn, recallSentences, sampleQueue, type GraphStore } from '../graph/index.ts'
import type { Anchor, Annotate, Decision, StandingDecision } from '../graph/decision.ts'
import { draw, passageIn, SAMPLE } from '../graph/ask/sample.ts'
import { wilson } from '../graph/ask/wilson.ts'
import { extract, readSource } from '../ingest/index.ts'
import { newFolder, type Folder } from './bundling.ts'
import { REPORT } from './command.ts'
import { figuresOf, scored, type Figures } from './evaluation.ts'
import { report, REPORT as NAME } from './evaluation-set.ts'

describe('the interval of Wilson', () => {
  // Newcombe, "Two-sided confidence intervals for the single proportion", Statistics in Medicine 17 (1998), table I, method 3.
  test.each([
    [81, 263, 0.2553, 0.3662],
    [15, 148, 0.0624, 0.1605],
    [0, 20, 0, 0.1611],
    [1, 29, 0.0061, 0.1718],
  ])('of %i in %i', (found, of, low, high) => {
    const interval = wilson(found, of)
    expect([interval?.low.toFixed(4), interval?.high.toFixed(4)]).toEqual([low.toFixed(4), high.toFixed(4)])
  })

  test('holds the share, lies within 0 and 1, and says nothing of nothing', () => {
    fc.assert(
      fc.property(fc.nat(500), fc.nat(500), (found, missed) => {
        const interval = wilson(found, found + missed)
        if (interval === null) return found + missed === 0
        const share = found / (found + missed)
        return (
          0 <= interval.low && interval.low <= share + 1e-12 && share <= interval.high + 1e-12 && interval.high <= 1
        )
      }),
    )
  })
})

describe('the sample', () => {
  const sources = Array.from({ length: 400 }, (_, index) => ({ id: `${index}`.padStart(64, 'a'), characters: 9000 }))

  test('is the same in any order of reading, another by another seed, and each passage once', () => {
    const [first, again] = [draw(sources), draw(sources.toReversed())]
    expect(first).toEqual(again)
    expect(first).toHaveLength(SAMPLE)
    expect(new Set(first.map(({ source, index }) => `${source} ${index}`)).size).toBe(SAMPLE)
    expect(draw(sources, 'x')).not.toEqual(first)
  })

  test('takes from everywhere alike', () => {
    const drawn = draw(sources, 'viendan', 800)
    const halves = drawn.filter(({ source }) => Number(source.replaceAll('a', '')) < 200).length
    const firsts = drawn.filter(({ index }) => index === 0).length
    // Of 800 from 2,000 passages of 400 sources: half, and a fifth, within five standard deviations.
    expect(Math.abs(halves - 400)).toBeLessThan(60)
    expect(Math.abs(firsts - drawn.length / drawn[0]!.count)).toBeLessThan(60)
  })

  test('grows with the corpus: what was drawn stays unless something new comes before it', () => {
    const before = draw(sources.slice(0, 300)).map(({ source, index }) => `${source} ${index}`)
    const after = draw(sources).map(({ source, index }) => `${source} ${index}`)
    expect(before.filter((one) => after.includes(one)).length).toBeGreaterThan(SAMPLE / 2)
  })

  test('divides a text without a gap', () => {
    fc.assert(
      fc.property(fc.array(fc.stringMatching(/^[a-zạ \n]{0,400}$/u), { maxLength: 60 }), (parts) => {
        const text = parts.join('')
        const [{ count } = { count: 0 }] = draw([{ id: 'x', characters: text.length }])
        const spans = Array.from({ length: count }, (_, index) => passageIn({ text }, { index, count }))
        const joined = spans.map(({ start, end }) => text.slice(start, end)).join('')
        return joined === text && spans.every(({ start, end }) => start < end)
      }),
    )
  })
})

describe('what reviewers count', () => {
  let folder: Folder
  let store: GraphStore
  beforeEach(async () => {
    folder = await newFolder()
    store = folder.store
    await store.put(REPORT, await readSource(REPORT, { allowSecret: false }), '2026-01-02T03:04:05.000Z')
  })
  afterEach(() => folder.remove())
  const recall = async () => (await audit(store)).limits.recall
  let clock = 0
  const annotate = async (index: number, missed: number, wrong = 0) => {
    const { source, start, end } = (await sampleQueue(store)).passages[index]!
    const verdicts = [{ action: 'annotate', passage: { source, start, end }, missed, wrong }] as const
    const at = new Date(Date.UTC(2026, 0, 1, 0, 0, ++clock)).toISOString()
    return decideOn(store, { by: 'An', at, reason: null, seen: [], verdicts })
  }
  /** A passage in which something is found. */
  const full = async () => (await sampleQueue(store)).passages.findIndex(({ found }) => found.length > 2)

  test('is nothing at first, and never mixed with the texts of development', async () => {
    expect(await recall()).toMatchObject({
      development: { mentions: { found: expect.any(Number) as number } },
      sample: null,
    })
    const before = (await recall()).development
    await annotate(0, 3)
    expect((await recall()).development).toEqual(before)
  })

  test('makes the recall of the sample, with its interval, and leaves the graph alone', async () => {
    const documents = await store.documentsAfter('', 500)
    const index = await full()
    const { found } = (await sampleQueue(store)).passages[index]!
    await annotate(index, 2, 1)
    const { sample } = await recall()
    const counted = { found: found.length - 1, of: found.length + 1 }
    expect(sample).toMatchObject({ annotated: 1, stale: 0, wrong: 1, mentions: counted })
    expect(sample!.interval).toEqual(wilson(counted.found, counted.of))
    expect(await store.documentsAfter('', 500)).toEqual(documents)
  })

  test('leaves the queue, and comes back when it is undone', async () => {
    const before = await sampleQueue(store)
    const [decision = ''] = await annotate(0, 0)
    const after = await sampleQueue(store)
    expect([after.waiting, after.passages[0]]).toEqual([before.waiting - 1, before.passages[1]])
    await decideOn(store, { by: 'An', at: '2026-02-01T00:00:00Z', reason: null, seen: [], verdicts: [{ action: 'withdraw', decision }] }) // prettier-ignore
    expect(await sampleQueue(store)).toEqual(before)
  })

  test('survives a re-reading, and counts no more where other places are found', async () => {
    const index = await full()
    await annotate(index, 0)
    const facts = await readSource(REPORT, { allowSecret: false })
    await store.put(REPORT, facts, '2026-03-02T03:04:05.000Z')
    expect((await recall()).sample).toMatchObject({ annotated: 1, stale: 0 })
    const fewer = {
      ...facts,
      extraction: { ...facts.extraction, mentions: [], statements: [], relations: [], documents: [] },
    }
    await store.put(REPORT, fewer, '2026-04-02T03:04:05.000Z')
    expect((await recall()).sample).toMatchObject({ annotated: 0, stale: 1, interval: null })
  })

  test('says that nobody annotated only where nobody did, and tells what has to be annotated anew', async () => {
    const said = async () => recallSentences(await recall(), 'en')[1]
    expect(await said()).toContain('annotated by nobody yet')
    await annotate(await full(), 0)
    expect(await said()).toMatch(/1 of [\d,]+ passages annotated: .*The sample was drawn by passages/u)
    const facts = await readSource(REPORT, { allowSecret: false })
    const none = { ...facts.extraction, mentions: [], statements: [], relations: [], documents: [] }
    await store.put(REPORT, { ...facts, extraction: none }, '2026-04-02T03:04:05.000Z')
    expect(await said()).toMatch(
      /0 of [\d,]+ passages annotated: no citation was counted.* 1 passages have to be annotated anew/u,
    )
  })

  test('counts no more where as many are found in other places; without a digest of the places their number decides', async () => {
    const index = await full()
    await annotate(index, 0)
    const [{ decision }] = (await store.decisions()) as [StandingDecision & { decision: { passage: Anchor } }]
    const { id: _, places: __, ...older } = decision as Decision & Annotate
    const facts = await readSource(REPORT, { allowSecret: false })
    const { start } = decision.passage
    const moved = facts.extraction.mentions.find((one) => one.start >= start)!
    const mentions = facts.extraction.mentions.map((one) => (one === moved ? { ...one, start: one.start + 1, text: one.text.slice(1) } : one)) // prettier-ignore
    await store.put(REPORT, { ...facts, extraction: { ...facts.extraction, mentions } }, '2026-03-02T03:04:05.000Z')
    expect((await recall()).sample).toMatchObject({ annotated: 0, stale: 1 })
    await store.putDecision({ ...older, at: '2026-05-01T00:00:00.000Z' })
    expect((await recall()).sample).toMatchObject({ annotated: 1, stale: 0 })
  })

  test('moves with its store', async () => {
    await annotate(await full(), 1)
    const other = await newFolder()
    await other.store.putAll(await store.puts('', 10))
    for (const { decision: { id: _, ...decision } } of await store.decisions()) await other.store.putDecision(decision) // prettier-ignore
    expect((await audit(other.store)).limits.recall).toEqual(await recall())
    await other.remove()
  })

  test.each([['more wrong than were found', 0, 500]])('%s is refused', async (_, missed, wrong) => {
    await expect(annotate(0, missed, wrong)).rejects.toMatchObject({ code: 'DECISION_INVALID' })
  })
})

test('the figures of development are those that the report scores now', async () => {
  const path = join(import.meta.dirname, '../graph/ask/development-gold.json')
  const figures = JSON.parse(await readFile(path, 'utf8')) as Figures
  const sample = await report()
  expect(figures[NAME]).toEqual(figuresOf(scored(sample, extract(sample.text)).score))
})

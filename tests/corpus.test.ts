import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { corpusOf, reportsOf } from '../bench/corpus/corpus.ts'
import { derive } from '../graph/derive.ts'
import { DOCUMENT_FIELDS, type Excerpt } from '../graph/model.ts'
import type { Put } from '../graph/store.ts'
import { ended, root } from './command.ts'

const corpus = corpusOf({ documents: 2000, seed: 7 })
const reports = [...reportsOf(corpus)]
const extractions = reports.map(({ facts }) => facts.extraction)
const mentions = extractions.flatMap((extraction) => extraction.mentions)
const statements = extractions.flatMap((extraction) => extraction.statements)
const graph = derive(reports.map(({ facts }) => facts))

const share = (part: number, whole: number): number => part / whole
const points = (text: string, { start, end, segments, text: words }: Excerpt): boolean =>
  text.slice(start, end) === words && segments.length === 1 && segments[0]?.[0] === start && segments[0][1] === end

describe('an invented corpus', () => {
  test('is the same for the same size and seed, and another for another seed', () => {
    const [again, other] = [7, 8].map((seed) => [...reportsOf(corpusOf({ documents: 2000, seed }))])
    expect(again).toEqual(reports)
    expect(other).not.toEqual(reports)
  })

  test('gives each report for itself, and another text of it at the same path', () => {
    const [first, revised] = [corpus.report(3), corpus.report(3, 1)]
    expect(first).toEqual(corpus.report(3))
    expect(revised.path).toBe(first.path)
    expect(revised.facts.id).not.toBe(first.facts.id)
    expect(revised.facts.extraction.source).toEqual(first.facts.extraction.source)
  })

  test('has about as many documents as asked for, and ten relations for each', () => {
    expect(share(corpus.documents.length, 2000)).toBeCloseTo(1, 0)
    expect(share(graph.relations.length, 2000)).toBeGreaterThan(7)
    expect(share(graph.relations.length, 2000)).toBeLessThan(13)
  })

  test('names no document twice, and puts each report at a path of its own', () => {
    expect(new Set(corpus.documents.map(({ key }) => key)).size).toBe(corpus.documents.length)
    expect(new Set(reports.map(({ path }) => path)).size).toBe(corpus.reports)
    expect(new Set(reports.map(({ facts }) => facts.id)).size).toBe(corpus.reports)
  })

  test('has each text under its hash, with every span pointing into it', () => {
    for (const { facts } of reports) {
      const { id, text, extraction } = facts
      expect(createHash('sha256').update(text).digest('hex')).toBe(id)
      for (const mention of extraction.mentions) expect(points(text, mention), mention.text).toBe(true)
      for (const { evidence, sentence } of extraction.statements) {
        expect(points(text, evidence) && points(text, sentence), sentence.text).toBe(true)
        expect(sentence.start <= evidence.start && evidence.end <= sentence.end).toBe(true)
      }
    }
  })

  test('says in each sentence what its statements say', () => {
    for (const { facts } of reports) {
      const byId = new Map(facts.extraction.mentions.map((mention) => [mention.id, mention]))
      for (const { from, to, mentions: ends, evidence } of facts.extraction.statements) {
        expect(byId.get(ends.to)).toMatchObject({ document: to, end: evidence.end })
        expect(ends.from === null ? facts.extraction.source.key : byId.get(ends.from)?.document).toBe(from)
      }
    }
  })

  test('claims every document that it mentions, and nothing that it does not', () => {
    for (const { mentions, documents } of extractions) {
      expect(documents.map(({ key }) => key)).toEqual([...new Set(mentions.map(({ document }) => document))].sort())
      for (const claim of documents)
        expect(Object.keys(claim.origin).sort()).toEqual(
          DOCUMENT_FIELDS.filter((field) => claim[field] !== null).sort(),
        )
    }
  })

  test('has levels, dates within their terms, and undated documents', () => {
    const levels = Map.groupBy(corpus.documents, ({ level }) => level)
    const shares = ['central', 'state', 'provincial', 'district', 'commune'] as const
    const [central, state, ...local] = shares.map((level) =>
      share(levels.get(level)?.length ?? 0, corpus.documents.length),
    )
    expect([central, state].every((each) => each! > 0.01 && each! < 0.08)).toBe(true)
    expect(local.every((each) => each > 0.2 && each < 0.5)).toBe(true)
    for (const { key, date } of corpus.documents) {
      const [, from, to] = /\.(\d{4})-(\d{4})$/u.exec(key) ?? []
      if (from !== undefined && to !== undefined)
        expect(date >= from && date.slice(0, 4) <= to, `${key} ${date}`).toBe(true)
    }
    expect(corpus.documents.some(({ dated }) => !dated)).toBe(true)
  })

  test('is cited by a power law: few documents by most reports, most by few', () => {
    const counts = graph.documents.map(({ document }) => document.sourcesCount).sort((one, other) => other - one)
    const total = counts.reduce((sum, count) => sum + count, 0)
    const top = counts.slice(0, Math.ceil(counts.length / 100)).reduce((sum, count) => sum + count, 0)
    expect(share(top, total)).toBeGreaterThan(0.2)
    expect(counts[counts.length >> 1]).toBeLessThan(4)
  })

  test('has what is hard: open mentions, antecedents, two dates, edges withheld, what was denied and planned', () => {
    const found = graph.documents.flatMap(({ problems }) => problems).map(({ rule }) => rule)
    const withheld = graph.relations.filter(({ edge }) => edge.withheld !== null)
    expect(new Set(mentions.map(({ basis }) => basis))).toEqual(new Set(['stated', 'antecedent', 'open']))
    expect(found).toContain('two-dates')
    expect(withheld.length).toBeGreaterThan(0)
    expect(new Set(statements.map(({ polarity, mode }) => `${polarity} ${mode}`)).size).toBeGreaterThan(2)
    expect(new Set(statements.map(({ type }) => type))).toEqual(
      new Set(['implements', 'continues', 'amends', 'replaces']),
    )
  })
})

describe('npm run corpus', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'viendan-corpus-'))
  afterAll(() => rm(folder, { recursive: true, force: true }))
  const run = (...args: readonly string[]) =>
    ended(spawn(process.execPath, ['bench/corpus.ts', ...args], { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] }))
  const parsed = (lines: string): Put[] =>
    lines
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as Put)

  test('prints facts as lines of JSON, one for each report', async () => {
    const { code, stdout } = await run('--documents', '60', '--seed', '3')
    expect(code).toBe(0)
    expect(parsed(stdout)).toEqual([...reportsOf(corpusOf({ documents: 60, seed: 3 }))])
  })

  test('writes texts and facts into a folder', async () => {
    expect(await run('--documents', '60', '--out', join(folder, 'new'))).toMatchObject({ code: 0, stdout: '' })
    const puts = parsed(await readFile(join(folder, 'new', 'facts.jsonl'), 'utf8'))
    expect(puts.length).toBeGreaterThan(3)
    for (const { path, facts } of puts)
      expect(await readFile(join(folder, 'new', 'reports', path), 'utf8')).toBe(facts.text)
  })

  test.each([[[]], [['--documents', 'many']], [['--documents', '10', '--sead', '3']]])(
    'ends with 2 for %j',
    async (args) => {
      const { code, stdout, stderr } = await run(...args)
      expect([code, stdout]).toEqual([2, ''])
      expect(stderr).toContain('npm run corpus -- --documents N')
    },
  )
})

/** The sample report in the formats that offices keep, made by LibreOffice: read from any of them it says the same. */
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Extraction } from '../graph/model.ts'
import { convert } from '../ingest/format/office.ts'
import { readSource } from '../ingest/index.ts'
import { REPORT } from './command.ts'
import { officeHtml } from './office.ts'

/** Each is made of the one named behind it, so that footnotes stay footnotes. */
const FORMATS = {
  html: null,
  odt: ['html', 'odt:writer8'],
  docx: ['odt', 'docx:MS Word 2007 XML'],
  rtf: ['odt', 'rtf:Rich Text Format'],
  doc: ['odt', 'doc:MS Word 97'],
  pdf: ['docx', 'pdf'],
} as const
type Made = keyof typeof FORMATS

let folder = ''
let original: Extraction
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'viendan-formats-'))
  original = (await readSource(REPORT, { allowSecret: false })).extraction
  for (const format of Object.keys(FORMATS) as Made[]) await writeFile(at(format), await made(format))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

const at = (format: Made): string => join(folder, `report.${format}`)

async function made(format: Made): Promise<string | Buffer> {
  const way = FORMATS[format]
  if (way === null) return officeHtml(await readFile(REPORT, 'utf8'))
  return convert(await readFile(at(way[0])), way[0], way[1], 180)
}

/** What a report says, without where in its text it says so, and without the key that its text alone gives it. */
function said({ source, mentions, documents, relations, counts, problems }: Extraction) {
  const scope = /^src-[0-9a-f]{12}/u.exec(source.key)?.[0] ?? source.key
  const named = (key: string): string => key.replace(scope, 'source')
  return {
    source: { ...source, key: named(source.key), origin: null, placeBasis: null },
    mentions: mentions.map(({ document }) => named(document)).sort(),
    documents: documents
      .map(({ key, type, number, date, issuer, term }) => [named(key), type, number, date, issuer, term].join(' · '))
      .sort(),
    relations: relations.map(({ from, type, to }) => [named(from), type, named(to)].join(' ')).sort(),
    counts: counts.map(({ type, by, total }) => JSON.stringify([type, by, total])).sort(),
    problems: problems.map(({ rule, actual, expected }) => [rule, actual, expected].join(' ')).sort(),
  }
}

test.each(Object.keys(FORMATS) as Made[])('%s', async (format) => {
  const { reader, extraction } = await readSource(at(format), { allowSecret: false })
  expect(reader).toBe(format)
  expect(said(extraction)).toEqual(said(original))
})

test('footnotes are footnotes: their marker stands in the sentence, their words behind the text', async () => {
  for (const format of ['odt', 'docx', 'doc', 'rtf', 'pdf'] as const) {
    const { text } = await readSource(at(format), { allowSecret: false })
    expect([format, Array.from(text.matchAll(/^\[\^(\d+)\]:/gmu), ([, marker]) => Number(marker))]).toEqual([
      format,
      Array.from({ length: 12 }, (_, index) => index + 1),
    ])
  }
})

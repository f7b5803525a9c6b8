/** The sample report in the formats that offices keep, made by LibreOffice: read from any of them it says the same. */
import { execFile } from 'node:child_process'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buffer } from 'node:stream/consumers'
import { promisify } from 'node:util'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { ZipFile } from 'yazl'
import type { Extraction } from '../graph/model.ts'
import { convert } from '../ingest/format/office.ts'
import { findFiles, readSource } from '../ingest/index.ts'
import { REPORT } from './command.ts'
import { vni } from './encoders.ts'
import { officeHtml } from './office.ts'
import { picturesOf, scanOf } from './scanned.ts'

const execute = promisify(execFile)

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

/** Made without LibreOffice, of the report itself or of what it made. */
const OTHERS = {
  tcvn3: 'report-tcvn3.txt',
  vni: 'report-vni.txt',
  email: 'letter.eml',
  zip: 'all.zip',
} as const

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

/** Signs that the older encodings lack. */
const plain = (text: string): string => text.normalize('NFC').replaceAll(/[“”]/gu, '"').replaceAll('–', '-')

/** By the system's own converter, capitals with tones included. */
async function inTcvn3(): Promise<Buffer> {
  await writeFile(join(folder, 'plain.txt'), plain(await readFile(REPORT, 'utf8')))
  const { stdout } = await execute('iconv', ['-f', 'UTF-8', '-t', 'TCVN5712-1', join(folder, 'plain.txt')], {
    encoding: 'buffer',
    maxBuffer: 1 << 24,
  })
  return stdout
}

function letter(name: string, bytes: Buffer): string {
  const part = `Content-Type: application/octet-stream; name="${name}"\r\nContent-Disposition: attachment\r\nContent-Transfer-Encoding: base64`
  const lines = bytes.toString('base64').replaceAll(/.{76}/gu, '$&\r\n')
  return `Subject: Bao cao\r\nMIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary="b"\r\n\r\n--b\r\nContent-Type: text/plain\r\n\r\nKinh gui\r\n--b\r\n${part}\r\n\r\n${lines}\r\n--b--\r\n`
}

/** Facts of a report, without what a text in another encoding is told to be. */
const facts = async (path: string, from = original) => {
  const { extraction } = await readSource(path, { allowSecret: false })
  const problems = extraction.problems.filter(({ rule }) => rule !== 'older-encoding')
  return [said({ ...extraction, problems }), said(from)] as const
}

test('TCVN3 and VNI', async () => {
  await writeFile(join(folder, OTHERS.tcvn3), await inTcvn3())
  await writeFile(join(folder, OTHERS.vni), Buffer.from(vni(plain(await readFile(REPORT, 'utf8'))), 'latin1'))
  await writeFile(join(folder, 'plain.md'), plain(await readFile(REPORT, 'utf8')))
  const expected = (await readSource(join(folder, 'plain.md'), { allowSecret: false })).extraction
  for (const name of [OTHERS.tcvn3, OTHERS.vni]) {
    const [found, original] = await facts(join(folder, name), expected)
    expect([name, found]).toEqual([name, original])
  }
})

test('attached to a message, and in an archive of all formats', async () => {
  await writeFile(join(folder, OTHERS.email), letter('report.docx', await readFile(at('docx'))))
  const archive = new ZipFile()
  for (const format of Object.keys(FORMATS) as Made[]) archive.addFile(at(format), `formats/report.${format}`)
  archive.addFile(join(folder, OTHERS.email), OTHERS.email)
  archive.end()
  await writeFile(join(folder, OTHERS.zip), await buffer(archive.outputStream))
  const found = await findFiles([join(folder, OTHERS.zip)])
  expect(found.map((path) => path.slice(folder.length + 1))).toEqual([
    ...Object.keys(FORMATS)
      .map((format) => `all.zip!/formats/report.${format}`)
      .sort(),
    'all.zip!/letter.eml',
    'all.zip!/letter.eml!/report.docx',
  ])
  for (const path of found.filter((each) => !each.endsWith('.eml'))) {
    const [read, expected] = await facts(path)
    expect([path, read]).toEqual([path, expected])
  }
})

test('scanned at 200 dpi: nearly all mentions, every relation and no other', async () => {
  const pictures = await picturesOf(await readFile(at('pdf')), 200)
  await writeFile(join(folder, 'scan.pdf'), scanOf(pictures, 200))
  const { extraction } = await readSource(join(folder, 'scan.pdf'), { allowSecret: false })
  const [scanned, printed] = [said(extraction), said(original)]
  const left = [...scanned.mentions]
  const seen = printed.mentions.filter((key) => {
    const index = left.indexOf(key)
    if (index >= 0) left.splice(index, 1)
    return index >= 0
  })
  expect(seen.length / printed.mentions.length).toBeGreaterThanOrEqual(0.95)
  expect(scanned.relations).toEqual(printed.relations)
  expect(extraction.source.recognised?.map(({ page }) => page)).toEqual(pictures.map((_, index) => index + 1))
  expect(Math.min(...(extraction.source.recognised ?? []).map(({ confidence }) => confidence))).toBeGreaterThan(80)
})

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

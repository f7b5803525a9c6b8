import { globSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { CATALOGUE, type ErrorCode, ViendanError } from '../errors.ts'

const root = new URL('..', import.meta.url).pathname

/** What `docs/errors.md` says of a code, in the shape of the catalogue. */
const described = (section: string) => {
  const [, code] = /^`([A-Z_]+)`$/m.exec(section) ?? []
  const [, status, exit] = /^HTTP (\d+) · exit (\d)$/m.exec(section) ?? []
  const quoted = (label: string) => new RegExp(`^- ${label}: (.+)$`, 'm').exec(section)?.[1]
  return [
    code,
    {
      status: Number(status),
      exit: Number(exit),
      en: quoted('en'),
      repairEn: quoted('to do'),
      vi: quoted('vi'),
      repairVi: quoted('cách xử lý'),
    },
  ]
}

const documented = readFileSync(`${root}docs/errors.md`, 'utf8').split(/^## /m).slice(1).map(described)

test('the catalogue and docs/errors.md hold the same entries, in the same words', () => {
  expect(Object.fromEntries(documented)).toEqual(CATALOGUE)
})

test('docs/errors.md names each code once', () => {
  const codes = documented.map(([code]) => code)
  expect(codes).toEqual([...new Set(codes)])
})

const product = globSync(['*.ts', '{cli,graph,ingest}/**/*.ts', 'web/*.ts'], { cwd: root })
const code = product.map((file) => readFileSync(root + file, 'utf8')).join('\n')
const thrown = [...code.matchAll(/'([A-Z]+(?:_[A-Z]+)*)'/g)].map(([, name]) => name)
// A detail that is words itself comes in both languages: `reason`, `reasonVi`.
const names = (template: string) => [...template.matchAll(/\{(\w+?)(?:Vi)?\}/g)].map(([, name]) => name).sort()

describe.each(Object.entries(CATALOGUE))('%s', (name, entry) => {
  test('is thrown somewhere', () => {
    expect(thrown).toContain(name)
  })

  test('tells the same in both languages', () => {
    expect(names(entry.vi)).toEqual(names(entry.en))
    expect(names(entry.repairVi)).toEqual(names(entry.repairEn))
  })

  test('is worded as sentences', () => {
    for (const sentence of [entry.repairEn, entry.repairVi]) expect(sentence).toMatch(/^\p{Lu}.*\.$/u)
  })
})

test('an error carries its words in both languages, its status and its exit code', () => {
  const code: ErrorCode = 'PORT_TAKEN'
  const error = new ViendanError(code, { host: '127.0.0.1', port: 4100, other: 4101 })
  expect(error.message).toBe('Port 4100 of 127.0.0.1 is taken by another program.')
  expect(error.explain('vi')).toEqual({
    message: 'Cổng 4100 của 127.0.0.1 đang do chương trình khác sử dụng.',
    repair: 'Xin dừng chương trình đó, hoặc chọn cổng khác: --port 4101.',
  })
  expect([error.status, error.exit]).toEqual([500, 2])
})

import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { ViendanError } from '../errors.ts'
import { findFiles, readSource } from '../ingest/index.ts'

let folder = ''
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'viendan-read-'))
})
afterAll(() => rm(folder, { recursive: true }))

const file = async (name: string, content: string | Uint8Array): Promise<string> => {
  const path = join(folder, name)
  await writeFile(path, content)
  return path
}

/** The error that reading a file ends in. */
const failure = async (path: string, allowSecret = false): Promise<ViendanError> => {
  const error: unknown = await readSource(path, { allowSecret }).then(
    () => null,
    (thrown: unknown) => thrown,
  )
  if (error instanceof ViendanError) return error
  throw new Error(`expected an error of the catalogue, got ${String(error)}`)
}

describe('encodings', () => {
  const words = 'Thực hiện Chỉ thị số 05-CT/TW'
  test.each([
    ['UTF-8', Buffer.from(words)],
    ['UTF-8 with a byte order mark', Buffer.from(`\ufeff${words}`)],
    ['UTF-16, little end first', Buffer.from(`\ufeff${words}`, 'utf16le')],
    ['UTF-16, big end first', Buffer.from(`\ufeff${words}`, 'utf16le').swap16()],
  ])('%s', async (name, bytes) => {
    const { text, reader } = await readSource(await file(`${name}.txt`, bytes), { allowSecret: false })
    expect([text, reader]).toEqual([words, 'text'])
  })

  test.each([
    ['bytes of an older encoding', Buffer.from([0x4b, 0xd5, 0xf6, 0x20, 0xff])],
    ['a binary file', Buffer.from([0x50, 0x4b, 0x00, 0x04])],
  ])('%s is refused, not read as something else', async (name, bytes) => {
    expect((await failure(await file(`${name}.txt`, bytes))).code).toBe('FILE_NOT_TEXT')
  })
})

describe('what cannot be read', () => {
  test('a format without a reader is named', async () => {
    const error = await failure(await file('report.xyz', 'x'))
    expect([error.code, error.details['extension']]).toEqual(['FILE_UNSUPPORTED', '.xyz'])
  })

  test('a file that is not there', async () => {
    expect((await failure(join(folder, 'nowhere.txt'))).code).toBe('FILE_UNREADABLE')
  })
})

describe('marks of secrecy', () => {
  const report = (mark: string): string => `${mark}\n\nTỈNH ỦY\n\nBÁO CÁO\n\nThực hiện Chỉ thị số 05-CT/TW`

  test.each([
    ['MẬT'],
    ['TỐI MẬT'],
    ['TUYỆT MẬT'],
    ['**Mật**'],
    ['<b>Tối mật</b>'],
    ['Độ mật: Mật'],
    ['| MẬT |'],
    ['M\u1eacT'.normalize('NFD')],
  ])('the first page carries %s', async (mark) => {
    const path = await file(`${String(mark.length)}-${String(Math.random()).slice(2)}.txt`, report(mark))
    const error = await failure(path)
    expect(error.code).toBe('FILE_SECRET')
    // Neither the name nor a word of the text may reach a log.
    expect(
      JSON.stringify([error.message, error.details, error.explain('vi'), String(error.stack).split('\n')[0]]),
    ).not.toMatch(/\.txt|TỈNH|05-CT/)
    await expect(readSource(path, { allowSecret: true })).resolves.toMatchObject({ reader: 'text' })
  })

  test.each([['Bao cao (Mật).txt'], ['toi_mat-12.md'], ['Tuyệt mật.txt'], ['KH-MAT tuyet mat.txt']])(
    'the name carries it: %s',
    async (name) => {
      expect((await failure(await file(name, 'Kế hoạch'))).code).toBe('FILE_SECRET')
    },
  )

  test.each([
    ['a sentence about secrets', 'Quán triệt Luật Bảo vệ bí mật nhà nước; thực hiện đúng quy định về tài liệu mật.'],
    ['a sentence that begins so', 'Mật độ dân số tăng nhanh.\n\nMật khẩu được giữ kín.'],
    ['far behind the first page', `${'Nội dung báo cáo. '.repeat(400)}\n\nMẬT\n`],
  ])('%s is no mark', async (name, text) => {
    await expect(readSource(await file(`${name}.txt`, text), { allowSecret: false })).resolves.toMatchObject({
      reader: 'text',
    })
  })
})

describe('folders', () => {
  test('readable files below, sorted, each once; what is about the reports is left out', async () => {
    const reports = join(folder, 'reports', 'deep')
    await mkdir(reports, { recursive: true })
    for (const name of ['b.md', 'a.txt', 'c.xyz', 'README.md']) await writeFile(join(reports, name), 'x')
    expect(await findFiles([reports, join(reports, 'a.txt')])).toEqual([join(reports, 'a.txt'), join(reports, 'b.md')])
  })

  test('a path that does not exist is an error, not an empty list', async () => {
    await expect(findFiles([join(folder, 'nowhere')])).rejects.toMatchObject({ code: 'FILE_UNREADABLE' })
  })
})

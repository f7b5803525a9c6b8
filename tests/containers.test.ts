/** Archives and messages: each file in them is a source of its own; what is wrong with one ends in one error, and the rest is read. */
import { mkdir, mkdtemp, readdir, readlink, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buffer } from 'node:stream/consumers'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { ZipFile } from 'yazl'
import { ViendanError } from '../errors.ts'
import { findFiles, readSource } from '../ingest/index.ts'

let folder = ''
beforeAll(async () => void (folder = await mkdtemp(join(tmpdir(), 'viendan-containers-'))))
afterAll(() => rm(folder, { recursive: true, force: true }))

type Content = string | Buffer

/** An archive of files whose names may come again. */
const zippedEach = (entries: readonly (readonly [name: string, content: Content])[]): Promise<Buffer> => {
  const archive = new ZipFile()
  for (const [name, content] of entries) archive.addBuffer(Buffer.from(content), name)
  archive.end()
  return buffer(archive.outputStream)
}

const zipped = (entries: Readonly<Record<string, Content>>): Promise<Buffer> => zippedEach(Object.entries(entries))

const PLAN = 'Kế hoạch số 5-KH/TU thực hiện Chỉ thị số 05-CT/TW'
/** A message with a plan attached. */
const mail = (more = ''): string =>
  [
    'From: Van phong <vp@example.vn>',
    `Subject: =?UTF-8?B?${Buffer.from('Gửi kế hoạch').toString('base64')}?=`,
    'MIME-Version: 1.0',
    'Content-Type: multipart/mixed; boundary="b"',
    '',
    '--b',
    'Content-Type: text/plain; charset=utf-8',
    'Content-Transfer-Encoding: 8bit',
    '',
    'Kính gửi: Kế hoạch số 7-KH/TU.',
    '--b',
    `Content-Type: text/plain; name="=?UTF-8?B?${Buffer.from('kế hoạch.txt').toString('base64')}?="`,
    'Content-Disposition: attachment',
    'Content-Transfer-Encoding: base64',
    '',
    Buffer.from(PLAN).toString('base64'),
    ...(more === '' ? [] : ['--b', more]),
    '--b--',
    '',
  ].join('\r\n')

/** What is found below a file, each as its text or the code of its error. */
async function read(name: string, bytes: string | Buffer): Promise<Record<string, string>> {
  const path = join(folder, name)
  await writeFile(path, bytes)
  const outcomes: Record<string, string> = {}
  for (const file of await findFiles([path]))
    outcomes[file.slice(folder.length + 1)] = await readSource(file, { allowSecret: false }).then(
      ({ text }) => text,
      (error: unknown) => (error instanceof ViendanError ? error.code : String(error)),
    )
  return outcomes
}

/** The files that this process holds open. */
async function openFiles(): Promise<string[]> {
  const handles = await readdir('/proc/self/fd')
  return Promise.all(handles.map((handle) => readlink(`/proc/self/fd/${handle}`).catch(() => '')))
}

describe('archives', () => {
  test('files in folders and in archives, without what no reader knows', async () => {
    const inner = await zipped({ 'b.md': '# Hai' })
    const outcome = await read(
      'reports.zip',
      await zipped({
        'năm 2023/a.txt': PLAN,
        'README.md': 'x',
        'logo.svg': 'x',
        '__MACOSX/._a.txt': 'x',
        'more.zip': inner,
        'letter.eml': mail(),
      }),
    )
    expect(outcome).toEqual({
      'reports.zip!/năm 2023/a.txt': PLAN,
      'reports.zip!/more.zip!/b.md': '# Hai',
      'reports.zip!/letter.eml': 'Gửi kế hoạch\n\nKính gửi: Kế hoạch số 7-KH/TU.\n',
      'reports.zip!/letter.eml!/kế hoạch.txt': PLAN,
    })
  })

  test('of many archives in a folder, found and read at the same time, none is lost', async () => {
    const shelf = join(folder, 'shelf')
    await mkdir(shelf)
    const archive = await zipped({ 'letter.eml': mail(), 'more.zip': await zipped({ 'b.md': '# Hai' }) })
    const names = Array.from({ length: 8 }, (_, index) => join(shelf, `${String(index)}.zip`))
    for (const name of names) await writeFile(name, archive)
    const found = names.flatMap((name) =>
      ['letter.eml', 'letter.eml!/kế hoạch.txt', 'more.zip!/b.md'].map((member) => `${name}!/${member}`),
    )
    expect(await findFiles([shelf])).toEqual(found.toSorted())
    expect((await Promise.all(names.map((name) => findFiles([name])))).flat().toSorted()).toEqual(found.toSorted())
    const sources = await Promise.all(found.map((file) => readSource(file, { allowSecret: false })))
    expect(new Set(sources.map(({ text }) => text)).size).toBe(3)
  })

  test('folders whose names end as a container is told from what it holds', async () => {
    await mkdir(join(folder, 'Gấp!'))
    const archive = await zipped({ 'HỎA TỐC!/cv.txt': PLAN, 'Gấp!/more.zip': await zipped({ 'Gấp!/b.md': '# Hai' }) })
    expect(await read('Gấp!/urgent.zip', archive)).toEqual({
      'Gấp!/urgent.zip!/HỎA TỐC!/cv.txt': PLAN,
      'Gấp!/urgent.zip!/Gấp!/more.zip!/Gấp!/b.md': '# Hai',
    })
    expect(await read('Gấp!/a.txt', PLAN)).toEqual({ 'Gấp!/a.txt': PLAN })
  })

  test('files of one name, and one that bears the name that the second of them would get', async () => {
    const archive = await zippedEach([
      ['a.txt', 'một'],
      ['a.txt', 'hai'],
      ['a (2).txt', 'ba'],
      ['a.txt', 'bốn'],
    ])
    expect(await read('twice.zip', archive)).toEqual({
      'twice.zip!/a.txt': 'một',
      'twice.zip!/a (2).txt': 'ba',
      'twice.zip!/a (3).txt': 'hai',
      'twice.zip!/a (4).txt': 'bốn',
    })
  })

  test('a mark of secrecy in a name on the way', async () => {
    expect(
      await read('mixed.zip', await zipped({ 'Tuyệt mật.txt': PLAN, 'Tối mật.zip': await zipped({ 'a.txt': PLAN }) })),
    ).toEqual({
      'mixed.zip!/Tuyệt mật.txt': 'FILE_SECRET',
      'mixed.zip!/Tối mật.zip!/a.txt': 'FILE_SECRET',
    })
  })

  test('what is wrong with one file is told of it alone', async () => {
    const zeros = Buffer.alloc(300 * 1024 * 1024)
    const deep = await zipped({
      '2.zip': await zipped({ '3.zip': await zipped({ '4.zip': await zipped({ 'a.txt': 'x' }) }) }),
    })
    const bytes = await zipped({
      'aa/out.txt': PLAN,
      'bomb.txt': zeros,
      'broken.docx': 'x',
      'broken.zip': 'PK x',
      'deep.zip': deep,
      'good.txt': PLAN,
    })
    // yazl writes no such name; the archive is changed afterwards, in the file's own entry and in the directory.
    const hostile = Buffer.from(bytes.toString('latin1').replaceAll('aa/out.txt', '../out.txt'), 'latin1')
    expect(await read('hostile.zip', hostile)).toEqual({
      'hostile.zip!/../out.txt': 'FILE_NAME_UNSAFE',
      'hostile.zip!/bomb.txt': 'FILE_TOO_LARGE',
      'hostile.zip!/broken.docx': 'FILE_DAMAGED',
      'hostile.zip!/broken.zip': 'FILE_DAMAGED',
      'hostile.zip!/deep.zip!/2.zip!/3.zip': 'FILE_NESTED',
      'hostile.zip!/good.txt': PLAN,
    })
  })

  test('a password', async () => {
    const bytes = await zipped({ 'a.txt': PLAN, 'b.txt': PLAN })
    const at = bytes.indexOf('PK\u0001\u0002')
    bytes[at + 8] = (bytes[at + 8] ?? 0) | 1
    expect(await read('locked.zip', bytes)).toEqual({ 'locked.zip!/a.txt': 'FILE_LOCKED', 'locked.zip!/b.txt': PLAN })
  })

  test.each([
    ['nothing at all', 'empty.zip', (): Buffer => Buffer.alloc(0), 'FILE_DAMAGED'],
    ['something else', 'else.zip', () => Buffer.from('Kế hoạch'), 'FILE_DAMAGED'],
    [
      'an archive that is cut off',
      'cut.zip',
      async () => (await zipped({ 'a.txt': PLAN })).subarray(0, 60),
      'FILE_DAMAGED',
    ],
    ['an archive without a file that is read', 'other.zip', () => zipped({ 'a.svg': 'x' }), 'FILE_IS_ARCHIVE'],
  ] as const)('%s ends in one error', async (_, name, bytes, code) => {
    expect(await read(name, await bytes())).toEqual({ [name]: code })
  })

  test('an archive whose directory is damaged is not kept open', async () => {
    const damaged = await zipped({ 'a.txt': PLAN })
    damaged.write('XX', damaged.indexOf('PK\u0001\u0002'))
    expect(await read('directory.zip', damaged)).toEqual({ 'directory.zip': 'FILE_DAMAGED' })
    await expect.poll(openFiles).not.toContain(join(folder, 'directory.zip'))
  })

  test('archives that hold more and more archives end in one error', async () => {
    const many = Object.fromEntries(Array.from({ length: 120 }, (_, index) => [`${String(index)}.txt`, 'x']))
    const inner = await zipped(many)
    const outer = await zipped(
      Object.fromEntries(Array.from({ length: 120 }, (_, index) => [`${String(index)}.zip`, inner])),
    )
    expect(await read('more.zip', outer)).toEqual({ 'more.zip': 'FILE_TOO_LARGE' })
  })
})

describe('messages', () => {
  test('its words under its subject, and what is attached', async () => {
    expect(await read('letter.eml', mail())).toEqual({
      'letter.eml': 'Gửi kế hoạch\n\nKính gửi: Kế hoạch số 7-KH/TU.\n',
      'letter.eml!/kế hoạch.txt': PLAN,
    })
  })

  test('a message that was passed on, and a name that leads elsewhere', async () => {
    const passed = `Content-Type: message/rfc822\r\n\r\nSubject: Hai\r\n\r\nCong van`
    const named = `Content-Type: text/plain; name="../../x.txt"\r\nContent-Disposition: attachment\r\n\r\n05-CT/TW`
    expect(Object.keys(await read('passed.eml', mail(`${passed}\r\n--b\r\n${named}`)))).toEqual([
      'passed.eml',
      'passed.eml!/2.eml',
      'passed.eml!/kế hoạch.txt',
      'passed.eml!/x.txt',
    ])
  })

  test('what is no message', async () => {
    expect(await read('none.eml', '\r\nKế hoạch')).toEqual({ 'none.eml': 'FILE_DAMAGED' })
  })
})

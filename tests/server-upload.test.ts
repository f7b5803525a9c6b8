/** Uploading over the API: what is taken, what becomes of each file, what is kept, and who may not. */
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { buffer } from 'node:stream/consumers'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { ZipFile } from 'yazl'
import type { DoneEvent, FileEvent } from '../web/api-upload.ts'
import type { ErrorAnswer, SourcesAnswer } from '../web/api.ts'
import { Arrivals } from '../web/server-arrivals.ts'
import { safeName } from '../web/server-receive.ts'
import { REPORT, type Serving, serveReport } from './serving.ts'

const PLAN = 'Ban hành Kế hoạch số 12-KH/TU, ngày 05/01/2022 thực hiện Kết luận số 21-KL/TW, ngày 25/10/2021.\n'

let folder: string
let serving: Serving
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'viendan-uploads-'))
  serving = await serveReport({ uploads: { folder, megabytes: 1, files: 3, allowSecret: false } })
})
afterEach(async () => {
  await serving.close()
  await rm(folder, { recursive: true, force: true })
})

type Files = readonly (readonly [name: string, content: string | Uint8Array<ArrayBuffer>])[]

/** What the server answers to files that a form sends. */
async function send(files: Files, headers: Readonly<Record<string, string>> = {}, to = serving) {
  const form = new FormData()
  for (const [name, content] of files) form.append('file', new Blob([content]), name)
  const request = new Request('http://127.0.0.1/', { method: 'POST', body: form })
  const type = { 'content-type': request.headers.get('content-type') ?? '' }
  const payload = Buffer.from(await request.arrayBuffer())
  return to.server.inject({ method: 'POST', url: '/api/sources', headers: { ...type, ...headers }, payload })
}

/** The events of an answer: those about files, and the last one. */
async function upload(...files: Files) {
  const answer = await send(files)
  expect([answer.statusCode, answer.headers['content-type']]).toEqual([200, 'text/event-stream; charset=utf-8'])
  const events = answer.body
    .trim()
    .split('\n\n')
    .map((each) => /^event: (\w+)\ndata: (.*)$/u.exec(each)?.slice(1) as [string, string])
  const of = <Data>(kind: string) =>
    events.filter(([name]) => name === kind).map(([, data]) => JSON.parse(data) as Data)
  expect(events.at(-1)?.[0]).toBe('done')
  return { files: of<FileEvent>('file'), done: of<DoneEvent>('done')[0]! }
}

/** Where the files lie that are kept. */
const paths = async (): Promise<string[]> =>
  (await readdir(folder, { recursive: true, withFileTypes: true }))
    .filter((each) => each.isFile())
    .map(({ parentPath, name }) => join(parentPath, name))

/** The files that are kept, without the folders of their digests. */
const kept = async (): Promise<string[]> => (await paths()).map((path) => basename(path))

describe('POST /api/sources', () => {
  test('reads files, tells of each what was found, and keeps them as they were', async () => {
    const { files, done } = await upload(['kế hoạch.md', PLAN], ['b.txt', PLAN.replace('12-KH', '13-KH')])
    expect(done).toEqual({ read: 2, failed: 0 })
    expect(files.map(({ name, mentions, changed, error }) => [name, mentions, changed, error]).sort()).toEqual([
      ['b.txt', 2, true, null],
      ['kế hoạch.md', 2, true, null],
    ])
    expect(files.at(-1)).toMatchObject({ done: 2, total: 2 })
    const { sources, upload: limits } = await serving.get<SourcesAnswer>('/api/sources')
    expect(limits).toEqual({ megabytes: 1, files: 3 })
    const path = sources
      .flatMap(({ locations }) => locations.map((each) => each.path))
      .find((each) => each.endsWith('b.txt'))
    expect(await readFile(path!, 'utf8')).toContain('13-KH')
  })

  test('the same a second time changes nothing; another text of the same name is kept beside the first', async () => {
    await upload(['a.md', PLAN])
    const again = await upload(['a.md', PLAN])
    expect(again.files).toMatchObject([{ changed: false, error: null }])
    await upload(['a.md', PLAN.replace('12-KH', '13-KH')])
    expect(await kept()).toEqual(['a.md', 'a.md'])
    expect((await serving.get<SourcesAnswer>('/api/sources')).total).toBe(3)
  })

  test('a text that was read already is one source at two locations, and says so', async () => {
    const { files } = await upload(['report.md', await readFile(REPORT, 'utf8')])
    expect(files).toMatchObject([{ sameAs: REPORT, error: null }])
    expect((await serving.get<SourcesAnswer>('/api/sources')).total).toBe(1)
  })

  test('what cannot be read is told by its name alone, in the language asked for, and is not kept', async () => {
    const { files, done } = await upload(['a.xyz', 'x'], ['b.pdf', 'no PDF'], ['good.md', PLAN])
    expect(done).toEqual({ read: 1, failed: 2 })
    expect(Object.fromEntries(files.map(({ name, error }) => [name, error?.code]))).toEqual({
      'a.xyz': 'FILE_UNSUPPORTED',
      'b.pdf': 'FILE_DAMAGED',
      'good.md': undefined,
    })
    expect(JSON.stringify(files)).not.toContain(folder)
    expect(await kept()).toEqual(['good.md'])
  })

  test('a source with a mark of secrecy is neither read nor kept', async () => {
    const { files } = await upload(['a.md', `TỐI MẬT\n\n${PLAN}`])
    expect(files).toMatchObject([{ error: { code: 'FILE_SECRET' } }])
    expect(await kept()).toEqual([])
    expect(serving.log).toEqual([])
  })

  test('an archive with a source that bears such a mark is neither read nor kept, and no name in it is told', async () => {
    const archive = new ZipFile()
    archive.addBuffer(Buffer.from(PLAN), 'a.md')
    archive.addBuffer(Buffer.from(`TỐI MẬT\n\n${PLAN.replace('12-KH', '13-KH')}`), 'b.md')
    archive.end()
    const { files, done } = await upload(
      ['letters.zip', new Uint8Array(await buffer(archive.outputStream))],
      ['c.md', PLAN],
    )
    expect(done).toEqual({ read: 1, failed: 1 })
    expect(files.map(({ name, error }) => [name, error?.code]).sort()).toEqual([
      ['c.md', undefined],
      ['letters.zip', 'FILE_SECRET'],
    ])
    expect(JSON.stringify(files)).not.toContain('b.md')
    expect(await kept()).toEqual(['c.md'])
    const { sources } = await serving.get<SourcesAnswer>('/api/sources')
    expect(sources.flatMap(({ locations }) => locations).filter(({ path }) => path.includes('letters'))).toEqual([])
  })

  test('what one request lets go stays where another holds it or read it, and goes with the last', async () => {
    await upload(['a.md', PLAN])
    const arrivals = new Arrivals(serving.store)
    const [stored] = await paths()
    const other = join(folder, 'other.md')
    await writeFile(other, 'x')
    for (const path of [stored!, other, other]) arrivals.hold(path)
    await arrivals.letGo([stored!, other])
    expect((await kept()).sort()).toEqual(['a.md', 'other.md'])
    await arrivals.letGo([other])
    expect(await kept()).toEqual(['a.md'])
  })

  test('a file that is too large is told; the others are read', async () => {
    const { files } = await upload(['large.md', PLAN.repeat(12_000)], ['a.md', PLAN])
    expect(files.map(({ name, error }) => [name, error?.code]).sort()).toEqual([
      ['a.md', undefined],
      ['large.md', 'UPLOAD_TOO_LARGE'],
    ])
    expect(await kept()).toEqual(['a.md'])
  })

  test('too many files are refused as a whole', async () => {
    const answer = await send(['a', 'b', 'c', 'd'].map((name) => [`${name}.md`, PLAN]))
    expect([answer.statusCode, answer.json<ErrorAnswer>().error.code]).toEqual([413, 'UPLOAD_TOO_MANY'])
    expect(await kept()).toEqual([])
  })

  test.each([
    ['another site', { origin: 'https://example.org' }],
    ['a page of another site', { 'sec-fetch-site': 'cross-site' }],
    ['what is no form', { 'content-type': 'text/plain' }],
  ])('%s is refused, and nothing is written', async (_, headers) => {
    const answer = await send([['a.md', PLAN]], headers)
    expect([403, 415]).toContain(answer.statusCode)
    expect(await readdir(folder)).toEqual([])
  })

  test('another machine is refused', async () => {
    const answer = await serving.server.inject({
      ...{ method: 'POST', url: '/api/sources', remoteAddress: '10.0.0.7' },
      ...{ headers: { 'content-type': 'multipart/form-data; boundary=x' }, payload: '--x--\r\n' },
    })
    expect(answer.json<ErrorAnswer>().error.code).toBe('WRITE_REFUSED')
  })

  test('a server that takes none says so, and the list of sources does as well', async () => {
    const closed = await serveReport()
    expect((await send([['a.md', PLAN]], {}, closed)).json<ErrorAnswer>().error.code).toBe('UPLOAD_OFF')
    expect((await closed.get<SourcesAnswer>('/api/sources')).upload).toBeNull()
    await closed.close()
  })
})

test.each([
  ['báo cáo.docx', 'báo cáo.docx'],
  ['../../etc/passwd', 'passwd'],
  ['C:\\Users\\An\\a.pdf', 'a.pdf'],
  ['..', 'upload'],
  ['.htaccess', 'htaccess'],
  ['a\u0000b\n.md', 'a_b_.md'],
  ['\u202efdp.exe.md', '_fdp.exe.md'],
  ['CON.txt', '_CON.txt'],
  ['a:b*c?.txt', 'a_b_c_.txt'],
  ['', 'upload'],
  [`${'ấ'.repeat(300)}.docx`, `${'ấ'.repeat(58)}.docx`],
])('the name %j is kept as %j', (sent, name) => {
  expect(safeName(sent)).toBe(name)
})

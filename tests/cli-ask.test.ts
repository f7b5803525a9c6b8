import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { join } from 'node:path'
import { openStore } from '../graph/index.ts'
import type { CandidatesAnswer, SearchAnswer } from '../web/api.ts'
import { buildServer } from '../web/server.ts'
import { type Place, REPORT, ended, newPlace, start } from './command.ts'

let place: Place
beforeAll(async () => {
  place = await newPlace()
  await place.run('ingest', REPORT)
})
afterAll(() => place.remove())

/** Text without the way it is broken into lines. */
const flat = (text: string): string => text.replace(/\s+/g, ' ')

describe('JSON is the body of the matching route', () => {
  test.each<[args: readonly string[], url: string]>([
    [['search', 'ket', 'luan', '21'], '/api/search?q=ket+luan+21'],
    [['search', '--limit', '3', '--offset=2', '--level', 'central'], '/api/search?limit=3&offset=2&level=central'],
    [['search', 'KL', '--from', '25/10/2021', '--to', '2022'], '/api/search?q=KL&from=2021-10-25&to=2022'],
    [['show', '21-KL/TW'], '/api/documents/tw.21-KL-TW.2021-2026'],
    [['trace', 'kh', '96'], '/api/documents/hai-phong.96-KH-TU.2020-2025/trace'],
    [['trace', '96-KH/TU', '--depth', '1'], '/api/documents/hai-phong.96-KH-TU.2020-2025/trace?depth=1'],
    [
      ['implementers', 'hai-phong.NQ.dai-hoi-XVI', '--direct', '--place', 'Hải Phòng'],
      '/api/documents/hai-phong.NQ.dai-hoi-XVI/implementers?direct=true&place=H%E1%BA%A3i+Ph%C3%B2ng',
    ],
    [['neighbours', '01-KL/TW', '--direction', 'in'], '/api/documents/tw.01-KL-TW.2021-2026/neighbours?direction=in'],
    [['timeline', '05-CT/TW', '--limit', '2'], '/api/documents/tw.05-CT-TW.2016-2021/timeline?limit=2'],
    [
      ['implementers', '05-CT/TW', '--relations', 'implements', '--type', 'Kế hoạch'],
      '/api/documents/tw.05-CT-TW.2016-2021/implementers?relations=implements&type=K%E1%BA%BF+ho%E1%BA%A1ch',
    ],
    [['stats'], '/api/stats'],
    [['audit'], '/api/audit'],
    [
      [
        'audit',
        '--place',
        'Hải Phòng; Lai Châu',
        '--before',
        '25/10/2021',
        '--state',
        'cited,implemented',
        '--known',
        '--limit=5',
      ],
      '/api/audit?place=H%E1%BA%A3i+Ph%C3%B2ng;Lai+Ch%C3%A2u&before=2021-10-25&state=cited,implemented&known=true&limit=5',
    ],
    [['path', '96-KH/TU', '05-CT/TW'], '/api/path?from=96-KH/TU&to=05-CT/TW'],
  ])('%j', async (args, url) => {
    const store = await openStore(`sqlite:${join(place.folder, 'viendan.db')}`)
    const server = await buildServer({ store, language: 'vi' })
    const body = (await server.inject(url)).json<unknown>()
    await server.close()
    await store.close()
    const { code, stdout, stderr } = await place.run(...args, '--format', 'json')
    expect(JSON.parse(stdout)).toEqual(body)
    expect([code, stderr]).toEqual([0, ''])
  })
})

describe('text is for people', () => {
  test('trace shows each step with its sentence, its place in the report and how sure the rule is', async () => {
    const { code, stdout } = await place.run('trace', '96-KH/TU')
    const text = flat(stdout)
    expect(code).toBe(0)
    expect(text).toMatch(
      /^Kế hoạch 96-KH\/TU, 30\/11\/2021, Thành ủy Hải Phòng └ thực hiện Kết luận 01-KL\/TW, 18\/5\/2021/,
    )
    expect(text).toContain('└ tiếp tục thực hiện Chỉ thị 05-CT/TW, 15/5/2016')
    expect(text).toContain('thực hiện Kết luận số 01-KL/TW, ngày 18/5/2021 của Bộ Chính trị về tiếp tục thực hiện')
    expect(text).toMatch(/seeds\/hai-phong-mid-term-review-2023\.md:33 · chắc/)
    expect(text).toContain('kết thúc ở Trung ương')
  })

  test('implementers says how many there are and quotes each', async () => {
    const { stdout } = await place.run('implementers', 'nghi', 'quyet', 'dai', 'hoi', 'xvi', '--limit', '3')
    expect(stdout).toMatch(
      /^4 văn bản thực hiện Nghị quyết Đại hội XVI Đảng bộ thành phố \(3 trong 4, mới nhất trước\)$/m,
    )
    expect(stdout.match(/· trực tiếp$/gm)).toHaveLength(3)
    expect(stdout.match(/^ {4}“/gm)).toHaveLength(3)
  })

  test('that nothing is found is said together with how much was read', async () => {
    const { code, stdout } = await place.run('implementers', '122-KH/TU')
    expect(code).toBe(0)
    expect(stdout).toContain('0 văn bản thực hiện Kế hoạch 122-KH/TU')
    expect(stdout).toContain('Không thấy dẫn chứng không có nghĩa là không thực hiện: kho mới đọc 1 nguồn.')
  })

  test('show tells each fact with where it comes from, and each mention with its line', async () => {
    const { stdout } = await place.run('show', '21-KL/TW')
    expect(stdout).toMatch(/^ {2}Ngày ban hành +25\/10\/2021 +\(nguồn\)$/m)
    expect(stdout).toMatch(/^ {2}Cấp +Trung ương +\(theo ký hiệu\)$/m)
    expect(stdout).toMatch(/Kế hoạch 122-KH\/TU, 28\/02\/2022, Thành ủy Hải Phòng thực hiện văn bản này/)
    expect(stdout).toMatch(/^ {2}seeds\/hai-phong-mid-term-review-2023\.md:33 {2}“Kết luận số 21-KL\/TW/m)
  })

  test('path, and that there is none', async () => {
    expect((await place.run('path', 'kh 96', 'ct 05')).stdout).toMatch(/^2 bước$/m)
    const { code, stdout } = await place.run('path', '96-KH/TU', '21-KL/TW')
    expect([code, stdout]).toEqual([0, 'Không thấy chuỗi quan hệ nào giữa Kế hoạch 96-KH/TU và Kết luận 21-KL/TW.\n'])
  })

  test('neighbours and timeline say in which order, and of how many', async () => {
    const beside = await place.run('neighbours', '01-KL/TW', '--limit', '2')
    expect(flat(beside.stdout)).toMatch(
      /Quan hệ \(2 trong 3, viện dẫn xếp sau\) văn bản này tiếp tục thực hiện Chỉ thị 05-CT\/TW/,
    )
    const time = await place.run('timeline', '05-CT/TW')
    expect(flat(time.stdout)).toMatch(
      /^Văn bản \(3 trong 3, cũ nhất trước\) 15\/5\/2016 văn bản này .* 30\/11\/2021 thực hiện, qua văn bản khác Kế hoạch 96-KH\/TU/,
    )
  })

  test('stats counts what the store holds', async () => {
    expect(flat((await place.run('stats')).stdout)).toMatch(/Nguồn đã đọc 1 Các nơi Hải Phòng Số liệu đến 17\/4\/2023/)
  })

  test('audit answers first, then says how far it can see, and quotes what it found', async () => {
    const { code, stdout } = await place.run('audit', '--place', 'Hải Phòng')
    const text = flat(stdout)
    expect(code).toBe(0)
    expect(text).toMatch(/^Hải Phòng: 17 trong 21 văn bản chưa thấy có văn bản thực hiện; 4 văn bản đã có\./)
    expect(text).toContain('Hải Phòng: đã đọc 1 nguồn')
    expect(text).toContain('Không thấy dẫn chứng không có nghĩa là không thực hiện.')
    expect(text).toMatch(
      /Kết luận 21-KL\/TW, 25\/10\/2021, Ban Chấp hành Trung ương Đã có văn bản thực hiện · sau 126 ngày Kế hoạch 122-KH\/TU/,
    )
  })

  test('an audit of a place of which nothing was read concludes nothing', async () => {
    const { stdout } = await place.run('audit', '--place', 'Lai Châu')
    expect(stdout).toContain('Lai Châu: 0 trong 0 văn bản chưa thấy có văn bản thực hiện')
    expect(stdout).toContain('Lai Châu: chưa đọc nguồn nào, nên không kết luận gì.')
    expect(stdout).toMatch(/^ {2}21 {2}Chưa đọc nguồn nào$/m)
  })

  test.each<[condition: string, code: number, told: string]>([
    ['cited,denied', 1, '--fail-on cited: 16 dòng.\n'],
    ['denied,overdue', 0, ''],
  ])('audit --fail-on %s ends with %i', async (condition, code, told) => {
    const ended = await place.run('audit', '--fail-on', condition, '--limit', '1', '--format', 'json')
    expect([ended.code, ended.stderr]).toEqual([code, told])
    expect(JSON.parse(ended.stdout)).toMatchObject({ shown: 1 })
  })

  test('columns stand below each other', async () => {
    const { stdout } = await place.run('search', 'KL', '--type', 'Kết luận')
    const dates = stdout
      .split('\n')
      .flatMap((line) => (/^ {2}Kết luận/.test(line) ? [line.search(/\d+\/\d+\/\d{4}/)] : []))
    expect(dates.length).toBeGreaterThan(2)
    expect(new Set(dates).size).toBe(1)
  })

  test('English words, while documents keep their names', async () => {
    const { stdout } = await place.runInEnglish('trace', '96-KH/TU')
    expect(flat(stdout)).toMatch(/^Kế hoạch 96-KH\/TU, 30 Nov 2021, .* └ implements Kết luận 01-KL\/TW, 18 May 2021/)
    expect(stdout).toContain('· firm')
  })

  test('one document, not documents', async () => {
    expect((await place.runInEnglish('search', '21-KL/TW', '--type', 'Kết luận')).stdout).toMatch(
      /^1 document \(1 of 1\)/,
    )
  })
})

describe('a reference that does not lead to one document', () => {
  test.each(['show', 'trace', 'implementers'])('%s prints what several can mean, and chooses none', async (command) => {
    const { code, stdout, stderr } = await place.run(command, '02-NQ/TU', '--format', 'json')
    const { candidates } = JSON.parse(stdout) as CandidatesAnswer
    expect([code, candidates.map(({ date }) => date).sort()]).toEqual([3, ['2011-11-22', '2021-08-02']])
    expect(stderr).toContain('Có 2 văn bản khớp với “02-NQ/TU”.')
  })

  test('as text the candidates come with their keys', async () => {
    const { code, stdout } = await place.run('show', '02-NQ/TU')
    expect(code).toBe(3)
    expect(stdout).toContain('hai-phong.02-NQ-TU.2010-2015')
    expect(stdout).toContain('hai-phong.02-NQ-TU.2020-2025')
  })

  test('with its date it does', async () => {
    expect((await place.run('show', '02-NQ/TU', '02/8/2021')).stdout).toMatch(/^Nghị quyết 02-NQ\/TU, 02\/8\/2021/)
  })

  test('none fits', async () => {
    const { code, stdout, stderr } = await place.run('trace', '99-XX/YY', '--format', 'json')
    expect([code, Array.isArray((JSON.parse(stdout) as CandidatesAnswer).candidates)]).toEqual([3, true])
    expect(stderr).toContain('Không có văn bản nào khớp với “99-XX/YY”.')
  })

  test('of path, either end', async () => {
    const { code, stdout } = await place.run('path', '96-KH/TU', '02-NQ/TU', '--format', 'json')
    expect([code, (JSON.parse(stdout) as CandidatesAnswer).parameter]).toEqual([3, 'to'])
  })
})

test('a reader that has seen enough, as `head` has, is no failure', async () => {
  const child = start(['search', '--limit', '200', '--format', 'json'], {
    VIENDAN_STORE: `sqlite:${join(place.folder, 'viendan.db')}`,
  })
  child.stdout?.once('data', () => child.stdout?.destroy())
  const { code, stderr } = await ended(child)
  expect([code, stderr]).toEqual([0, ''])
})

test('an empty store says so beside its answer', async () => {
  const empty = await newPlace()
  const { code, stdout, stderr } = await empty.run('search', '21-KL/TW', '--format', 'json')
  await empty.remove()
  expect([code, (JSON.parse(stdout) as SearchAnswer).total]).toEqual([0, 0])
  expect(stderr).toContain('chưa có nguồn nào')
})

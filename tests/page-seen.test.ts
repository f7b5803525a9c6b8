/** What a browser remembers of what was looked at, and the examples of the first page. */
import { describe, expect, test } from 'vitest'
import type { Statement } from '../graph/model.ts'
import { longestChains, telling } from '../web/app/examples.ts'
import { readSeen, seenName, seenOf, withSeen, type Seen } from '../web/app/seen.ts'
import type { View } from '../web/app/questions.ts'
import { wordsOf } from '../web/app/words/index.ts'
import { drawnDocument } from './page-drawn.ts'

const seen = (path: string, page: Seen['page'] = 'document'): Seen => ({
  path,
  page,
  name: '9-KH/TU',
  date: '2022-02-28',
})

describe('what was seen lately', () => {
  test('begins with the latest, holds a page about one thing once, and no more than eight', () => {
    const views = ['/van-ban/a', '/truy-nguyen/a', '/van-ban/b', '/van-ban/a?mo=loai'].map((path) => seen(path))
    const all = views.reduce<readonly Seen[]>(withSeen, [])
    expect(all.map(({ path }) => path)).toEqual(['/van-ban/a?mo=loai', '/van-ban/b', '/truy-nguyen/a'])
    const many = Array.from({ length: 12 }, (_, index) => seen(`/van-ban/${index}`)).reduce<readonly Seen[]>(
      withSeen,
      [],
    )
    expect(many).toHaveLength(8)
    expect(many[0]?.path).toBe('/van-ban/11')
  })

  test.each<[Seen['page'], string, string]>([
    ['document', '9-KH/TU, 28/02/2022', '9-KH/TU, 28 February 2022'],
    ['trace', 'Truy nguyên: 9-KH/TU, 28/02/2022', 'Trace: 9-KH/TU, 28 February 2022'],
    ['implementers', 'Văn bản thực hiện: 9-KH/TU, 28/02/2022', 'Implementers: 9-KH/TU, 28 February 2022'],
  ])('tells which page it was: %s', (page, vi, en) => {
    expect(seenName(seen('/x', page), wordsOf('vi'), 'vi')).toBe(vi)
    expect(seenName(seen('/x', page), wordsOf('en'), 'en')).toBe(en)
  })

  test('is of documents and sources, not of lists', () => {
    const document = { page: 'document', answer: drawnDocument('P2021', { number: '9-KH/TU', date: '2022-02-28' }) }
    expect(seenOf(document as unknown as View, '/van-ban/a')).toEqual(seen('/van-ban/a'))
    expect(seenOf({ page: 'sources', answer: { total: 0, shown: 0, sources: [], upload: null } }, '/nguon')).toBeNull()
  })

  test.each([
    ['nothing', null],
    ['no list', '{"path":"/"}'],
    ['no JSON', '[{'],
    ['what is none', '[1,null,{"path":"/van-ban/a"},{"path":"//elsewhere","page":"document","name":"a","date":null}]'],
  ])('is empty where the browser kept %s', (_, text) => {
    expect(readSeen(text)).toEqual([])
  })

  test('comes back as it was kept', () => {
    expect(readSeen(JSON.stringify([seen('/van-ban/a')]))).toEqual([seen('/van-ban/a')])
  })
})

describe('examples', () => {
  test('come from the source that says most, if it is quickly read', () => {
    const source = (characters: number, statementsCount: number) => ({ characters, statementsCount })
    const sources = [source(2_000_000, 900), source(100, 0), source(9_000, 7), source(200, 5)]
    expect(telling(sources)).toBe(sources[2])
    expect(telling([source(100, 0)])).toBeNull()
  })

  test('of chains begin with the longest, and end also where documents act on one another', () => {
    const says = (from: string, to: string) => ({ from, to }) as Statement
    expect(longestChains([says('a', 'b'), says('b', 'c'), says('d', 'c')])).toEqual(['a', 'b', 'd'])
    expect(longestChains([says('a', 'b'), says('b', 'a')])).toHaveLength(2)
  })
})

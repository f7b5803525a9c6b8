import { cp, readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Put } from '../graph/store.ts'
import { type Place, ended, newPlace, start } from './command.ts'
import { DECISIONS, fill, REPORTS as reports, reportsFor, told } from './copying.ts'

let place: Place
beforeEach(async () => void (place = await newPlace()))
afterEach(() => place.remove())

const at = (name: string): string => `sqlite:${join(place.folder, name)}`

async function filled(name: string, puts: readonly Put[] = reports): Promise<string> {
  await fill(at(name), puts)
  return at(name)
}

interface CopyBody {
  readonly decisions: number
  readonly locations: number
  readonly changed: number
  readonly left: number
  readonly statistics: { readonly sources: number }
}

describe('copy', () => {
  test('puts all that one store holds into another, which tells the same', async () => {
    const from = await filled('from.db')
    const { code, stdout, stderr } = await place.run('copy', from, at('to.db'))
    expect([code, stdout]).toEqual([0, ''])
    expect(stderr).toContain(`Đã chép ${reports.length} vị trí, ${reports.length} vị trí mới hoặc đã đổi.`)
    expect(stderr).toContain(`Đã chép ${DECISIONS.length} quyết định rà soát.`)
    expect(stderr).toMatch(new RegExp(`^\\[${reports.length}/${reports.length}\\]$`, 'm'))
    expect(await told(at('to.db'))).toEqual(await told(from))
  })

  test('says in English, and as data, what was copied', async () => {
    const from = await filled('from.db')
    const { stderr } = await place.runInEnglish('copy', from, at('to.db'))
    expect(stderr).toContain(`Copied ${reports.length} locations, ${reports.length} of them new or changed.`)
    const body = await place.json<CopyBody>('copy', from, at('to.db'))
    const copied = { decisions: DECISIONS.length, locations: reports.length, changed: 0, left: 0 }
    expect(body).toMatchObject({ from, to: at('to.db'), ...copied })
    expect(body.statistics.sources).toBe(reports.length)
  })

  test('keeps what the other store holds besides', async () => {
    const from = await filled('from.db', reports.slice(0, 10))
    const to = await filled('to.db', reports.slice(10, 20))
    await place.run('copy', from, to)
    expect(await told(to)).toEqual(await told(await filled('all.db', reports.slice(0, 20))))
  })

  test('started again after a kill it completes', async () => {
    const from = await filled('from.db')
    // A first part is there, as after a copy that was ended by force between two batches; then one is ended in the middle.
    await filled('to.db', reports.slice(0, 20))
    const child = start(['copy', from, at('to.db')])
    setTimeout(() => child.kill('SIGKILL'), 350)
    await ended(child)
    expect((await place.run('copy', from, at('to.db'))).code).toBe(0)
    expect(await told(at('to.db'))).toEqual(await told(from))
  })

  test('Ctrl+C ends it after the batch under way and says what is left; started again it completes', async () => {
    const many = reportsFor(2000)
    const from = await filled('from.db', many)
    const child = start(['copy', from, at('to.db')])
    child.stderr?.once('data', () => child.kill('SIGINT'))
    const { code, stderr } = await ended(child)
    expect(code).toBe(1)
    expect(stderr).toMatch(/Đã dừng theo yêu cầu, còn [\d.]+ vị trí chưa chép; chạy lại lệnh để chép nốt\./)
    const { left, statistics } = await place.json<CopyBody>('copy', from, at('to.db'))
    expect([left, statistics.sources]).toEqual([0, many.length])
  })

  test('a store to copy from that is not there is not made', async () => {
    const { code, stderr } = await place.run('copy', at('from.db'), at('to.db'))
    expect([code, await readdir(place.folder)]).toEqual([4, []])
    expect(stderr).toContain('Không có kho nào tại')
  })

  test('an empty store is said to be empty', async () => {
    await filled('from.db', [])
    const { code, stderr } = await place.run('copy', at('from.db'), at('to.db'))
    expect(code).toBe(0)
    expect(stderr).toContain('chưa có nguồn nào')
  })

  test('what cannot be used ends with 4', async () => {
    const from = await filled('from.db')
    await cp('package.json', join(place.folder, 'text.db'))
    expect((await place.run('copy', from, at('text.db'))).code).toBe(4)
    expect((await place.run('copy', at('text.db'), at('to.db'))).code).toBe(4)
    expect((await place.run('copy', from, 'data/viendan.db')).code).toBe(4)
  })
})

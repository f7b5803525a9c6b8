/** Puts numbered reports into a store, in a process of its own: `load.ts ADDRESS COUNT [BATCH [FIRST]]`. */
import type { Put } from '../../graph/index.ts'
import type { SourceFacts } from '../../graph/model.ts'
import { report } from '../reports.ts'
import { open } from './open.ts'

/** A report of one statement, about a plan of its own and a directive that all of them share. */
export const numbered = (number: number): SourceFacts =>
  report({
    name: String(number),
    says: [{ from: `hai-phong.${number}-KH-TU.2020-2025`, to: { key: 'tw.21-KL-TW.2021-2026', date: '2021-10-25' } }],
  })

/** Paths whose order is that of the numbers. */
export const pathOf = (number: number): string => `report-${String(number).padStart(6, '0')}.txt`

export const putOf = (number: number): Put => ({
  path: pathOf(number),
  facts: numbered(number),
  readAt: '2026-01-02T03:04:05Z',
})

if (import.meta.main) {
  const [address = '', count = '0', batch = '1', first = '0'] = process.argv.slice(2)
  const store = await open(address)
  for (let number = Number(first); number < Number(count); number += Number(batch)) {
    const puts = Array.from({ length: Number(batch) }, (_, index) => putOf(number + index))
    if (puts.length > 1) await store.putAll(puts)
    else for (const { path, facts, readAt } of puts) await store.put(path, facts, readAt)
    process.stdout.write(`saved ${number + puts.length}\n`)
  }
  await store.close()
}

/** Reads a store over and over, in a process of its own, until it is killed: `look.ts ADDRESS`. */
import { RELATION_TYPES } from '../../graph/model.ts'
import { open } from './open.ts'

const [address = ''] = process.argv.slice(2)
const store = await open(address)
for (;;) {
  const { rows } = await store.search({ text: '', limit: 100, offset: 0 })
  const keys = rows.map(({ key }) => key)
  await Promise.all([store.relations(keys, 'out', RELATION_TYPES, false), store.statistics()])
  process.stdout.write(`${rows.length}\n`)
}

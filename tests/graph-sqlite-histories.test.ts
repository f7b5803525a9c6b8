/** The embedded store, whatever its history. */
import { openStore } from '../graph/index.ts'
import { describeHistories } from './store-histories.ts'

describeHistories(200, async (check) => {
  const store = await openStore('sqlite::memory:')
  await check(store).finally(() => store.close())
})

/** The store on Neo4j, whatever its history. */
import { freshStore } from './neo4j/access.ts'
import { open } from './store-contract/open.ts'
import { describeHistories } from './store-histories.ts'

describeHistories(20, async (check) => {
  const store = await open(await freshStore())
  await check(store).finally(() => store.close())
})

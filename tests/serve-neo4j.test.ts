/** The app on Neo4j, as docker-compose.yml runs it: a new store is filled with the sample report and served. */
import { once } from 'node:events'
import { expect, test } from 'vitest'
import { ended, start } from './command.ts'
import { freshStore } from './neo4j/access.ts'

interface Found {
  readonly total: number
}

async function serving(store: string, check: (address: string) => Promise<void>): Promise<string> {
  const app = start(['serve', '--port', '0', '--format', 'json'], { VIENDAN_STORE: store })
  const over = ended(app)
  const [said] = (await once(app.stdout!, 'data')) as [string]
  await check((JSON.parse(said) as { readonly address: string }).address)
  app.kill('SIGTERM')
  const { code, stderr } = await over
  expect(code, stderr).toBe(0)
  return stderr
}

test('the app fills a new store on Neo4j with the sample report once, and answers', async () => {
  const store = await freshStore()
  const answer = async <Body>(address: string, route: string): Promise<Body> =>
    (await (await fetch(new URL(route, address))).json()) as Body
  const check = async (address: string): Promise<void> => {
    expect(await answer(address, '/api/ready')).toEqual({ status: 'ready', store })
    expect((await answer<Found>(address, '/api/search?q=kl%2021')).total).toBe(2)
    expect(await answer(address, '/api/stats')).toMatchObject({ sources: 1 })
  }
  expect(await serving(store, check)).toContain('hai-phong-mid-term-review-2023.md')
  expect(await serving(store, check)).not.toContain('hai-phong-mid-term-review-2023.md')
})

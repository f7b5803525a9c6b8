import { readFile } from 'node:fs/promises'
import { expect, test } from 'vitest'
import { README, renewed } from './readme.ts'

test('the examples of the README print what it shows', async () => {
  const readme = await readFile(README, 'utf8')
  expect(readme.match(/^\$ viendan /gm)?.length).toBeGreaterThan(3)
  expect(await renewed(readme)).toBe(readme)
})

import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'

const seeds = join(import.meta.dirname, '../seeds')

test('the sample report is, byte for byte, the one that its README describes', async () => {
  const bytes = await readFile(join(seeds, 'hai-phong-mid-term-review-2023.md'))
  const readme = await readFile(join(seeds, 'README.md'), 'utf8')
  expect(readme).toContain(`${bytes.length.toLocaleString('en')} bytes`)
  expect(readme).toContain(createHash('sha256').update(bytes).digest('hex'))
})

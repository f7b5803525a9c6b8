/** The questions on the embedded store. */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll } from 'vitest'
import { describeQuestions } from './ask-contract.ts'

let folder = ''
let stores = 0
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'viendan-ask-'))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

describeQuestions('embedded', async () => `sqlite:${join(folder, `${++stores}.db`)}`)

/** The image can not be built everywhere; what it would hold can be told from its description. */
import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { cruise, type ICruiseResult } from 'dependency-cruiser'
import { expect, test } from 'vitest'

const root = join(import.meta.dirname, '..')

/** What the last stage copies out of the project itself. */
async function copied(): Promise<readonly string[]> {
  const lastStage = (await readFile(join(root, 'Dockerfile'), 'utf8')).split(/^FROM /m).at(-1) ?? ''
  const lines = [...lastStage.matchAll(/^COPY (?!--from)(.+)$/gm)].map(([, line]) => line ?? '')
  return lines.flatMap((line) => line.split(' ').slice(0, -1))
}

test('the image holds every file that the command reaches, and the seeds', async () => {
  const { output } = await cruise(['cli.ts'], {
    baseDir: root,
    doNotFollow: 'node_modules',
    tsPreCompilationDeps: true,
  })
  const { modules } = output as ICruiseResult
  const ours = ({ source }: { readonly source: string }): boolean =>
    !source.startsWith('node_modules') && existsSync(join(root, source))
  const reached = modules.filter(ours).map(({ source }) => source)
  const held = await copied()
  expect(reached.length).toBeGreaterThan(10)
  expect(reached.filter((path) => !held.some((entry) => path === entry || path.startsWith(`${entry}/`)))).toEqual([])
  expect(held).toContain('seeds')
})

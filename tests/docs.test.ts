/** What the documents name exists, and what exists and must be explained is named. */
import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'

const root = join(import.meta.dirname, '..')
const read = (path: string): Promise<string> => readFile(join(root, path), 'utf8')

/** A module is also named without its ending. */
const exists = (path: string): boolean => existsSync(join(root, path)) || existsSync(join(root, `${path}.ts`))

interface Manifest {
  readonly scripts: Readonly<Record<string, string>>
  readonly dependencies: Readonly<Record<string, string>>
  readonly devDependencies: Readonly<Record<string, string>>
  readonly optionalDependencies: Readonly<Record<string, string>>
}
const manifest = JSON.parse(await read('package.json')) as Manifest

/** What looks like a path of this project: the target of a link, or words in backticks with a folder or a known ending. */
const paths = (markdown: string): readonly string[] => [
  ...linked(markdown),
  ...quoted(markdown.replace(/\[[^\]]*\]\([^)]*\)/g, '')),
]
const linked = (markdown: string): readonly string[] =>
  [...markdown.matchAll(/\]\((?!https?:)([^)#]+)\)/g)].map(([, path]) => path ?? '')
const quoted = (markdown: string): readonly string[] =>
  [
    ...markdown.matchAll(
      /`((?:bench|bin|cli|docs|graph|ingest|seeds|tests|web)\/[\w./-]*|[\w.-]+\.(?:ts|js|md|yml))`/g,
    ),
  ].map(([, path]) => path ?? '')

test('every dependency is listed in docs/architecture.md with its reason, and nothing else is', async () => {
  const section = (await read('docs/architecture.md')).split('### Dependencies')[1] ?? ''
  const cells = section
    .split('\n')
    .filter((line) => line.startsWith('| `'))
    .map((line) => line.split('|')[1] ?? '')
  const listed = cells.flatMap((cell) => [...cell.matchAll(/`([^`]+)`/g)].map(([, name]) => name))
  const { dependencies, devDependencies, optionalDependencies } = manifest
  expect(listed.toSorted()).toEqual(
    Object.keys({ ...dependencies, ...devDependencies, ...optionalDependencies }).sort(),
  )
})

describe.each([
  'README.md',
  'docs/architecture.md',
  'docs/guide.md',
  'docs/huong-dan.md',
  'seeds/README.md',
  'tests/gold/README.md',
])('%s', (document) => {
  test('names only files that exist', async () => {
    const here = join(document, '..')
    const named = paths(await read(document)).filter((path) => !(path in manifest.dependencies))
    expect(named.filter((path) => !exists(path) && !exists(join(here, path)))).toEqual([])
  })

  test('names only scripts that exist', async () => {
    const named = [...(await read(document)).matchAll(/npm run (?:--silent )?([\w:]+)/g)].map(([, name]) => name ?? '')
    expect(named.filter((name) => !(name in manifest.scripts))).toEqual([])
  })
})

/** Each forbidden import direction really fails the lint, and a tree that keeps to the table passes it. */
import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { cruise, type IConfiguration, type ICruiseResult } from 'dependency-cruiser'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'

/** A small tree in the layout of the project, with an import in every direction that is allowed. */
const TREE: Readonly<Record<string, readonly string[]>> = {
  'errors.ts': [],
  'config.ts': [],
  'graph/model.ts': [],
  'graph/index.ts': ["import './model.ts'", "import './sqlite.ts'", "import '../errors.ts'"],
  'graph/sqlite.ts': [],
  'ingest/index.ts': ["import './find.ts'", "import '../graph/model.ts'", "import '../errors.ts'"],
  'ingest/find.ts': [],
  'web/api.ts': ["import '../graph/model.ts'"],
  'web/server.ts': [
    "import './api.ts'",
    "import '../graph/index.ts'",
    "import '../ingest/index.ts'",
    "import '../errors.ts'",
  ],
  'web/build.ts': [],
  'web/app/main.ts': ["import './App.svelte'", "import type { Route } from '../api.ts'"],
  'web/app/App.svelte': ["import { LEVELS } from '../../graph/model.ts'"],
  'cli.ts': ["import './config.ts'", "import './web/server.ts'", "import './graph/index.ts'", "import './errors.ts'"],
  'tests/find.test.ts': ["import '../ingest/find.ts'", "import '../graph/sqlite.ts'"],
  'bench/run.ts': ["import '../ingest/index.ts'"],
}

/** File, what it is made to import besides, and the rules that this breaks. */
const FORBIDDEN: readonly (readonly [file: string, added: string, ...broken: string[]])[] = [
  ['graph/model.ts', "import '../errors.ts'", 'nouns-import-nothing'],
  ['errors.ts', "import './graph/model.ts'", 'nouns-import-nothing'],
  ['config.ts', "import './graph/index.ts'", 'nouns-import-nothing'],
  ['graph/sqlite.ts', "import '../ingest/index.ts'", 'graph-imports'],
  ['graph/sqlite.ts', "import '../web/api.ts'", 'graph-imports'],
  ['graph/sqlite.ts', "import '../config.ts'", 'graph-imports'],
  ['ingest/find.ts', "import '../graph/sqlite.ts'", 'ingest-imports'],
  ['ingest/find.ts', "import '../graph/index.ts'", 'ingest-imports'],
  ['ingest/find.ts', "import type { Row } from '../graph/sqlite.ts'", 'ingest-imports'],
  ['ingest/find.ts', "import '../web/server.ts'", 'ingest-imports', 'no-cycles'],
  ['web/api.ts', "import '../graph/sqlite.ts'", 'api-imports'],
  ['web/api.ts', "import '../ingest/index.ts'", 'api-imports'],
  ['web/server.ts', "import '../graph/sqlite.ts'", 'server-imports'],
  ['web/server.ts', "import '../ingest/find.ts'", 'server-imports'],
  ['web/server.ts', "import './app/main.ts'", 'server-imports'],
  ['web/server.ts', "import '../config.ts'", 'server-imports'],
  ['web/app/App.svelte', "import '../server.ts'", 'page-imports'],
  ['web/app/App.svelte', "import '../../graph/index.ts'", 'page-imports'],
  ['web/app/App.svelte', "import '../../ingest/index.ts'", 'page-imports'],
  ['web/app/App.svelte', "import { routes } from '../api.ts'", 'page-takes-types-only'],
  ['web/app/main.ts', "import { join } from 'node:path'", 'page-without-node'],
  ['web/build.ts', "import './server.ts'", 'build-imports'],
  ['bench/run.ts', "import '../cli.ts'", 'nothing-imports-the-command'],
  ['tests/find.test.ts', "import '../cli.ts'", 'nothing-imports-the-command'],
  ['cli.ts', "import './bench/run.ts'", 'product-without-tests'],
  ['ingest/find.ts', "import { test } from 'vitest'", 'product-without-test-libraries'],
  ['graph/sqlite.ts', "import './index.ts'", 'no-cycles'],
  ['ingest/find.ts', "import './nowhere.ts'", 'found', 'declared'],
  ['graph/sqlite.ts', "import 'left-pad'", 'found', 'declared'],
  ['ingest/left-over.ts', '', 'used'],
]

const project = join(import.meta.dirname, '..')
const configuration = (await import(join(project, '.dependency-cruiser.js'))) as { readonly default: IConfiguration }
let folder: string

const source = (path: string, lines: readonly string[]): string =>
  path.endsWith('.svelte') ? `<script lang="ts">\n${lines.join('\n')}\n</script>\n` : `${lines.join('\n')}\nexport {}\n`

/** Names of the rules that the tree breaks once `added` stands in `file`. */
async function broken(name: string, file?: string, added = ''): Promise<readonly string[]> {
  const baseDir = join(folder, name)
  const tree = file === undefined ? TREE : { ...TREE, [file]: [...(TREE[file] ?? []), added] }
  for (const [path, lines] of Object.entries(tree)) {
    await mkdir(dirname(join(baseDir, path)), { recursive: true })
    await writeFile(join(baseDir, path), source(path, lines))
  }
  await writeFile(
    join(baseDir, 'package.json'),
    '{ "type": "module", "devDependencies": { "svelte": "*", "vitest": "*" } }',
  )
  await symlink(join(project, 'node_modules'), join(baseDir, 'node_modules'), 'junction')
  const { forbidden, options } = configuration.default
  const { tsConfig: _, ...rest } = options ?? {}
  const { output } = await cruise(['.'], { ...rest, baseDir, validate: true, ruleSet: { forbidden: forbidden ?? [] } })
  const { violations } = (output as ICruiseResult).summary
  return [...new Set(violations.map((violation) => violation.rule.name))].sort()
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'viendan-imports-'))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

describe('import directions', () => {
  test('a tree that keeps to the table passes', async () => {
    expect(await broken('kept')).toEqual([])
  })

  test.each(FORBIDDEN.map(([file, added, ...rules], row) => ({ row, file, added, rules })))(
    '$file with `$added` breaks $rules',
    async ({ row, file, added, rules }) => {
      expect(await broken(String(row), file, added)).toEqual(rules.toSorted())
    },
  )
})

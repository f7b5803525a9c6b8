/**
 * Which part may import which: the table of `docs/architecture.md`, "Layout and import direction". Each row names a part and
 * all of ours that it may import; anything else is an error. `tests/lint-imports.test.ts` shows that each row holds.
 */
const OURS = '^(bin|bench|cli|config|errors|graph|ingest|seeds|tests|web)(/|\\.ts$)'

/** Where the product is entered from: the command, the page, the build of the page. */
const ENTRIES = '^(cli\\.ts|web/app/main\\.ts|web/build\\.ts)$'

/** @type {(name: string, from: string, allowed: string[], but?: string) => import('dependency-cruiser').IForbiddenRuleType} */
const only = (name, from, allowed, but) => ({
  name,
  severity: 'error',
  from: but === undefined ? { path: from } : { path: from, pathNot: but },
  to: { path: OURS, pathNot: allowed },
})

/** @type {import('dependency-cruiser').IConfiguration} */
export default {
  forbidden: [
    only('nouns-import-nothing', '^(graph/model|graph/kinds|errors|config)\\.ts$', ['^$']),
    only('graph-imports', '^graph/', ['^graph/', '^errors\\.ts$'], '^graph/(model|kinds|relation)\\.ts$'),
    only('relation-imports', '^graph/relation\\.ts$', ['^graph/model\\.ts$']),
    only('ingest-imports', '^ingest/', ['^ingest/', '^errors\\.ts$', '^graph/(model|kinds)\\.ts$']),
    only('api-imports', '^web/api', ['^web/api', '^graph/(model|kinds|relation)\\.ts$']),
    only('server-imports', '^web/server', [
      '^web/(server|api)',
      '^(graph|ingest)/index\\.ts$',
      '^ingest/many/read-many\\.ts$',
      '^graph/(model|kinds|relation)\\.ts$',
      '^errors\\.ts$',
    ]),
    only('page-imports', '^web/app/', ['^web/app/', '^web/api', '^graph/(model|kinds|relation)\\.ts$']),
    only('build-imports', '^web/build\\.ts$', ['^$']),
    {
      name: 'page-takes-types-only',
      severity: 'error',
      comment: 'What the page takes from the API is erased: no schema and nothing of the server gets into its bundle.',
      from: { path: '^web/app/' },
      to: { path: '^web/api', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'page-without-node',
      severity: 'error',
      from: { path: '^web/app/' },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'nothing-imports-the-command',
      severity: 'error',
      from: { pathNot: '^cli(/|\\.ts$)' },
      to: { path: '^cli(/|\\.ts$)' },
    },
    {
      name: 'product-without-tests',
      severity: 'error',
      from: { pathNot: '^(tests|bench)/' },
      to: { path: '^(tests|bench)/' },
    },
    {
      name: 'product-without-test-libraries',
      severity: 'error',
      comment: 'What runs on a server is a dependency; the page is bundled, so its libraries need not be.',
      from: { path: '^(cli|config|errors|graph|ingest|web/(api|server))' },
      to: { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only', 'npm'] },
    },
    { name: 'no-cycles', severity: 'error', from: {}, to: { circular: true } },
    { name: 'found', severity: 'error', from: {}, to: { couldNotResolve: true } },
    {
      name: 'declared',
      severity: 'error',
      from: {},
      to: { dependencyTypes: ['npm-no-pkg', 'npm-unknown', 'unknown'] },
    },
    {
      name: 'used',
      severity: 'error',
      comment: 'Every module of the product is reached from the command, the page or the build.',
      from: { path: ENTRIES },
      to: {
        path: '^(cli/|config\\.ts|errors\\.ts|graph/|ingest/|web/)',
        pathNot: `${ENTRIES}|\\.d\\.ts$`,
        reachable: false,
      },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(dist|data|\\.cache|seeds)/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['svelte', 'import', 'node', 'types', 'default'],
    },
  },
}

/**
 * `npm test`: types, lint and every kind of test, with one last line `N passed, N failed, N skipped`.
 *
 *     node tests/run.ts [--long]     with the tests that take longer than everyone should wait for
 *
 * Nothing is installed outside the project folder, unless `CI` is set. What a machine cannot run is left out and listed at
 * the end; with `CI` set it is a failure.
 */
import { missing, TOOLS, type Tool } from './prepare.ts'
import { check, nothing, sum, suite, type Outcome } from './steps.ts'

const ci = process.env['CI'] !== undefined && process.env['CI'] !== ''

/** Each counts as one. They read the tree and nothing else, so they run side by side. */
const CHECKS = [
  ['types', 'tsc -p .'],
  ['types of the page', 'svelte-check --tsconfig web/app/tsconfig.json --output human --fail-on-warnings'],
  ['lint', 'eslint .'],
  ['import directions', 'depcruise --config .dependency-cruiser.js .'],
  ['format', 'prettier --check --log-level warn .'],
  ['build of the page', 'node web/build.ts'],
] as const

/** Every case counts. The names are those of the projects in `vitest.config.ts`. */
const SUITES: readonly { readonly name: string; readonly needs?: Tool }[] = [
  { name: 'unit' },
  { name: 'contract' },
  { name: 'server' },
  { name: 'browser', needs: TOOLS.chromium },
  ...(process.argv.includes('--long') ? [{ name: 'long' }] : []),
]

async function runSuites(): Promise<readonly Outcome[]> {
  const outcomes: Outcome[] = []
  for (const { name, needs } of SUITES) {
    const reason = needs === undefined ? null : await missing(needs, ci)
    outcomes.push(reason === null ? await suite(name) : leftOut(`${name} tests`, reason))
  }
  return outcomes
}

function leftOut(name: string, reason: string): Outcome {
  console.log(`${ci ? '✗' : '–'} ${name}: cannot run here`)
  return { ...nothing, [ci ? 'failed' : 'skipped']: 1, notes: [`${name}: ${reason}`] }
}

function report({ passed, failed, skipped, notes }: Outcome): void {
  if (notes.length > 0) console.log(`\nLEFT OUT\n${notes.map((note) => `  ! ${note}`).join('\n')}`)
  if (passed + failed === 0) console.log('\nNothing ran.')
  console.log(`\n${passed} passed, ${failed} failed, ${skipped} skipped`)
  process.exitCode = failed > 0 || passed === 0 ? 1 : 0
}

const checks = await Promise.all(CHECKS.map(([name, command]) => check(name, command)))
const evaluation = await check('evaluation', 'node tests/evaluate.ts --gate', true)
report(sum([...checks, evaluation, ...(await runSuites())]))

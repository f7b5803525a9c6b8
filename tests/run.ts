/**
 * `npm test`: types, lint and every kind of test, with one last line `N passed, N failed, N skipped`.
 *
 *     node tests/run.ts [--long]     with the tests that take longer than everyone should wait for
 *
 * Nothing is installed outside the project folder, unless `CI` is set. What a machine cannot run is left out and listed at
 * the end; with `CI` set it is a failure.
 */
import { missing, TOOLS, type Tool } from './prepare.ts'
import { check, nothing, sum, suite, type Outcome, type Suite } from './steps.ts'

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
const SUITES: readonly (Suite & { readonly needs?: Tool })[] = [
  { name: 'unit' },
  { name: 'contract' },
  { name: 'neo4j', needs: TOOLS.neo4j },
  {
    name: 'neo4j',
    title: 'current neo4j',
    files: 'tests/contract-neo4j.test.ts',
    environment: { VIENDAN_TEST_NEO4J_RELEASE: 'current' },
    needs: TOOLS.currentNeo4j,
  },
  { name: 'server' },
  { name: 'office', needs: TOOLS.office },
  { name: 'browser', needs: TOOLS.chromium },
  ...(process.argv.includes('--long') ? [{ name: 'long' }] : []),
]

async function runSuites(): Promise<readonly Outcome[]> {
  const outcomes: Outcome[] = []
  for (const { needs, ...asked } of SUITES) {
    const reason = needs === undefined ? null : await missing(needs, ci)
    const required = ci && needs?.packages.length !== 0
    outcomes.push(
      reason === null ? await suite(asked) : leftOut(`${asked.title ?? asked.name} tests`, reason, required),
    )
  }
  return outcomes
}

function leftOut(name: string, reason: string, required: boolean): Outcome {
  console.log(`${required ? '✗' : '–'} ${name}: cannot run here`)
  const notes = [`${name}: ${reason}`]
  return required ? { ...nothing, failed: 1, failures: notes, notes } : { ...nothing, skipped: 1, notes }
}

/** One suite holds for every store, so that no store may have fewer cases than another. */
function comparePromises({ promises }: Outcome): Outcome {
  const equal = new Set(promises.map(([, cases]) => cases)).size <= 1
  const told = `cases of what every store promises: ${promises.map(([store, cases]) => `${cases} on ${store}`).join(', ')}`
  console.log(`${equal ? '✓' : '✗'} ${told}`)
  return equal ? { ...nothing, passed: 1 } : { ...nothing, failed: 1, failures: [told] }
}

function report({ passed, failed, skipped, failures, notes }: Outcome): void {
  if (failures.length > 0) console.log(`\nFAILED\n${failures.map((failure) => `  ✗ ${failure}`).join('\n')}`)
  if (notes.length > 0) console.log(`\nLEFT OUT\n${notes.map((note) => `  ! ${note}`).join('\n')}`)
  if (passed + failed === 0) console.log('\nNothing ran.')
  console.log(`\n${passed} passed, ${failed} failed, ${skipped} skipped`)
  process.exitCode = failed > 0 || passed === 0 ? 1 : 0
}

const checks = await Promise.all(CHECKS.map(([name, command]) => check(name, command)))
const evaluation = await check('evaluation', 'node tests/evaluate.ts --gate', true)
const suites = sum(await runSuites())
report(sum([...checks, evaluation, suites, comparePromises(suites)]))

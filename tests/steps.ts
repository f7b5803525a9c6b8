/** The steps of `npm test`: a command that holds or does not, and a suite whose cases are counted. */
import { spawn } from 'node:child_process'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'

const root = join(import.meta.dirname, '..')

export interface Outcome {
  readonly passed: number
  readonly failed: number
  readonly skipped: number
  /** What was left out, and why. */
  readonly notes: readonly string[]
}

export const nothing: Outcome = { passed: 0, failed: 0, skipped: 0, notes: [] }

export const sum = (outcomes: readonly Outcome[]): Outcome =>
  outcomes.reduce(
    (all, one) => ({
      passed: all.passed + one.passed,
      failed: all.failed + one.failed,
      skipped: all.skipped + one.skipped,
      notes: [...all.notes, ...one.notes],
    }),
    nothing,
  )

interface Ended {
  readonly code: number | null
  readonly output: string
}

/** Runs a command with the project's own tools on the path; its output is kept, or shown as it comes. */
function run(command: string, show: boolean): Promise<Ended> {
  const path = [join(root, 'node_modules', '.bin'), process.env['PATH']].join(delimiter)
  const child = spawn(command, {
    cwd: root,
    shell: true,
    stdio: ['ignore', show ? 'inherit' : 'pipe', show ? 'inherit' : 'pipe'],
    env: { ...process.env, PATH: path },
  })
  const parts: Buffer[] = []
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (part: Buffer) => parts.push(part))
  return new Promise((resolve, reject) => {
    child.on('error', reject)
    child.on('close', (code) => resolve({ code, output: Buffer.concat(parts).toString() }))
  })
}

const seconds = (since: number): string => `${((performance.now() - since) / 1000).toFixed(1)} s`

/**
 * A command that holds when it ends with 0. Its output is shown where it fails, or always with `show`; a line of it that
 * begins with `left out: ` is a note.
 */
export async function check(name: string, command: string, show = false): Promise<Outcome> {
  const start = performance.now()
  const { code, output } = await run(command, false)
  const held = code === 0
  if (show || !held) console.log(output.trimEnd())
  console.log(`${held ? '✓' : '✗'} ${name} (${seconds(start)})`)
  const notes = [...output.matchAll(/^left out: (.+)$/gm)].map(([, note]) => `${name}: ${note ?? ''}`)
  return { ...nothing, [held ? 'passed' : 'failed']: 1, notes }
}

/** The part of Vitest's JSON report that is read here. */
interface Report {
  readonly success: boolean
  readonly numPassedTests: number
  readonly numFailedTests: number
  readonly testResults: readonly {
    readonly assertionResults: readonly { readonly fullName: string; readonly status: string }[]
  }[]
}

/** One project of `vitest.config.ts`. A file that cannot even be loaded counts as a failure. */
export async function suite(name: string): Promise<Outcome> {
  const start = performance.now()
  const folder = await mkdtemp(join(tmpdir(), 'viendan-tests-'))
  const file = join(folder, 'report.json')
  const { code } = await run(
    `vitest run --project ${name} --reporter=default --reporter=json --outputFile.json="${file}"`,
    true,
  )
  const report = await readFile(file, 'utf8').then(
    (text) => JSON.parse(text) as Report,
    () => null,
  )
  await rm(folder, { recursive: true, force: true })
  const outcome = report === null ? { ...nothing, failed: 1 } : count(name, report, code)
  console.log(`${outcome.failed === 0 ? '✓' : '✗'} ${name} tests (${seconds(start)})`)
  return outcome
}

function count(name: string, report: Report, code: number | null): Outcome {
  const skipped = report.testResults
    .flatMap(({ assertionResults }) => assertionResults)
    .filter(({ status }) => status !== 'passed' && status !== 'failed')
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests === 0 && code !== 0 ? 1 : report.numFailedTests,
    skipped: skipped.length,
    notes: skipped.map(({ fullName }) => `${name} tests: ${fullName}`),
  }
}

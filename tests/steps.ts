/** The steps of `npm test`: a command that holds or does not, and a suite whose cases are counted. */
import { spawn } from 'node:child_process'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { basename, delimiter, join } from 'node:path'

const root = join(import.meta.dirname, '..')

export interface Outcome {
  readonly passed: number
  readonly failed: number
  readonly skipped: number
  /** What failed, by name, with the first words of why where a suite tells. */
  readonly failures: readonly string[]
  /** What was left out, and why. */
  readonly notes: readonly string[]
  /** By the name of a store, how many cases held it to what every store promises. */
  readonly promises: readonly (readonly [store: string, cases: number])[]
}

export const nothing: Outcome = { passed: 0, failed: 0, skipped: 0, failures: [], notes: [], promises: [] }

export const sum = (outcomes: readonly Outcome[]): Outcome =>
  outcomes.reduce(
    (all, one) => ({
      passed: all.passed + one.passed,
      failed: all.failed + one.failed,
      skipped: all.skipped + one.skipped,
      failures: [...all.failures, ...one.failures],
      notes: [...all.notes, ...one.notes],
      promises: [...all.promises, ...one.promises],
    }),
    nothing,
  )

type Environment = Readonly<Record<string, string>>

interface Ended {
  readonly code: number | null
  readonly output: string
}

/** Runs a command with the project's own tools on the path; its output is kept, or shown as it comes. */
function run(command: string, show: boolean, environment: Environment = {}): Promise<Ended> {
  const path = [join(root, 'node_modules', '.bin'), process.env['PATH']].join(delimiter)
  const child = spawn(command, {
    cwd: root,
    shell: true,
    stdio: ['ignore', show ? 'inherit' : 'pipe', show ? 'inherit' : 'pipe'],
    env: { ...process.env, ...environment, PATH: path },
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
  return held ? { ...nothing, passed: 1, notes } : { ...nothing, failed: 1, failures: [name], notes }
}

/** The part of Vitest's JSON report that is read here. */
interface Report {
  readonly success: boolean
  readonly numPassedTests: number
  readonly numFailedTests: number
  readonly testResults: readonly {
    readonly name: string
    readonly message: string
    readonly assertionResults: readonly Case[]
  }[]
}

interface Case {
  readonly fullName: string
  readonly status: string
  readonly failureMessages?: readonly string[]
}

export interface Suite {
  /** Of a project in `vitest.config.ts`. */
  readonly name: string
  /** What it is called where it is not all of the project: a part of it, or in another environment. */
  readonly title?: string
  readonly files?: string
  readonly environment?: Environment
}

/** One project of `vitest.config.ts`. A file that cannot even be loaded counts as a failure. */
export async function suite({ name, title = name, files = '', environment = {} }: Suite): Promise<Outcome> {
  const start = performance.now()
  const folder = await mkdtemp(join(tmpdir(), 'viendan-tests-'))
  const file = join(folder, 'report.json')
  const { code } = await run(
    `vitest run --project ${name} ${files} --reporter=default --reporter=json --outputFile.json="${file}"`,
    true,
    environment,
  )
  const report = await readFile(file, 'utf8').then(
    (text) => JSON.parse(text) as Report,
    () => null,
  )
  await rm(folder, { recursive: true, force: true })
  const outcome =
    report === null ? { ...nothing, failed: 1, failures: [`${title} tests: no report`] } : count(title, report, code)
  console.log(`${outcome.failed === 0 ? '✓' : '✗'} ${title} tests (${seconds(start)})`)
  return outcome
}

function count(name: string, report: Report, code: number | null): Outcome {
  const cases = report.testResults.flatMap(({ assertionResults }) => assertionResults)
  const skipped = cases.filter(({ status }) => status !== 'passed' && status !== 'failed')
  const stores = cases.flatMap(({ fullName }) => STORE.exec(fullName)?.[1] ?? [])
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests === 0 && code !== 0 ? 1 : report.numFailedTests,
    skipped: skipped.length,
    failures: failures(report).map((failure) => `${name} tests: ${failure}`),
    notes: skipped.map(({ fullName }) => `${name} tests: ${fullName}`),
    promises: [...Map.groupBy(stores, (store) => `${store} (${name})`)].map(([store, { length }]) => [store, length]),
  }
}

/** The cases that failed, and the files that could not be loaded. */
function failures({ testResults }: Report): readonly string[] {
  return testResults.flatMap(({ name, message, assertionResults }) => {
    const failed = assertionResults.filter(({ status }) => status === 'failed')
    const cases = failed.map(({ fullName, failureMessages }) => `${fullName}: ${firstLine(failureMessages?.[0] ?? '')}`)
    return cases.length === 0 && message !== '' ? [`${basename(name)}: ${firstLine(message)}`] : cases
  })
}

const firstLine = (text: string): string => text.trim().split('\n', 1)[0] ?? ''

/** What `describeStore` calls its cases. */
const STORE = /^the (\S+) store /u

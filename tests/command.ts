/** The command as a person types it: a process of its own, with its real output and exit code. */
import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

export const root = join(import.meta.dirname, '..')
export const REPORT = join(root, 'seeds', 'hai-phong-mid-term-review-2023.md')

export interface Ran {
  /** Null where a signal ended it. */
  readonly code: number | null
  readonly stdout: string
  readonly stderr: string
}

/** Variables of the machine that would change what a command says. */
const QUIET = {
  VIENDAN_STORE: '',
  VIENDAN_PORT: '',
  VIENDAN_HOST: '',
  VIENDAN_REVIEWER: '',
  LC_ALL: 'C',
  NO_COLOR: '1',
} as const

/** Starts `viendan` with arguments; the environment is the machine's without what configures Viện Dẫn, and `environment`. */
export const start = (args: readonly string[], environment: Readonly<Record<string, string>> = {}): ChildProcess =>
  spawn(process.execPath, ['cli.ts', ...args], {
    cwd: root,
    env: { ...process.env, ...QUIET, VIENDAN_LANGUAGE: 'vi', ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  })

/** Resolves when it has ended, whatever came of it. */
export function ended(child: ChildProcess): Promise<Ran> {
  const parts = { stdout: '', stderr: '' }
  child.stdout?.setEncoding('utf8').on('data', (part: string) => (parts.stdout += part))
  child.stderr?.setEncoding('utf8').on('data', (part: string) => (parts.stderr += part))
  return new Promise((resolve) => child.on('close', (code) => resolve({ code, ...parts })))
}

export interface Place {
  readonly folder: string
  /** Runs `viendan` on the store of this place. */
  run(...args: readonly string[]): Promise<Ran>
  /** The same in English. */
  runInEnglish(...args: readonly string[]): Promise<Ran>
  /** The data that it prints with `--format json`. */
  json<Body>(...args: readonly string[]): Promise<Body>
  remove(): Promise<void>
}

/** A new folder with a store of its own, which begins as none. */
export async function newPlace(): Promise<Place> {
  const folder = await mkdtemp(join(tmpdir(), 'viendan-cli-'))
  const environment = { VIENDAN_STORE: `sqlite:${join(folder, 'viendan.db')}` }
  const run = (...args: readonly string[]) => ended(start(args, environment))
  return {
    folder,
    run,
    runInEnglish: (...args) => ended(start(args, { ...environment, VIENDAN_LANGUAGE: 'en' })),
    json: async <Body>(...args: readonly string[]) =>
      JSON.parse((await run(...args, '--format', 'json')).stdout) as Body,
    remove: () => rm(folder, { recursive: true, force: true }),
  }
}

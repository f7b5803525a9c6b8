/** Viện Dẫn as a person starts it: the command, in a process of its own, with a store of its own. */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const root = join(import.meta.dirname, '..')
const ADDRESS = /http:\/\/[\w.[\]:]+:\d+/

export interface Running {
  /** `http://127.0.0.1:PORT`, without a slash at the end. */
  readonly address: string
  /** What it has written so far, both to stdout and to stderr. */
  output(): string
  /** Ends it as Ctrl-C does and resolves with its exit code; its store goes, unless it was given one. */
  stop(): Promise<number | null>
}

/**
 * Starts `viendan serve` on a free port with a new store, which it fills with the sample report, and waits until it prints
 * its address. `store` keeps the data in a folder of the caller's. Throws an Error with what it wrote where it ends first.
 */
export async function serve(args: readonly string[] = [], store?: string): Promise<Running> {
  const folder = store ?? (await mkdtemp(join(tmpdir(), 'viendan-running-')))
  const fixed = ['cli.ts', 'serve', '--port', '0', '--store', `sqlite:${join(folder, 'viendan.db')}`]
  const child = spawn(process.execPath, [...fixed, ...args], { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] })
  const ended = once(child, 'exit').then(([code]) => code as number | null)
  let output = ''
  const address = await new Promise<string>((resolve, reject) => {
    const read = (part: Buffer): void => {
      output += part.toString()
      const found = ADDRESS.exec(output)?.[0]
      if (found !== undefined) resolve(found)
    }
    child.stdout.on('data', read)
    child.stderr.on('data', read)
    void ended.then((code) => reject(new Error(`viendan serve ended with ${String(code)}:\n${output}`)))
  })
  const stop = async (): Promise<number | null> => {
    child.kill('SIGINT')
    const code = await ended
    if (store === undefined) await rm(folder, { recursive: true, force: true })
    return code
  }
  return { address, output: () => output, stop }
}

/** Viện Dẫn as a person starts it: the command, in a process of its own, with a store of its own. */
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { ended as endOf, start } from './command.ts'

export interface Running {
  /** `http://127.0.0.1:PORT`, without a slash at the end. */
  readonly address: string
  /** Reads files and folders into its store while it runs. Throws an Error with what was written where that fails. */
  read(...paths: readonly string[]): Promise<void>
  /** Ends it as Ctrl-C does, and resolves with its exit code. Its store goes with it. */
  stop(): Promise<number | null>
}

/**
 * Starts `viendan serve` on a free port with a new store, which it fills with the sample report, and waits until it prints
 * its address. Throws an Error with what it wrote where it ends first.
 */
export async function serve(): Promise<Running> {
  const folder = await mkdtemp(join(tmpdir(), 'viendan-running-'))
  const store = `sqlite:${join(folder, 'viendan.db')}`
  const child = start(['serve', '--port', '0', '--store', store])
  const ended = once(child, 'exit').then(([code]) => code as number | null)
  let output = ''
  const address = await new Promise<string>((resolve, reject) => {
    const read = (part: Buffer): void => {
      output += part.toString()
      const found = /http:\/\/127\.0\.0\.1:\d+/.exec(output)?.[0]
      if (found !== undefined) resolve(found)
    }
    child.stdout?.on('data', read)
    child.stderr?.on('data', read)
    void ended.then((code) => reject(new Error(`viendan serve ended with ${String(code)}:\n${output}`)))
  })
  const read = async (...paths: readonly string[]): Promise<void> => {
    const { code, stderr } = await endOf(start(['ingest', ...paths, '--store', store]))
    if (code !== 0) throw new Error(`viendan ingest ended with ${String(code)}:\n${stderr}`)
  }
  const stop = async (): Promise<number | null> => {
    child.kill('SIGINT')
    const code = await ended
    await rm(folder, { recursive: true, force: true })
    return code
  }
  return { address, read, stop }
}

/** What a benchmark takes of the memory. */
import { readFile } from 'node:fs/promises'

/** Memory that is this process's alone, in MiB; null where the system does not tell. */
export async function privateMemory(): Promise<number | null> {
  const status = await readFile('/proc/self/status', 'utf8').catch(() => '')
  const [, kibibytes] = /^RssAnon:\s+(\d+) kB$/mu.exec(status) ?? []
  return kibibytes === undefined ? null : Number(kibibytes) / 1024
}

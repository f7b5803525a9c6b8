/** How fast extraction reads: the sample report again and again until 20 MB are read, file by file, relations included. */
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { extract } from '../ingest/index.ts'
import { median, type Figure } from './figures.ts'

const BYTES = 20_000_000

export async function run(): Promise<readonly Figure[]> {
  const text = await readFile(join(import.meta.dirname, '../seeds/hai-phong-mid-term-review-2023.md'), 'utf8')
  const bytes = Buffer.byteLength(text)
  const files = Math.ceil(BYTES / bytes)
  const { mentions, statements } = extract(text)
  const milliseconds: number[] = []
  const cpu = process.cpuUsage()
  const start = performance.now()
  const half = Math.floor(files / 2)
  let halfCpu = cpu
  for (let file = 0; file < files; file++) {
    if (file === half) halfCpu = process.cpuUsage()
    const begun = performance.now()
    extract(text)
    milliseconds.push(performance.now() - begun)
  }
  const seconds = (performance.now() - start) / 1000
  const { user, system } = process.cpuUsage(cpu)
  const later = process.cpuUsage(halfCpu)
  return [
    ['files', files, ''],
    ['read', (files * bytes) / 1e6, 'MB'],
    ['throughput', (files * bytes) / 1e6 / seconds, 'MB/s'],
    // Garbage collection runs beside it and counts here; other programs do not.
    ['of processor time', (files * bytes) / (user + system), 'MB/s'],
    // In the first half the engine still compiles what it runs, beside it and in its way.
    ['… in the second half', ((files - half) * bytes) / (later.user + later.system), 'MB/s'],
    ['', (files * text.length) / seconds, 'characters/s'],
    ['median of one report', median(milliseconds), 'ms'],
    ['mentions and statements in it', mentions.length + statements.length, ''],
    ['peak memory', process.resourceUsage().maxRSS / 1024, 'MiB'],
  ]
}

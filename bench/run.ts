/** `npm run bench -- NAME`: runs one benchmark and prints its figures. The names are those of the files beside this one. */
import { cpus, totalmem } from 'node:os'
import { lines, type Figure } from './figures.ts'

interface Benchmark {
  /** Takes what was typed behind its name. */
  run(args: readonly string[]): Promise<readonly Figure[]>
}

const BENCHMARKS: Readonly<Record<string, () => Promise<Benchmark>>> = {
  extract: () => import('./extract.ts'),
  hostile: () => import('./hostile.ts'),
  load: () => import('./load.ts'),
  ask: () => import('./ask.ts'),
  page: () => import('./page.ts'),
  ingest: () => import('./ingest.ts'),
  recognise: () => import('./recognise.ts'),
}

const [name = '', ...args] = process.argv.slice(2)
const benchmark = BENCHMARKS[name]
if (benchmark === undefined) {
  console.error(`Which benchmark? npm run bench -- ${Object.keys(BENCHMARKS).join(' | ')}`)
  process.exit(2)
}
const machine = `${cpus()[0]?.model ?? 'unknown processor'} × ${cpus().length}, ${Math.round(totalmem() / 2 ** 30)} GiB`
console.log(
  `${[name, ...args].join(' ')}, ${new Date().toISOString().slice(0, 10)}, Node ${process.versions.node}, ${machine}`,
)
console.log(lines(await (await benchmark()).run(args)).join('\n'))

/** `npm run bench -- NAME`: runs one benchmark and prints its figures. The names are those of the files beside this one. */
import { cpus } from 'node:os'
import { lines, type Figure } from './figures.ts'

const BENCHMARKS: Readonly<Record<string, () => Promise<{ run(): Promise<readonly Figure[]> }>>> = {
  extract: () => import('./extract.ts'),
  hostile: () => import('./hostile.ts'),
}

const name = process.argv[2] ?? ''
const benchmark = BENCHMARKS[name]
if (benchmark === undefined) {
  console.error(`Which benchmark? npm run bench -- ${Object.keys(BENCHMARKS).join(' | ')}`)
  process.exit(2)
}
console.log(`${name}, Node ${process.versions.node}, ${cpus()[0]?.model ?? 'unknown processor'} × ${cpus().length}`)
console.log(lines(await (await benchmark()).run()).join('\n'))

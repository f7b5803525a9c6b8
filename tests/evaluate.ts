/**
 * `npm run evaluate -- [FOLDER …] [--held-out] [--errors] [--update] [--gate]`: how well extraction reads the annotated
 * texts, and what changed against the last committed result.
 *
 *     FOLDER      scores NAME.json annotations with NAME.txt or NAME.md beside them, too
 *     --held-out  scores the texts that are kept apart while rules are written, and these alone
 *     --errors    prints each mention and relation that was missed, spurious or wrong
 *     --update    writes the result that later runs are compared with
 *     --gate      ends with 1 where the report scores less than it must
 */
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { extract } from '../ingest/index.ts'
import {
  changes,
  figuresOf,
  found,
  misquoted,
  scored,
  together,
  type Figures,
  type Found,
  type Scored,
} from './evaluation.ts'
import { inFolder, others, report, REPORT, type Sample } from './evaluation-set.ts'
import { additions } from './evaluation-registry.ts'
import { shortfalls, table } from './evaluation-table.ts'

const LAST = join(import.meta.dirname, 'gold/last-result.json')
const FIGURES = join(import.meta.dirname, '../graph/ask/development-gold.json')

const { values: flags, positionals: folders } = parseArgs({
  allowPositionals: true,
  options: {
    'held-out': { type: 'boolean', default: false },
    errors: { type: 'boolean', default: false },
    update: { type: 'boolean', default: false },
    gate: { type: 'boolean', default: false },
  },
})

/** The report and what lies beside the project: the texts whose result is committed. */
async function followed(): Promise<readonly Sample[]> {
  const beside = await others(flags['held-out'])
  if (beside === null) console.log('left out: the texts under ../shared/evaluation, which are not on this machine')
  return [...(flags['held-out'] ? [] : [await report()]), ...(beside ?? [])]
}

const score = (sample: Sample): Scored => scored(sample, extract(sample.text))

function printErrors({ sample, score: { errors } }: Scored): void {
  for (const [kind, lines] of Object.entries(errors))
    for (const line of lines) console.log(`${sample.name} ${kind}: ${line}`)
}

/** Compares with the committed result, or with `--update` becomes it; texts that were not scored now keep theirs. */
async function compare(now: Found): Promise<void> {
  const before = JSON.parse(await readFile(LAST, 'utf8').catch(() => '{}')) as Found
  const lines = changes(before, now)
  const unknown = Object.keys(now).filter((name) => !(name in before))
  if (unknown.length > 0) console.log(`\nWithout a committed result to compare with: ${unknown.join(', ')}`)
  console.log(lines.length === 0 ? '\nNothing gained or lost.' : `\nGained (+) and lost (-):\n${lines.join('\n')}`)
  if (flags.update) await writeFile(LAST, `${JSON.stringify({ ...before, ...now }, null, 1)}\n`)
}

/** The figures that every audit shows; texts that were not scored now keep theirs. Those held out are not among them. */
async function publish(all: readonly Scored[]): Promise<void> {
  const before = JSON.parse(await readFile(FIGURES, 'utf8').catch(() => '{}')) as Figures
  const now = Object.fromEntries(all.map(({ sample, score }) => [sample.name, figuresOf(score)]))
  await writeFile(FIGURES, `${JSON.stringify({ ...before, ...now }, null, 2)}\n`)
}

const kept = (await followed()).map(score)
const given = (await Promise.all(folders.map(inFolder))).flat().map(score)
const all = [...kept, ...given]
const rest = all.filter(({ sample }) => sample.name !== REPORT)
console.log(
  table([
    ...all.map((one) => [one.sample.name, one.score] as const),
    ...(rest.length > 1 && rest.length < all.length ? [['all but the report', together(rest)] as const] : []),
    ...(all.length > 1 ? [['all', together(all)] as const] : []),
  ]),
)
if (!flags.gate) console.log(await additions(all))
if (flags.errors) all.forEach(printErrors)
await compare(found(kept))
if (flags.update && !flags['held-out']) await publish(kept)

const wrong = all.flatMap(({ sample, extraction }) => misquoted(sample, extraction))
const short = flags.gate
  ? kept.filter(({ sample }) => sample.name === REPORT).flatMap((one) => shortfalls(one.score))
  : []
for (const line of [...wrong, ...short]) console.log(`✗ ${line}`)
process.exitCode = wrong.length + short.length > 0 ? 1 : 0

/**
 * `npm run corpus -- --documents N [--seed S] [--out DIR]`: an invented corpus, the same for the same N and S.
 *
 * Without `--out` it prints one line of JSON for each report: its path, its facts and when it was read. With it, the same lines go to
 * `DIR/facts.jsonl`, and each text to its path below `DIR/reports`.
 */
import { createWriteStream } from 'node:fs'
import { mkdir, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { parseArgs } from 'node:util'
import type { Put } from '../graph/store.ts'
import { corpusOf, reportsOf, type Corpus } from './corpus/corpus.ts'

const USAGE = 'npm run corpus -- --documents N [--seed S] [--out DIR]'
const SEED = 1

const { documents, seed, out } = readArguments()
const corpus = corpusOf({ documents, seed })
console.error(`${corpus.documents.length} documents, ${corpus.reports} of them reports, seed ${seed}`)
if (out === null) await pipeline(Readable.from(lines(reportsOf(corpus))), process.stdout)
else await writeTo(out, corpus)

async function writeTo(folder: string, corpus: Corpus): Promise<void> {
  await mkdir(folder, { recursive: true })
  await pipeline(Readable.from(lines(withTexts(folder, corpus))), createWriteStream(join(folder, 'facts.jsonl')))
}

async function* lines(reports: Iterable<Put> | AsyncIterable<Put>): AsyncGenerator<string> {
  for await (const report of reports) yield `${JSON.stringify(report)}\n`
}

/** The reports, each of them written as a text before it goes on. */
async function* withTexts(folder: string, corpus: Corpus): AsyncGenerator<Put> {
  for (const report of reportsOf(corpus)) {
    const path = join(folder, 'reports', report.path)
    await mkdir(dirname(path), { recursive: true })
    await writeFile(path, report.facts.text)
    yield report
  }
}

function readArguments(): { readonly documents: number; readonly seed: number; readonly out: string | null } {
  const options = { documents: { type: 'string' }, seed: { type: 'string' }, out: { type: 'string' } } as const
  try {
    const { values } = parseArgs({ options })
    return {
      documents: wholeNumber(values.documents ?? ''),
      seed: wholeNumber(values.seed ?? String(SEED)),
      out: values.out ?? null,
    }
  } catch (error) {
    console.error(error instanceof Error ? error.message : String(error))
    console.error(USAGE)
    process.exit(2)
  }
}

function wholeNumber(typed: string): number {
  if (!/^[1-9]\d{0,8}$/u.test(typed)) throw new Error(`"${typed}" is no whole number above 0.`)
  return Number(typed)
}

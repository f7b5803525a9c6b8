/** `viendan extract` and `viendan ingest`: reading files, and saying what came of it. */
import { resolve } from 'node:path'
import { ViendanError } from '../errors.ts'
import { readSource } from '../ingest/index.ts'
import type { Options } from './arguments.ts'
import { type IngestOptions, ingest } from './ingest.ts'
import { readManifest } from './manifest.ts'
import { printResult, say } from './output.ts'
import { Progress } from './progress.ts'
import { formatExtraction, ingestedBody, progressLine, summary } from './report.ts'
import { type Command, type Session, stopSignal, withStore } from './session.ts'
import type { Words } from './words.ts'

export const extractCommand: Command = async ({ words: [path = ''], options }, session) => {
  const { text, extraction } = await readSource(path, readingOptions(options, session))
  printResult(session.configuration.format, extraction, () => formatExtraction(extraction, text, session.words))
  return 0
}

export const ingestCommand: Command = async ({ words: paths, options }, session) => {
  const given = typeof options.manifest === 'string' ? options.manifest : null
  if (paths.length === 0 && given === null)
    throw new ViendanError('ARGUMENT_MISSING', { command: 'ingest', arguments: 'PATH… | --manifest' })
  const manifest = given === null ? {} : { manifest: await readManifest(resolve(given)) }
  const reading = { ...readingOptions(options, session), ...jobsOf(options), ...manifest }
  return withStore(session, async (store) => {
    const { progress, end } = telling(options, session.words)
    const ingested = await ingest(paths, store, { ...reading, stop: stopSignal(), progress })
    end()
    const { format, language } = session.configuration
    printResult(format, ingestedBody(ingested, language), () => [])
    say(summary(ingested, session.words))
    return ingested.failed.length + ingested.secret + ingested.left > 0 ? 1 : 0
  })
}

/** So many files are told one by one, also where a line shows how far it has got. */
const ONE_BY_ONE = 20

/** On a terminal, or where it is asked for, how far it has got; elsewhere a line for each file. */
function telling({ progress }: Options, words: Words): Pick<IngestOptions, 'progress'> & { readonly end: () => void } {
  const each = tell(words)
  if (!process.stderr.isTTY && progress !== true) return { progress: each, end: () => undefined }
  const line = new Progress(process.stderr, words)
  return {
    progress: (step) => {
      if (step.total <= ONE_BY_ONE) each(step)
      else line.tell(step)
    },
    end: () => line.clear(),
  }
}

const readingOptions = ({ place }: Options, { configuration: { allowSecret } }: Session) =>
  typeof place === 'string' ? { place, allowSecret } : { allowSecret }

/** Of threads more than this, no machine gets faster. */
const MOST_JOBS = 64

/** Throws CONFIG_INVALID for what is no number of threads. */
function jobsOf({ jobs }: Options): Pick<IngestOptions, 'jobs'> {
  if (typeof jobs !== 'string') return {}
  if (/^\d{1,2}$/u.test(jobs) && Number(jobs) >= 1 && Number(jobs) <= MOST_JOBS) return { jobs: Number(jobs) }
  throw new ViendanError('CONFIG_INVALID', { setting: '--jobs', value: jobs, allowed: `1 … ${MOST_JOBS}` })
}

/** Says on stderr what was read, file by file. */
export const tell =
  (words: Words): IngestOptions['progress'] =>
  (step) => {
    const line = progressLine(step, words)
    if (line !== null) say([line])
  }

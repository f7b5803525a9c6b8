/** `viendan extract` and `viendan ingest`: reading files, and saying what came of it. */
import { ViendanError } from '../errors.ts'
import { readSource } from '../ingest/index.ts'
import type { Options } from './arguments.ts'
import { type IngestOptions, ingest } from './ingest.ts'
import { printResult, say } from './output.ts'
import { formatExtraction, ingestedBody, progressLine, summary } from './report.ts'
import { type Command, type Session, stopSignal, withStore } from './session.ts'
import type { Words } from './words.ts'

export const extractCommand: Command = async ({ words: [path = ''], options }, session) => {
  const { text, extraction } = await readSource(path, readingOptions(options, session))
  printResult(session.configuration.format, extraction, () => formatExtraction(extraction, text, session.words))
  return 0
}

export const ingestCommand: Command = ({ words: paths, options }, session) =>
  withStore(session, async (store) => {
    const reading = {
      ...{ ...readingOptions(options, session), ...jobsOf(options) },
      ...{ stop: stopSignal(), progress: tell(session.words) },
    }
    const ingested = await ingest(paths, store, reading)
    const { format, language } = session.configuration
    printResult(format, ingestedBody(ingested, language), () => [])
    say(summary(ingested, session.words))
    return ingested.failed.length + ingested.secret + ingested.left > 0 ? 1 : 0
  })

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

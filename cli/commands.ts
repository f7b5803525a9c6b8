/** What each command does with its store, and the exit code that it ends with. */
import { readSource } from '../ingest/index.ts'
import { type GraphStore, openStore } from '../graph/index.ts'
import type { CommandName, Typed } from './arguments.ts'
import { ASK } from './ask.ts'
import { type IngestOptions, ingest } from './ingest.ts'
import { type Session, printResult, say, sayError } from './output.ts'
import { formatExtraction, ingestedBody, progressLine, summary } from './report.ts'
import { checkHost, seed, serve } from './serve.ts'
import { spotsIn } from './spots.ts'
import { serving, storeIsEmpty } from './words.ts'

type Command = (typed: Typed, session: Session) => Promise<number>

const extract: Command = async ({ words: [path = ''], options }, session) => {
  const { text, extraction } = await readSource(path, readingOptions(options, session))
  printResult(session.configuration.format, extraction, () => formatExtraction(extraction, text, session.words))
  return 0
}

const ingestCommand: Command = ({ words: paths, options }, session) =>
  withStore(session, async (store) => {
    const reading = { ...readingOptions(options, session), stop: stopSignal(), progress: teller(session) }
    const ingested = await ingest(paths, store, reading)
    const { format, language } = session.configuration
    if (format === 'json') printResult(format, ingestedBody(ingested, language), () => [])
    say(summary(ingested, session.words))
    return ingested.failed.length + ingested.secret + ingested.left > 0 ? 1 : 0
  })

const serveCommand: Command = ({ options }, session) => {
  checkHost(session.configuration.host)
  return withStore(session, async (store) => {
    const stop = stopSignal()
    if (options['no-seeds'] !== true) await fill(store, session, stop)
    if (stop.aborted) return 0
    const { address, page, server } = await serve(store, session.configuration)
    printResult(session.configuration.format, { address }, () => [serving(address, page, session.words)])
    await aborted(stop)
    await server.close()
    return 0
  })
}

async function fill(store: GraphStore, session: Session, stop: AbortSignal): Promise<void> {
  const reading = { allowSecret: session.configuration.allowSecret, stop, progress: teller(session) }
  const ingested = await seed(store, reading)
  if (ingested !== null) say(summary(ingested, session.words))
}

const asking =
  (name: keyof typeof ASK): Command =>
  (typed, session) =>
    withStore(session, async (store) => {
      const { words, configuration } = session
      const result = await ASK[name](store, typed)
      if ((await store.locations()).length === 0) say([storeIsEmpty(store.name, words)])
      const spot = configuration.format === 'json' ? String : await spotsIn(store, result.sources)
      const coloured = process.stdout.isTTY && process.stdout.hasColors()
      const exit = result.error === null ? 0 : sayError(result.error, words.language)
      printResult(configuration.format, result.body, () => result.text({ words, coloured, spot }))
      return exit
    })

export const RUN: Readonly<Record<CommandName, Command>> = {
  extract,
  ingest: ingestCommand,
  search: asking('search'),
  show: asking('show'),
  trace: asking('trace'),
  implementers: asking('implementers'),
  path: asking('path'),
  serve: serveCommand,
}

const readingOptions = ({ place }: Typed['options'], { configuration: { allowSecret } }: Session) =>
  typeof place === 'string' ? { place, allowSecret } : { allowSecret }

const teller =
  ({ words }: Session): IngestOptions['progress'] =>
  (step) => {
    const line = progressLine(step, words)
    if (line !== null) say([line])
  }

/** Opens the store, and closes it whatever happens. */
async function withStore({ configuration }: Session, use: (store: GraphStore) => Promise<number>): Promise<number> {
  const store = await openStore(configuration.store)
  try {
    return await use(store)
  } finally {
    await store.close()
  }
}

/** Ends what is under way in good order; a second time the signal does what it always does. */
function stopSignal(): AbortSignal {
  const stop = new AbortController()
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => stop.abort())
  return stop.signal
}

const aborted = (signal: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    if (signal.aborted) resolve()
    else signal.addEventListener('abort', () => resolve(), { once: true })
  })

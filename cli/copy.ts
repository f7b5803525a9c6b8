/** `viendan copy`: what one store was given goes into another, which derives from it anew. */
import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import { setImmediate } from 'node:timers/promises'
import { ViendanError, type Language } from '../errors.ts'
import { BATCH_LIMITS, batches } from '../graph/batches.ts'
import { openStore, type GraphStore, type Put, type Statistics } from '../graph/index.ts'
import { printResult, say } from './output.ts'
import { stopSignal, type Command, type Session } from './session.ts'
import { storeIsEmpty, writeCount, type Words } from './words.ts'

/** Locations that are asked for, and put, at a time. */
const PAGE = 200

interface Copied {
  /** Reviewers' decisions that the other store holds as well now. */
  readonly decisions: number
  readonly locations: number
  /** Of these, how many the other store did not hold just so. */
  readonly changed: number
  /** Locations that were not reached, because it was stopped. */
  readonly left: number
  /** What the other store holds now. */
  readonly statistics: Statistics
}

export const copyCommand: Command = async ({ words: [from = '', to = ''] }, session) => {
  checkAddresses(from, to)
  return withBoth(from, to, session, async (source, target) => {
    const copied = await copy(source, target, { stop: stopSignal(), progress: tell(session.words) })
    printResult(session.configuration.format, { from: source.name, to: target.name, ...copied }, () => [])
    if (copied.locations + copied.left === 0) say([storeIsEmpty(source.name, session.words)])
    say(summary(copied, target.name, session.words))
    return copied.left > 0 ? 1 : 0
  })
}

/** Throws STORE_MISSING for a file to copy from that is not there, and STORE_SAME where both are one store. */
function checkAddresses(from: string, to: string): void {
  const [source, target] = [from, to].map((address) => /^sqlite:(.+)$/su.exec(address)?.[1])
  if (source !== undefined && !existsSync(source)) throw new ViendanError('STORE_MISSING', { path: source })
  const same = source === undefined || target === undefined ? from === to : resolve(source) === resolve(target)
  if (same) throw new ViendanError('STORE_SAME', { store: from })
}

async function withBoth(
  from: string,
  to: string,
  { configuration }: Session,
  use: (source: GraphStore, target: GraphStore) => Promise<number>,
): Promise<number> {
  const options = { credentials: configuration.neo4j }
  const source = await openStore(from, options)
  try {
    const target = await openStore(to, options)
    try {
      return await use(source, target)
    } finally {
      await target.close()
    }
  } finally {
    await source.close()
  }
}

interface CopyOptions {
  /** Ends the copying after the batch under way. */
  readonly stop: AbortSignal
  /** Told after each batch: how many locations are through, and how many there are. */
  readonly progress: (done: number, total: number) => void
}

/**
 * Puts into the target all that the source holds; its registry and its decisions first, so that each key is derived once.
 * What is there already stays, so that started again it completes.
 */
async function copy(source: GraphStore, target: GraphStore, { stop, progress }: CopyOptions): Promise<Copied> {
  const total = (await source.locations()).length
  const registry = await source.registry()
  if (registry.documents.length + registry.terms.length > 0) await target.putRegistry(registry)
  const decisions = await copyDecisions(source, target, stop)
  let [locations, changed] = [0, 0]
  for await (const batch of batches(putsOf(source), { ...BATCH_LIMITS, reports: PAGE })) {
    // Embedded stores answer without giving way, and Ctrl+C would never be heard.
    await setImmediate()
    if (stop.aborted) break
    const outcome = await target.putAll(batch)
    locations += batch.length
    changed += outcome.changed.filter(Boolean).length
    progress(locations, total)
  }
  return { decisions, locations, changed, left: Math.max(0, total - locations), statistics: await target.statistics() }
}

/** Decisions as they were made, in the order of time, also those that were withdrawn; returns how many. */
async function copyDecisions(source: GraphStore, target: GraphStore, stop: AbortSignal): Promise<number> {
  let copied = 0
  for (const { decision } of await source.decisions()) {
    await setImmediate()
    if (stop.aborted) break
    const { id: _id, ...made } = decision
    await target.putDecision(made)
    copied++
  }
  return copied
}

/** Everything that a store was given, by path. */
async function* putsOf(store: GraphStore): AsyncGenerator<Put> {
  for (let page = await store.puts('', PAGE); page.length > 0;) {
    yield* page
    page = await store.puts(page.at(-1)?.path ?? '', PAGE)
  }
}

const tell =
  (words: Words): CopyOptions['progress'] =>
  (done, total) =>
    say([`[${writeCount(done, words)}/${writeCount(total, words)}]`])

function summary({ decisions, locations, changed, left, statistics }: Copied, to: string, words: Words): string[] {
  const { sources, documents, relations } = statistics
  const edges = Object.values(relations).reduce((sum, each) => sum + each, 0)
  const say = SUMMARY[words.language]
  const count = (number: number): string => writeCount(number, words)
  return [
    say.copied(count(locations), count(changed)),
    ...(decisions > 0 ? [say.decisions(count(decisions))] : []),
    say.holds(to, count(sources), count(documents), count(edges)),
    ...(left > 0 ? [say.left(count(left))] : []),
  ]
}

interface Summary {
  readonly copied: (locations: string, changed: string) => string
  readonly decisions: (decisions: string) => string
  readonly holds: (to: string, sources: string, documents: string, relations: string) => string
  readonly left: (locations: string) => string
}

const SUMMARY: Readonly<Record<Language, Summary>> = {
  vi: {
    copied: (locations, changed) => `Đã chép ${locations} vị trí, ${changed} vị trí mới hoặc đã đổi.`,
    decisions: (decisions) => `Đã chép ${decisions} quyết định rà soát.`,
    holds: (to, sources, documents, relations) =>
      `Kho ${to} có ${sources} nguồn, ${documents} văn bản, ${relations} quan hệ.`,
    left: (locations) => `Đã dừng theo yêu cầu, còn ${locations} vị trí chưa chép; chạy lại lệnh để chép nốt.`,
  },
  en: {
    copied: (locations, changed) => `Copied ${locations} locations, ${changed} of them new or changed.`,
    decisions: (decisions) => `Copied ${decisions} decisions of reviewers.`,
    holds: (to, sources, documents, relations) =>
      `The store ${to} holds ${sources} sources, ${documents} documents, ${relations} relations.`,
    left: (locations) => `Stopped as asked, ${locations} locations are left; run it again to copy the rest.`,
  },
}

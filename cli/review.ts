/** `viendan review`: what waits for a reviewer, deciding on it, undoing, and what was decided as gold annotations. */
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { ViendanError } from '../errors.ts'
import { decideOn, goldAnnotations, type GraphStore } from '../graph/index.ts'
import { DecisionsQuery, ReviewQuery, type ReviewItem } from '../web/api-review.ts'
import { answerDecisions, answerReview } from '../web/server-review-answers.ts'
import type { Typed } from './arguments.ts'
import { formatHistory, formatItem, formatQueue } from './format-review.ts'
import { print, printResult, say } from './output.ts'
import { queryOf } from './query.ts'
import { documentOf, itemOf, verdictsOf } from './review-verdicts.ts'
import { type Command, type Session, withStore } from './session.ts'
import { spotsIn } from './spots.ts'
import { reviewWords } from './words-review.ts'

type Review = (store: GraphStore, typed: Typed, session: Session) => Promise<number>

export const reviewCommand: Command = (typed, session) =>
  withStore(session, (store) => reviewOf(typed)(store, typed, session))

function reviewOf({ words: [what], options }: Typed): Review {
  if (options.export === true) return exportGold
  if (what === undefined) return showQueue
  if (what === 'history') return showHistory
  return /^[0-9a-f]{6,}$/u.test(what) ? showItem : decide
}

const showQueue: Review = async (store, { options }, { words, configuration }) => {
  const answer = await answerReview(store, queryOf(ReviewQuery, options))
  const style = { words, coloured: isColoured(), spot: await spotsOf(store, answer.items, configuration.format) }
  printResult(configuration.format, answer, () => formatQueue(answer, style))
  return 0
}

const showItem: Review = async (store, { words: [handle = ''] }, { words, configuration }) => {
  const item = await itemOf(store, handle)
  const style = { words, coloured: isColoured(), spot: await spotsOf(store, [item], configuration.format) }
  printResult(configuration.format, item, () => formatItem(item, style))
  return 0
}

const showHistory: Review = async (store, { words: [, ref], options }, { words, configuration }) => {
  const document = ref === undefined ? {} : { document: (await documentOf(store, ref)).key }
  const answer = await answerDecisions(store, queryOf(DecisionsQuery, options, document))
  printResult(configuration.format, answer, () =>
    formatHistory(answer, { words, coloured: isColoured(), spot: String }),
  )
  return 0
}

/** Throws CONFIG_INVALID where nobody is named who decides. */
const decide: Review = async (store, typed, { words, configuration }) => {
  const by = configuration.reviewer
  if (by === null) throw new ViendanError('CONFIG_INVALID', { setting: '--by', value: '', allowed: 'NAME' })
  const { reason = null, seen } = typed.options
  const ids = await decideOn(store, {
    ...{ by: by.trim(), at: new Date().toISOString() },
    reason: typeof reason === 'string' && reason.trim() !== '' ? reason.trim() : null,
    seen: typeof seen === 'string' ? seen.split(',').map((id) => id.trim()) : [],
    verdicts: await verdictsOf(store, typed),
  })
  printResult(configuration.format, { ids }, () => ids)
  say([reviewWords(words).decided(ids.length)])
  return 0
}

/** A file for each source into the folder of `--out`, or one list to stdout. */
const exportGold: Review = async (store, { options: { out } }, { words }) => {
  const annotations = await goldAnnotations(store)
  if (typeof out !== 'string') print([JSON.stringify(annotations, null, 2)])
  else {
    await mkdir(out, { recursive: true })
    for (const each of annotations)
      await writeFile(join(out, `${each.sha256.slice(0, 12)}.json`), `${JSON.stringify(each, null, 2)}\n`)
  }
  say([reviewWords(words).exported(annotations.length)])
  return 0
}

const isColoured = (): boolean => process.stdout.isTTY && process.stdout.hasColors()

const spotsOf = async (store: GraphStore, items: readonly ReviewItem[], format: 'text' | 'json') =>
  format === 'json'
    ? String
    : spotsIn(
        store,
        items.flatMap(({ source }) => source),
      )

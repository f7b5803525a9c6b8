/** What was typed after `viendan review` as verdicts: items by their letters, documents as people refer to them. */
import { ViendanError } from '../errors.ts'
import type { AskedVerdict, Document, GraphStore } from '../graph/index.ts'
import { CLOSINGS } from '../graph/kinds.ts'
import { DOCUMENT_FIELDS } from '../graph/model.ts'
import { lineCounter } from '../graph/lines.ts'
import { takeDate } from '../graph/reference.ts'
import type { ReviewItem } from '../web/api-review.ts'
import { about } from '../web/server-answers.ts'
import { answerReview } from '../web/server-review-answers.ts'
import type { Options, Typed } from './arguments.ts'
import { shortened } from './spots.ts'

/** The words that each takes after its own, as they are named where one is missing. */
const ACTIONS = {
  confirm: ['ITEM'],
  reject: ['ITEM'],
  merge: ['REF', 'INTO'],
  split: ['REF', 'INTO'],
  alias: ['REF', 'NAME'],
  correct: ['REF', 'FIELD', 'VALUE'],
  deadline: ['REF', 'DATE'],
  close: ['REF', 'PLACE', 'FINDING'],
  undo: ['ID'],
} as const
type Action = keyof typeof ACTIONS

/** Mentions of a document that are looked through, at most. */
const MENTIONS = 10_000

/** Throws CONFIG_INVALID, ARGUMENT_MISSING, ARGUMENT_EXTRA, REFERENCE_UNKNOWN, REFERENCE_AMBIGUOUS, DECISION_INVALID. */
export async function verdictsOf(store: GraphStore, { words, options }: Typed): Promise<readonly AskedVerdict[]> {
  const [name = '', first = '', second = '', third = ''] = words
  const action = actionOf(name, words)
  if (action === 'confirm' || action === 'reject') return judged(store, action, await itemOf(store, first), options)
  if (action === 'undo') return [{ action: 'withdraw', decision: await decisionOf(store, first) }]
  const document = (await documentOf(store, first)).key
  switch (action) {
    case 'merge':
      return [{ action, document, into: await keyOf(store, second) }]
    case 'split':
      return [
        { action, document, mentions: await mentionsAt(store, document, options), into: await keyOf(store, second) },
      ]
    case 'alias':
      return [{ action, document, name: second.normalize('NFC') }]
    case 'correct':
      return [{ action, document, field: oneOf('FIELD', second, DOCUMENT_FIELDS), value: valueOf(second, third) }]
    case 'deadline':
      return [{ action, document, date: isoDate(second) }]
    case 'close':
      return [{ action, document, place: second.normalize('NFC'), finding: oneOf('FINDING', third, CLOSINGS) }]
  }
}

/** The item whose letters these are; throws DECISION_INVALID where there is none, or more than one. */
export async function itemOf(store: GraphStore, handle: string): Promise<ReviewItem> {
  const { items } = await answerReview(store, { limit: Number.MAX_SAFE_INTEGER, offset: 0 })
  const [item, ...others] = items.filter((one) => one.handle.startsWith(handle) || one.id === handle)
  if (item === undefined || others.length > 0) throw new ViendanError('DECISION_INVALID', { detail: handle })
  return item
}

/** Throws REFERENCE_UNKNOWN or REFERENCE_AMBIGUOUS. */
export async function documentOf(store: GraphStore, ref: string): Promise<Document> {
  const outcome = await about(store, ref, (document) => Promise.resolve(document))
  if (outcome.kind === 'found') return outcome.body
  throw outcome.kind === 'several'
    ? new ViendanError('REFERENCE_AMBIGUOUS', { ref, count: outcome.total })
    : new ViendanError('REFERENCE_UNKNOWN', { ref })
}

function actionOf(name: string, words: readonly string[]): Action {
  const action = oneOf('WHAT', name, Object.keys(ACTIONS) as Action[])
  const names: readonly string[] = ACTIONS[action]
  const missing = names[words.length - 1]
  const command = `review ${action}`
  if (missing !== undefined)
    throw new ViendanError('ARGUMENT_MISSING', { command, argument: missing, arguments: names.join(' ') })
  if (words.length > names.length + 1)
    throw new ViendanError('ARGUMENT_EXTRA', { command, argument: words.at(-1) ?? '', arguments: names.join(' ') })
  return action
}

function oneOf<Value extends string>(setting: string, value: string, allowed: readonly Value[]): Value {
  const found = allowed.find((each) => each === value)
  if (found === undefined) throw new ViendanError('CONFIG_INVALID', { setting, value, allowed: allowed.join(' | ') })
  return found
}

/** How far a decision on an item goes. */
const REACHES = ['first', 'source', 'all'] as const

async function judged(
  store: GraphStore,
  action: 'confirm' | 'reject',
  item: ReviewItem,
  { alike = 'source', document: ref }: Options,
): Promise<readonly AskedVerdict[]> {
  const reach = oneOf('--alike', String(alike), REACHES)
  const items = reach === 'all' ? [item, ...item.alike] : [item]
  if (item.kind === 'weak')
    return items.flatMap(({ source, statement }) =>
      statement === null ? [] : [{ action, source, statement: statement.id }],
    )
  if (item.kind === 'suspect' && action === 'confirm' && item.decision !== null)
    return [{ action: 'withdraw', decision: item.decision.id }]
  if (item.kind !== 'open') throw new ViendanError('DECISION_INVALID', { detail: `${action} ${item.kind}` })
  const places = items.flatMap(({ source, spans }) => spans.map(({ start, end }) => ({ source, start, end })))
  const mentions = reach === 'first' ? places.slice(0, 1) : places
  if (action === 'reject') return mentions.map((mention) => ({ action, mention }))
  const key = typeof ref === 'string' ? await keyOf(store, ref) : item.candidates[0]?.key
  if (key === undefined) throw new ViendanError('CONFIG_INVALID', { setting: '--document', value: '', allowed: 'REF' })
  return mentions.map((mention) => ({ action, mention, document: key }))
}

/** A document of the store, or the key of one that nobody has read yet. */
async function keyOf(store: GraphStore, ref: string): Promise<string> {
  if (/^[\w-]+\.[\w.-]+$/u.test(ref) && (await store.documents([ref])).length === 0) return ref
  return (await documentOf(store, ref)).key
}

async function decisionOf(store: GraphStore, prefix: string): Promise<string> {
  const ids = (await store.decisions()).map(({ decision }) => decision.id).filter((id) => id.startsWith(prefix))
  if (ids.length !== 1 || ids[0] === undefined) throw new ViendanError('DECISION_INVALID', { detail: prefix })
  return ids[0]
}

/** `--at FILE:LINE;…`: the mentions of the document there. */
async function mentionsAt(store: GraphStore, key: string, { at }: Options) {
  if (typeof at !== 'string')
    throw new ViendanError('CONFIG_INVALID', { setting: '--at', value: '', allowed: 'FILE[:LINE];…' })
  const asked = at.split(';').map((one) => one.trim())
  const paths = new Map((await store.sources()).map(({ id, locations }) => [id, locations.map(({ path }) => path)]))
  const found = []
  for (const { source, start, end } of (await store.mentions(key, MENTIONS, 0)).rows) {
    const line = lineCounter((await store.source(source))?.text ?? '')(start)
    const spots = (paths.get(source) ?? []).flatMap((path) => [path, shortened(path)])
    if (spots.some((path) => asked.includes(path) || asked.includes(`${path}:${line}`)))
      found.push({ source, start, end })
  }
  if (found.length === 0) throw new ViendanError('DECISION_INVALID', { detail: at })
  return found
}

const isoDate = (text: string): string => {
  const { rest, date } = takeDate(text)
  return date !== null && rest.trim() === '' ? date : text
}

const valueOf = (field: string, value: string): string => (field === 'date' ? isoDate(value) : value.normalize('NFC'))

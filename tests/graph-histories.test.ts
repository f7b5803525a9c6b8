/** What the properties are held against: the histories that are drawn hold every case that a derivation can get wrong. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Mention, SourceFacts } from '../graph/model.ts'
import { CORPORA } from './derivations.ts'
import { derived, histories, outcomeOf, type History } from './histories.ts'

const DRAWN = fc.sample(histories, { numRuns: CORPORA, seed: 1 })
/** Of so many histories at least this many hold a case, so that a mistake in it is sure to be met. */
const ENOUGH = CORPORA / 50

/** A history, with what is read at its end. */
interface Drawn {
  readonly history: History
  readonly held: readonly Pick<SourceFacts, 'id' | 'extraction'>[]
  readonly mentions: readonly Mention[]
  /** Keys that the sources name, each once. */
  readonly keys: readonly string[]
}

function look(history: History): Drawn {
  const { sources: held } = outcomeOf(history)
  const mentions = held.flatMap(({ extraction }) => extraction.mentions)
  return { history, held, mentions, keys: [...new Set(mentions.map(({ document }) => document))] }
}

const has = (keys: readonly string[], ...wanted: readonly string[]): boolean =>
  wanted.every((key) => keys.includes(key))
const ownScopes = (keys: readonly string[]): number =>
  keys.filter((key) => /^src-[0-9a-f]{12}\.05-NQ-TU\./u.test(key)).length
const putsOf = (history: History) => history.flatMap((step) => ('put' in step ? [step] : []))
const decides = (history: History, action: string): boolean =>
  history.some((step) => 'decide' in step && step.decide.action === action)

test.each<[string, (drawn: Drawn) => boolean]>([
  ['one number in two terms', ({ keys }) => has(keys, 'tw.05-CT-TW.2016-2021', 'tw.05-CT-TW.2026-2031')],
  ['one number in two provinces', ({ keys }) => has(keys, 'hai-phong.05-NQ-TU.2020-2025', 'quang-ninh.05-NQ-TU.2020-2025')], // prettier-ignore
  ['one number of an unknown scope in two sources', ({ keys }) => ownScopes(keys) > 1],
  ['a document without a date', ({ held }) => held.some(({ extraction }) => extraction.documents.some(({ date }) => date === null))], // prettier-ignore
  ['a mistyped date', ({ held }) => held.some(({ extraction }) => extraction.documents.some(({ date }) => date?.startsWith('2061')))], // prettier-ignore
  ['two dates of one document', ({ history }) => derived(history).documents.some(({ disputed }) => disputed)],
  ['an open mention beside one that is not', ({ keys }) => has(keys, 'tw.05-CT-TW', 'tw.05-CT-TW.2016-2021')],
  ['a merge', ({ history }) => decides(history, 'merge')],
  ['a split', ({ history }) => decides(history, 'split')],
  ['a decision that is taken back', ({ history }) => decides(history, 'withdraw')],
  ['a decision that moves a mention', ({ history }) => basisIn(history, 'decision')],
  ['a mention that the registry tells apart', ({ history }) => basisIn(history, 'registry')],
  ['the removal of what was read', ({ history }) => history.some((step, index) => 'drop' in step && putsOf(history.slice(0, index)).some(({ path }) => path === step.drop))], // prettier-ignore
  ['a new version at a location', ({ history }) => putsOf(history).some(({ path, put }, index, puts) => puts.slice(0, index).some((one) => one.path === path && one.put.id !== put.id))], // prettier-ignore
  ['one text at two locations', ({ history }) => outcomeOf(history).sources.some(({ paths = [] }) => paths.length > 1)],
  ['something denied', ({ held }) => held.some(({ extraction }) => extraction.statements.some(({ polarity }) => polarity === 'denied'))], // prettier-ignore
  ['something planned', ({ held }) => held.some(({ extraction }) => extraction.statements.some(({ mode }) => mode === 'planned'))], // prettier-ignore
  ['an edge that is withheld', ({ history }) => derived(history).relations.some(({ edge }) => edge.withheld !== null)],
])('%s', (_, holds) => {
  expect(DRAWN.filter((history) => holds(look(history))).length).toBeGreaterThanOrEqual(ENOUGH)
})

function basisIn(history: History, basis: Mention['basis']): boolean {
  return derived(history).sources.some(({ extraction }) => extraction.mentions.some((one) => one.basis === basis))
}

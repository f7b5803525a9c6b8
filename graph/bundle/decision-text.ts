/** What a decision is about, in keys, values and words that need no language. */
import { anchorsOf, type Decision } from '../decision.ts'

/** Signs of an anchor's words that are shown, at most. */
const WORDS = 160

export function decisionText(decision: Decision): string {
  const [anchor] = anchorsOf(decision)
  const keys = [
    ...('document' in decision ? [decision.document.key] : []),
    ...('into' in decision ? [decision.into.key] : []),
  ]
  const values = [
    'place' in decision ? decision.place : null,
    'finding' in decision ? decision.finding : null,
    'name' in decision ? decision.name : null,
    'field' in decision ? decision.field : null,
    'value' in decision ? decision.value : null,
    'date' in decision ? decision.date : null,
  ]
  return [anchor === undefined ? null : `“${shortened(anchor.exact)}”`, keys.join(' → ') || null, ...values]
    .filter((part) => part !== null)
    .join(' · ')
}

const shortened = (words: string): string => {
  const line = words.replaceAll(/\s+/gu, ' ').trim()
  return line.length > WORDS ? `${line.slice(0, WORDS).toWellFormed()} …` : line
}

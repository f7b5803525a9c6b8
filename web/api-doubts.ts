/** What the question about doubts takes and answers; see `api.ts`. */
import { Type, type Static } from 'typebox'
import { DOUBT_KINDS, DOUBT_RULES, type DoubtRule } from '../graph/kinds.ts'
import { Document, list, nullable, use } from './api-model.ts'
import { placesAsked, strict } from './api-query.ts'

export const DoubtsQuery = strict({ place: placesAsked() })

const place = Type.Object({
  source: Type.String({ description: 'The id of the source.' }),
  start: Type.Integer(),
  end: Type.Integer(),
  words: Type.String({ description: 'What stands there, at most 400 code units.' }),
})

const rules = Object.keys(DOUBT_RULES) as DoubtRule[]

export const DoubtsAnswer = Type.Object({
  rule: Type.Object({ vi: Type.String(), en: Type.String() }, { description: 'To be said with every series.' }),
  series: list(
    Type.Object({
      place: Type.String(),
      code: Type.String({ description: 'What follows the number: `KH/TU`.' }),
      type: nullable(Type.String()),
      period: nullable(Type.String({ description: 'Years in which numbers do not repeat.' })),
      seen: Type.Integer({ minimum: 1, description: 'Documents of it that are cited.' }),
      highest: use(Document),
      highestNumber: Type.Integer(),
      stated: list(Type.Object({ ...place.properties, count: Type.Integer() }), {
        description: 'How many reports say that there are.',
      }),
    }),
    { description: 'By place; the one with most documents first. Numbers that were not seen are never listed.' },
  ),
  doubts: list(
    Type.Object({
      kind: Type.Enum([...DOUBT_KINDS]),
      rule: Type.Enum(rules),
      place: Type.String(),
      actual: nullable(Type.String()),
      expected: nullable(Type.String()),
      documents: list(Type.String(), { description: 'Keys; the first is the one that the rule speaks of.' }),
      at: list(place, { description: 'Every place that shows it: both where two contradict each other.' }),
    }),
    { description: 'By place, kind and rule.' },
  ),
  documents: list(use(Document), { description: 'Every document that a doubt names, by key.' }),
})

export type DoubtsQuery = Static<typeof DoubtsQuery>
export type DoubtsAnswer = Static<typeof DoubtsAnswer>

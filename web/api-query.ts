/** What several routes take alike: limits, days, references, filters. */
import { Type, type TObject, type TProperties } from 'typebox'
import { RELATION_TYPES } from '../graph/model.ts'
import { level } from './api-model.ts'

/** Rows that an answer holds when nothing is asked for, and at most. */
export const LIMITS = {
  search: { default: 20, maximum: 1000 },
  implementers: { default: 100, maximum: 1000 },
  trace: { default: 100, maximum: 500 },
  document: { default: 100, maximum: 1000 },
  sources: { default: 100, maximum: 1000 },
  neighbours: { default: 100, maximum: 1000 },
  timeline: { default: 100, maximum: 1000 },
  audit: { default: 50, maximum: 500 },
  review: { default: 50, maximum: 500 },
  export: { default: 10_000, maximum: 10_000 },
} as const

/** Steps that a trace follows when nothing is asked for, and at most. */
export const DEPTH = { default: 10, maximum: 50 } as const

export const limit = (of: keyof typeof LIMITS) =>
  Type.Integer({ minimum: 1, maximum: LIMITS[of].maximum, default: LIMITS[of].default })
export const offset = () => Type.Integer({ minimum: 0, maximum: 10_000_000, default: 0 })
export const total = () => Type.Integer({ minimum: 0, description: 'All that match, before `limit` and `offset`.' })
export const word = () => Type.Optional(Type.String({ minLength: 1, maxLength: 200 }))

/** Several names in one value, since a body's name may hold a comma. */
export const names = (description: string, example: string) =>
  Type.Optional(Type.String({ minLength: 1, maxLength: 2000, description, examples: [example] }))
export const placesAsked = () =>
  names('These places, with semicolons in between; all that sources belong to where none is named.', 'Hải Phòng')

export const day = (description = 'Inclusive.') =>
  Type.Optional(
    Type.String({
      pattern: String.raw`^\d{4}(-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01]))?$`,
      description,
      examples: ['2021-10-25', '2021'],
    }),
  )

/** What is sent as `query` or in the path: nothing else is accepted, so that a misspelt filter never passes unseen. */
export const strict = <Properties extends TProperties>(properties: Properties): TObject<Properties> =>
  Type.Object(properties, { additionalProperties: false })

export const ref = () =>
  Type.String({
    minLength: 1,
    maxLength: 300,
    description: 'A key, a number as people write it (`21-KL/TW`, `kl 21`, `21-KL/TW 25/10/2021`) or a name.',
    examples: ['tw.21-KL-TW.2021-2026', '21-KL/TW'],
  })

export const filter = { level: Type.Optional(level()), place: word(), issuer: word(), from: day(), to: day() }

export const relations = (description = '`implements,continues` when nothing is asked for.') =>
  Type.Optional(
    Type.String({
      pattern: `^(${RELATION_TYPES.join('|')})(,(${RELATION_TYPES.join('|')}))*$`,
      description,
      examples: [RELATION_TYPES.join(',')],
    }),
  )

/** What the audit takes and answers; see `api.ts`. */
import { Type, type Static } from 'typebox'
import { CLOSINGS } from '../graph/kinds.ts'
import { AUDIT_FLAGS, AUDIT_STATES } from '../graph/model.ts'
import { Document, Relation, list, nullable, use } from './api-model.ts'
import { day, limit, names, offset, placesAsked, strict, total } from './api-query.ts'

const state = () => Type.Enum([...AUDIT_STATES])
const count = (description: string) => Type.Integer({ minimum: 0, description })
export const AuditQuery = strict({
  issuer: names(
    'Directives of these bodies, with semicolons in between; of the Centre and the State where none is named.',
    'Bộ Chính trị;Ban Bí thư',
  ),
  directive: names(
    'These documents instead, by their keys, with semicolons in between.',
    'tw.21-KL-TW.2021-2026;tw.01-KL-TW.2021-2026',
  ),
  place: placesAsked(),
  title: Type.Optional(
    Type.String({
      maxLength: 300,
      description: 'Only directives whose title has all these words, with accents or without, each by its beginning.',
      examples: ['chuyển đổi số'],
    }),
  ),
  from: day(),
  before: day('Exclusive: issued before this day or year.'),
  state: Type.Optional(
    Type.String({
      pattern: `^(${AUDIT_STATES.join('|')})(,(${AUDIT_STATES.join('|')}))*$`,
      description: 'Only rows in one of these states.',
      examples: [AUDIT_STATES.join(',')],
    }),
  ),
  pair: Type.Optional(
    Type.String({
      minLength: 1,
      maxLength: 12_000,
      description: 'Only these rows: a key, a space and a place for each, with semicolons in between.',
      examples: ['tw.21-KL-TW.2021-2026 Hải Phòng;tw.01-KL-TW.2021-2026 Hải Phòng'],
    }),
  ),
  deep: Type.Boolean({
    default: false,
    description: '`state` then means the deep one, of the bodies under the place, too.',
  }),
  known: Type.Boolean({
    default: false,
    description: 'Also what the registry has from public material and no source cites, marked `not-cited`.',
  }),
  compare: Type.Boolean({
    default: true,
    description: 'Whether `elsewhere` is told: it takes a look at all places.',
  }),
  each: Type.Optional(
    Type.Integer({
      minimum: 1,
      maximum: 500,
      description: 'Rows of each state, at most. They then stand state by state, and `limit` counts all of them.',
      examples: [10],
    }),
  ),
  limit: limit('audit'),
  offset: offset(),
})

const states = () => Type.Record(state(), Type.Integer())

const PlaceLimits = Type.Object({
  place: Type.String(),
  sources: count('Sources of the place, and of bodies under it, that report on the period.'),
  own: count("How many of them are of the place's own Party committee and people's committee."),
  unreadable: count('How many of them cannot be read.'),
  from: nullable(Type.String({ description: 'The time that they cover, from here …' })),
  to: nullable(Type.String({ description: '… to here.' })),
  inferred: count('How many of them bear no date: their end is that of what they cite.'),
  undated: count('Sources of the place that tell no date at all.'),
  unreadableShare: nullable(Type.Number({ minimum: 0, maximum: 1, description: 'Of their text.' })),
})

const Evidence = Type.Object({
  finding: Type.Enum(['done', 'denied', 'planned', 'possible', 'predecessor', 'cited']),
  own: Type.Boolean({ description: "Whether a body of the place's own issued it." }),
  document: use(Document),
  chain: list(Type.String(), { description: 'Keys from it to the directive.' }),
  relations: list(use(Relation), { description: 'What joins the chain, in its order.' }),
})

const Implemented = Type.Object({
  direct: count('Documents that implement it without another one in between, for certain.'),
  through: count('Documents that do so only through others.'),
  firstImplementation: nullable(use(Document)),
  lagDays: nullable(Type.Integer({ description: 'Days from the directive to the first of them.' })),
  elsewhere: nullable(
    Type.Object({
      places: count('Other places of which such days are known.'),
      medianDays: nullable(Type.Integer({ description: 'The median of their days, rounded.' })),
    }),
  ),
})

export const AuditRow = Type.Object({
  directive: use(Document),
  place: Type.String(),
  state: state(),
  deep: state(),
  flags: list(Type.Enum([...AUDIT_FLAGS])),
  firstImplementation: nullable(use(Document)),
  lagDays: nullable(Type.Integer({ description: 'Days from the directive to the first document that implements it.' })),
  own: Type.Object(Implemented.properties, { description: "By the place's own Party and people's committee." }),
  all: Type.Object(Implemented.properties, { description: 'By these and all bodies under the place.' }),
  deadline: nullable(Type.String()),
  closed: nullable(
    Type.Object({
      finding: Type.Enum([...CLOSINGS]),
      by: Type.String(),
      at: Type.String({ description: 'ISO 8601, UTC.' }),
      reason: nullable(Type.String()),
      decision: Type.String({ description: 'The id of the decision.' }),
    }),
  ),
  evidence: list(Evidence, { description: 'The first few pieces for each finding, the earliest first.' }),
  evidenceTotal: count('All pieces that there are.'),
})

const counted = () => Type.Object({ found: Type.Integer(), of: Type.Integer() })
const Recall = Type.Object(
  {
    development: Type.Object(
      { texts: Type.Integer(), mentions: counted(), relations: counted() },
      {
        description: 'On texts that were annotated while the rules were written, none of which need be of this corpus.',
      },
    ),
    sample: nullable(
      Type.Object(
        {
          ...{ drawn: count('Passages that were drawn.'), annotated: count('Of these annotated, and counted here.') },
          stale: count('Annotated where other places are found now, so that they do not count.'),
          mentions: counted(),
          wrong: count('Found there and no citation, or read wrongly; not among those found.'),
          interval: nullable(
            Type.Object(
              { low: Type.Number(), high: Type.Number() },
              {
                description:
                  "Wilson's interval of 95 per cent, which takes mentions as independent; since passages were drawn, the true one may be wider. Null where no mention was counted.",
              },
            ),
          ),
        },
        { description: 'On a random sample of this corpus; null as long as nobody annotated any of it.' },
      ),
    ),
  },
  { description: 'How much of what stands in the texts is found. The two are never to be mixed.' },
)

export const AuditAnswer = Type.Object({
  limits: Type.Object({
    rule: Type.Object({ vi: Type.String(), en: Type.String() }, { description: 'To be said with every answer.' }),
    places: list(PlaceLimits),
    unplaced: count('Sources of no place that is known, those of the Centre and the State apart.'),
    recall: Recall,
  }),
  total: total(),
  shown: Type.Integer({ minimum: 0 }),
  order: Type.Enum(['newest', 'state'], {
    description: 'Newest directive first, those without a date last; then key, place. With `each`, state by state so.',
  }),
  counts: Type.Object(
    {
      ...{ state: states(), deep: states(), overdue: Type.Integer({ minimum: 0 }) },
      closed: Type.Object(
        { state: states(), deep: states() },
        { description: 'Of these the rows that a reviewer closed.' },
      ),
    },
    { description: 'All rows by state, before `state` and `pair` leave some out.' },
  ),
  rows: list(AuditRow),
})

export type AuditQuery = Static<typeof AuditQuery>
export type AuditRow = Static<typeof AuditRow>
export type AuditAnswer = Static<typeof AuditAnswer>

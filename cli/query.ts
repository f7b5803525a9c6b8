/** Options of the command line as the query of the matching route, checked by that route's own schema. */
import type { Static, TObject, TSchema } from 'typebox'
import Value from 'typebox/value'
import { ViendanError } from '../errors.ts'
import { takeDate } from '../graph/reference.ts'
import type { Options } from './arguments.ts'

/** Options that take a date, as people write it, too. */
const DATES: readonly string[] = ['from', 'to', 'before']

/** What a route takes, from the options of the same names and from `words`. Throws CONFIG_INVALID for the first misfit. */
export function queryOf<Schema extends TObject>(
  schema: Schema,
  options: Options,
  words: Readonly<Record<string, string>> = {},
): Static<Schema> {
  const given = Object.keys(schema.properties).flatMap((name) => {
    const value = words[name] ?? options[name]
    return value === undefined ? [] : [[name, isoDate(name, value)] as const]
  })
  const query: unknown = Value.Default(schema, Value.Convert(schema, Object.fromEntries(given)))
  if (Value.Check(schema, query)) return query
  const [error] = Value.Errors(schema, query)
  const name = error?.instancePath.split('/')[1] ?? ''
  throw new ViendanError('CONFIG_INVALID', {
    setting: `--${name}`,
    value: String(options[name] ?? ''),
    allowed: (DATES.includes(name) ? '25/10/2021 | ' : '') + allowedBy(schema.properties[name]),
  })
}

/** `--from 25/10/2021` as `2021-10-25`; anything else is left for the schema to judge. */
const isoDate = (name: string, value: string | boolean): string | boolean => {
  if (typeof value !== 'string' || !DATES.includes(name)) return value
  const { rest, date } = takeDate(value)
  return date !== null && rest.trim() === '' ? date : value
}

interface Bounds {
  readonly enum?: readonly string[]
  readonly examples?: readonly string[]
  readonly minimum?: number
  readonly maximum?: number
  readonly maxLength?: number
}

function allowedBy(schema: TSchema | undefined): string {
  const { enum: values, examples, minimum, maximum, maxLength }: Bounds = schema ?? {}
  const listed = values ?? examples
  if (listed !== undefined) return listed.join(' | ')
  return minimum === undefined ? `≤ ${maxLength ?? '…'}` : `${minimum} … ${maximum ?? ''}`
}

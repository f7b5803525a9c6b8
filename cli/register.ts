/** `viendan register`: what the columns of a register hold, to be seen and to be confirmed once. */
import { ViendanError } from '../errors.ts'
import { confirmRegister, readRegister, type Register, type RegisterColumn } from '../ingest/index.ts'
import { printResult, say } from './output.ts'
import type { Command } from './session.ts'
import { columns, wrap } from './text.ts'
import { HOLDS, REGISTER_WORDS } from './words-register.ts'
import type { Words } from './words.ts'

type Holds = NonNullable<RegisterColumn['holds']>

export const registerCommand: Command = async ({ words: [path = ''], options }, { configuration, words }) => {
  const { allowSecret, format } = configuration
  const said = typeof options.columns === 'string' ? saidOf(options.columns) : null
  const row = typeof options.header === 'string' ? rowOf(options.header) : null
  const sheet = typeof options.sheet === 'string' ? options.sheet : null
  const remembered = said && (await confirmRegister(path, { sheet, row, columns: said }, { allowSecret }))
  const sheets = await readRegister(path, { allowSecret })
  if (said && remembered === null) throw unknown(String(options.columns), sheets)
  printResult(format, { remembered, sheets: sheets.map(answered) }, () => sheets.flatMap((one) => told(one, words)))
  say(REGISTER_WORDS[words.language].next(remembered))
  return 0
}

const LETTERS = /^[A-Z]{1,2}$/u
const NAMES = Object.keys(HOLDS)

/** `number=B,date=C`. */
function saidOf(typed: string): ReadonlyMap<string, Holds> {
  const pairs = typed.split(',').map((pair): [string, Holds] => {
    const [name = '', letter = ''] = pair.split('=').map((word) => word.trim())
    const holds = HOLDS[name.toLowerCase()]
    const column = letter.toUpperCase()
    if (!holds || !LETTERS.test(column)) throw invalid('--columns', pair, `${NAMES.join(' | ')} = A … ZZ`)
    return [column, holds.role]
  })
  return new Map(pairs)
}

function rowOf(typed: string): number {
  if (/^[1-9]\d{0,4}$/u.test(typed)) return Number(typed)
  throw invalid('--header', typed, '1 …')
}

const invalid = (setting: string, value: string, allowed: string): ViendanError =>
  new ViendanError('CONFIG_INVALID', { setting, value, allowed })

function unknown(value: string, sheets: readonly Register[]): ViendanError {
  const known = sheets.map(({ sheet, columns: all }) =>
    `${sheet ?? ''} ${all.map(({ column }) => column).join(' ')}`.trim(),
  )
  return invalid('--columns', value, known.join(' | '))
}

/** In JSON a column holds what `--columns` calls it. */
const answered = ({ sheet, rows, columns: all }: Register) => ({
  sheet,
  rows,
  columns: all.map(({ holds, ...column }) => ({ ...column, holds: nameOf(holds) })),
})

const nameOf = (holds: Holds | null): string | null =>
  holds === null ? null : (NAMES.find((name) => HOLDS[name]?.role === holds) ?? holds)

function told({ sheet, rows, columns: all }: Register, { language }: Words): string[] {
  const say = REGISTER_WORDS[language]
  const heading = say.heading(sheet, rows)
  if (rows === null) return wrap(heading, '')
  const lines = all.map(({ column, name, holds, ambiguous }) => [
    column,
    name,
    ambiguous ? say.ambiguous : holdsTold(holds, language),
  ])
  return ['', ...wrap(heading, ''), ...columns(lines)]
}

function holdsTold(holds: Holds | null, language: Words['language']): string {
  if (holds === null) return REGISTER_WORDS[language].unknown
  const name = nameOf(holds) ?? ''
  return HOLDS[name] ? `${HOLDS[name][language]} (${name})` : name
}

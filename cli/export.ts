/** `viendan export`: the whole store or an answer as a file, written as it is read. */
import { ViendanError } from '../errors.ts'
import { chosenTable, writeExport, type Exported, type ExportFormat } from '../graph/index.ts'
import { EXPORT_FORMATS } from '../web/api-export.ts'
import { EXPORT_NAMES, EXPORTS, type Export, type ExportName } from '../web/server-export.ts'
import { COMMON_OPTIONS, type Options, type Typed } from './arguments.ts'
import { unresolved } from './ask.ts'
import { writeFile, writeOut } from './export-file.ts'
import { printResult, say, sayError } from './output.ts'
import { queryOf } from './query.ts'
import { type Command, type Session, withStore } from './session.ts'
import { exportChanged, exportSummary } from './words-export.ts'

/** What was asked for, checked. */
interface Asked {
  readonly of: ExportName
  readonly as: ExportFormat
  readonly query: unknown
  readonly table: string | undefined
  /** Where it is written; null for stdout. */
  readonly out: string | null
}

export const exportCommand: Command = (typed, session) => {
  const asked = askedIn(typed)
  return withStore(session, async (store) => {
    const made = await EXPORTS[asked.of].make(store, asked.query)
    if (made.kind === 'made') return write(made.exported, asked, session)
    const { body, text, error } = unresolved(made.unresolved, made.parameter)
    const { configuration, words } = session
    printResult(configuration.format, body, () => text({ words, coloured: false, spot: String }))
    return error === null ? 0 : sayError(error, words.language)
  })
}

async function write(
  exported: Exported,
  { as, table, out }: Asked,
  { configuration, words }: Session,
): Promise<number> {
  const { language } = words
  const written = writeExport(exported, { as, language, ...(table === undefined ? {} : { table }) })
  if (out === null) await writeOut(written)
  else await writeFile(out, written)
  const { about, store } = exported
  if (out !== null) printResult(configuration.format, { out, as, ...about }, () => [])
  say(exportSummary(about, as === 'csv' ? (chosenTable(exported, table)?.title[language] ?? null) : null, out, words))
  const changed = JSON.stringify(await store.statistics()) !== JSON.stringify(about.statistics)
  if (changed) say([exportChanged(words)])
  return 0
}

function askedIn({ words, options }: Typed): Asked {
  const of = oneOf(EXPORT_NAMES, 'of', options.of ?? 'whole')
  const as = oneOf(EXPORT_FORMATS, 'as', options.as ?? '')
  const { query, references }: Export = EXPORTS[of]
  const typedAsWords = [...references, 'q']
  refuseOthers(
    of,
    options,
    Object.keys(query.properties).filter((name) => !typedAsWords.includes(name)),
  )
  const accepted = queryOf(query, options, argumentsOf(of, words))
  const table = typeof options.table === 'string' ? options.table : undefined
  if (table !== undefined && as !== 'csv') throw invalid('table', table, '--as csv')
  const out = typeof options.out === 'string' ? options.out : null
  if (out === null && as === 'xlsx' && process.stdout.isTTY) throw new ViendanError('EXPORT_ON_TERMINAL')
  return { of, as, query: accepted, table, out }
}

/** The words of the question as the parameters that they are. */
function argumentsOf(of: ExportName, words: readonly string[]): Readonly<Record<string, string>> {
  const { references }: Export = EXPORTS[of]
  const command = commandOf(of)
  const needed = references.map((name) => name.toUpperCase()).join(' ')
  if (words.length < references.length) throw new ViendanError('ARGUMENT_MISSING', { command, arguments: needed })
  if (of === 'search') return { q: words.join(' ') }
  if (references.length === 1) return { [references[0] ?? '']: words.join(' ') }
  const extra = words[references.length]
  if (extra !== undefined)
    throw new ViendanError('ARGUMENT_EXTRA', { command, argument: extra, arguments: needed || '--…' })
  return Object.fromEntries(references.map((name, index) => [name, words[index] ?? '']))
}

/** A filter of another question is a mistake, never passed over. */
function refuseOthers(of: ExportName, options: Options, parameters: readonly string[]): void {
  const known = [...parameters, 'of', 'out', ...COMMON_OPTIONS]
  const other = Object.keys(options).find((name) => !known.includes(name))
  if (other === undefined) return
  const listed = known.map((name) => `--${name}`).join(', ')
  throw new ViendanError('OPTION_UNKNOWN', { option: `--${other}`, command: commandOf(of), options: listed })
}

const commandOf = (of: ExportName): string => (of === 'whole' ? 'export' : `export --of ${of}`)

function oneOf<Value extends string>(values: readonly Value[], option: string, given: string | boolean): Value {
  const value = values.find((each) => each === given)
  if (value === undefined) throw invalid(option, String(given), values.join(' | '))
  return value
}

const invalid = (option: string, value: string, allowed: string): ViendanError =>
  new ViendanError('CONFIG_INVALID', { setting: `--${option}`, value, allowed })

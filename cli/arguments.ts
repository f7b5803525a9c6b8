/** What was typed on the command line, read by a table of commands; nothing is run here. */
import { parseArgs } from 'node:util'
import { type ErrorCode, ViendanError } from '../errors.ts'

/** `value`: the option takes one; `switch`: it stands alone. */
type OptionKind = 'value' | 'switch'

interface CommandShape {
  /** Names of its arguments. The last one takes all words that are left: a reference is written as people write it. */
  readonly arguments: readonly string[]
  /** `join`: words left over belong to the last argument; `many`: each is one more of it; `refuse`: they are a mistake. */
  readonly rest: 'join' | 'many' | 'refuse'
  /** Whether the arguments may be left out. */
  readonly optional?: boolean
  readonly options: Readonly<Record<string, OptionKind>>
}

const COMMON = {
  store: 'value',
  language: 'value',
  format: 'value',
  help: 'switch',
} as const satisfies Record<string, OptionKind>

export const COMMON_OPTIONS: readonly string[] = Object.keys(COMMON)
export type CommonOption = keyof typeof COMMON

const SHOWN = { limit: 'value', offset: 'value' } as const
const FILTERS = { level: 'value', place: 'value', issuer: 'value', from: 'value', to: 'value' } as const
const READING = { place: 'value', 'allow-secret': 'switch' } as const

export const COMMANDS = {
  extract: { arguments: ['FILE'], rest: 'refuse', options: READING },
  ingest: {
    arguments: ['PATH…'],
    rest: 'many',
    optional: true,
    options: { ...READING, manifest: 'value', jobs: 'value', progress: 'switch' },
  },
  register: {
    arguments: ['FILE'],
    rest: 'refuse',
    options: { columns: 'value', header: 'value', sheet: 'value', 'allow-secret': 'switch' },
  },
  search: {
    arguments: ['TEXT'],
    rest: 'join',
    optional: true,
    options: { type: 'value', ...FILTERS, sort: 'value', ...SHOWN },
  },
  show: { arguments: ['REF'], rest: 'join', options: { limit: 'value' } },
  trace: { arguments: ['REF'], rest: 'join', options: { relations: 'value', depth: 'value', limit: 'value' } },
  implementers: {
    arguments: ['REF'],
    rest: 'join',
    options: { direct: 'switch', relations: 'value', type: 'value', ...FILTERS, ...SHOWN },
  },
  neighbours: { arguments: ['REF'], rest: 'join', options: { relations: 'value', direction: 'value', ...SHOWN } },
  timeline: { arguments: ['REF'], rest: 'join', options: { limit: 'value' } },
  audit: {
    arguments: [],
    rest: 'refuse',
    options: {
      ...{ issuer: 'value', directive: 'value', place: 'value', title: 'value' },
      ...{ from: 'value', before: 'value', state: 'value', pair: 'value' },
      ...{ deep: 'switch', known: 'switch', each: 'value', 'fail-on': 'value' },
      ...{ bundle: 'value', since: 'value' },
      ...SHOWN,
    },
  },
  verify: { arguments: ['BUNDLE'], rest: 'refuse', options: {} },
  doubts: { arguments: [], rest: 'refuse', options: { place: 'value' } },
  review: {
    arguments: ['WHAT'],
    rest: 'many',
    optional: true,
    options: {
      ...{ by: 'value', reason: 'value', document: 'value', alike: 'value', at: 'value', seen: 'value' },
      ...{ kind: 'value', export: 'switch', out: 'value' },
      ...SHOWN,
    },
  },
  path: { arguments: ['FROM', 'TO'], rest: 'refuse', options: {} },
  stats: { arguments: [], rest: 'refuse', options: {} },
  export: {
    arguments: ['REF'],
    rest: 'many',
    optional: true,
    options: {
      ...{ as: 'value', out: 'value', of: 'value', table: 'value' },
      ...{
        type: 'value',
        ...FILTERS,
        title: 'value',
        directive: 'value',
        before: 'value',
        state: 'value',
        pair: 'value',
      },
      ...{ relations: 'value', direction: 'value', depth: 'value' },
      ...{ direct: 'switch', deep: 'switch', known: 'switch' },
      ...SHOWN,
    },
  },
  copy: { arguments: ['FROM', 'TO'], rest: 'refuse', options: {} },
  serve: {
    arguments: [],
    rest: 'refuse',
    options: { host: 'value', port: 'value', 'no-seeds': 'switch', uploads: 'value', 'allow-secret': 'switch' },
  },
} as const satisfies Record<string, CommandShape>

const EVERY: Readonly<Record<string, OptionKind>> = Object.fromEntries(
  [COMMON, ...Object.values(COMMANDS).map((command) => command.options)].flatMap(Object.entries<OptionKind>),
)

export type CommandName = keyof typeof COMMANDS
export const COMMAND_NAMES = Object.keys(COMMANDS) as CommandName[]

export type Options = Readonly<Record<string, string | boolean>>

/** A command as it was typed. `command` is null where only help or the version is asked for. */
export interface Typed {
  readonly command: CommandName | null
  readonly words: readonly string[]
  readonly options: Options
}

/**
 * Reads the words after `viendan`. Options may stand anywhere; `--` ends them.
 * Throws COMMAND_UNKNOWN, OPTION_UNKNOWN, OPTION_WITHOUT_VALUE, ARGUMENT_MISSING, ARGUMENT_EXTRA.
 */
export function parseCommand(argv: readonly string[]): Typed {
  const command = commandOf(argv)
  const known = optionsOf(command)
  const { tokens } = parseArgs({ args: [...argv], options: forParser(known), strict: false, tokens: true })
  const options: Record<string, string | boolean> = {}
  const words: string[] = []
  for (const token of tokens) {
    if (token.kind === 'positional') words.push(token.value)
    if (token.kind === 'option') options[token.name] = optionValue(token, known, command)
  }
  if (command !== null) words.shift()
  const helpOnly = options.help === true || command === null
  return { command, words: helpOnly ? words : placed(command, words), options }
}

/** The language asked for, whatever else is wrong with what was typed. */
export function typedLanguage(argv: readonly string[]): { readonly language?: string } {
  const { language } = parseArgs({ args: [...argv], options: forParser(EVERY), strict: false }).values
  return typeof language === 'string' ? { language } : {}
}

/** Every option of a command, those of all commands included. */
export const optionsOf = (command: CommandName | null): Readonly<Record<string, OptionKind>> =>
  command === null ? { ...COMMON, version: 'switch' } : { ...COMMON, ...COMMANDS[command].options }

function commandOf(argv: readonly string[]): CommandName | null {
  // Options may stand before the command, and no name has two kinds: all of them tell a value from the command's name.
  const { positionals } = parseArgs({ args: [...argv], options: forParser(EVERY), strict: false })
  const [name] = positionals
  if (name === undefined) return null
  const command = COMMAND_NAMES.find((each) => each === name)
  if (command === undefined) throw new ViendanError('COMMAND_UNKNOWN', { name, commands: COMMAND_NAMES.join(', ') })
  return command
}

const forParser = (options: Readonly<Record<string, OptionKind>>) => ({
  ...Object.fromEntries(
    Object.entries(options).map(([name, kind]) => [name, { type: kind === 'value' ? 'string' : 'boolean' } as const]),
  ),
  help: { type: 'boolean', short: 'h' } as const,
})

interface OptionToken {
  readonly name: string
  readonly rawName: string
  readonly value?: string | undefined
  readonly inlineValue?: boolean | undefined
}

function optionValue(token: OptionToken, known: Readonly<Record<string, OptionKind>>, command: CommandName | null) {
  const kind = known[token.name]
  const where = { option: token.rawName, command: command ?? '' }
  if (kind === undefined) throw new ViendanError('OPTION_UNKNOWN', { ...where, options: listed(known) })
  if (kind === 'switch') return token.value ?? true
  // `--port --host x` is a forgotten value; a value that begins with a dash is written `--port=-1`.
  if (token.value === undefined || (!token.inlineValue && token.value.startsWith('-')))
    throw new ViendanError('OPTION_WITHOUT_VALUE', where)
  return token.value
}

const listed = (options: Readonly<Record<string, OptionKind>>): string =>
  Object.keys(options)
    .map((name) => `--${name}`)
    .join(', ')

function placed(command: CommandName, words: readonly string[]): readonly string[] {
  const { arguments: names, rest, optional = false }: CommandShape = COMMANDS[command]
  const fail = (code: ErrorCode, argument = '') =>
    new ViendanError(code, { command, argument, arguments: names.join(' ') || '--…' })
  if (words.length < names.length && !optional) throw fail('ARGUMENT_MISSING')
  if (words.length <= names.length || rest === 'many') return words
  if (rest === 'refuse') throw fail('ARGUMENT_EXTRA', words[names.length])
  return [words.join(' ')]
}

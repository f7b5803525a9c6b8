/** What `--help` prints: usage, what each option does, and examples that work on the sample report. */
import type { Language } from '../errors.ts'
import { COMMANDS, COMMAND_NAMES, type CommandName } from './arguments.ts'
import { HELP_EN } from './help-en.ts'
import type { CommandHelp, Help } from './help-shape.ts'
import { HELP_VI } from './help-vi.ts'
import { columns, wrap } from './text.ts'

/** The help for one command, or for all of them. */
export function helpText(command: CommandName | null, language: Language): string[] {
  const help = language === 'vi' ? HELP_VI : HELP_EN
  return command === null ? overview(help) : commandHelp(command, help)
}

const usageOf = (name: CommandName): string => {
  const { arguments: words, optional }: { arguments: readonly string[]; optional?: boolean } = COMMANDS[name]
  return [name, ...words.map((word) => (optional ? `[${word}]` : word))].join(' ')
}

function overview(help: Help): string[] {
  const { headings, examples, common, notes, commands, more } = help
  return [
    ...wrap(help.name, ''),
    ...section(headings.commands, columns(COMMAND_NAMES.map((name) => [usageOf(name), commands[name].summary]))),
    ...section(headings.examples, columns(examples)),
    ...section(headings.common, optionRows(common)),
    ...notes.flatMap((note) => ['', ...wrap(note, '')]),
    '',
    more,
  ]
}

function commandHelp(name: CommandName, { usage, headings, commands, common }: Help): string[] {
  const { about, options, examples }: CommandHelp = commands[name]
  return [
    `${usage}: viendan ${usageOf(name)}`,
    '',
    ...wrap(about, ''),
    ...section(headings.examples, columns(examples)),
    ...section(headings.options, optionRows(options)),
    ...section(headings.common, optionRows(common)),
  ]
}

const section = (heading: string, lines: readonly string[]): string[] =>
  lines.length === 0 ? [] : ['', `${heading}:`, ...lines]

const optionRows = (options: Readonly<Record<string, string>>): string[] =>
  columns(
    Object.entries(options).map(([name, words]) => {
      const [, value, meaning = words] = /^(\S+): (.*)$/s.exec(words) ?? []
      return [value === undefined ? `--${name}` : `--${name} ${value}`, meaning]
    }),
  )

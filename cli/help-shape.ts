/** What every language has to say of every command; see `help.ts`. */
import type { COMMANDS, CommandName, CommonOption } from './arguments.ts'

export interface CommandHelp<Option extends string = string> {
  /** One line, for the list of commands. */
  readonly summary: string
  /** A paragraph on what it answers and prints. */
  readonly about: string
  /** What each option takes, before the colon, and does. */
  readonly options: Readonly<Record<Option, string>>
  readonly examples: readonly (readonly [typed: string, meaning: string])[]
}

/** The help in one language; a command or an option without words does not compile. */
export interface Help {
  readonly name: string
  readonly usage: string
  readonly headings: Readonly<Record<'commands' | 'options' | 'common' | 'examples', string>>
  readonly commands: {
    readonly [Name in CommandName]: CommandHelp<keyof (typeof COMMANDS)[Name]['options'] & string>
  }
  readonly common: Readonly<Record<CommonOption, string>>
  /** How a document is referred to, and what the exit codes mean. */
  readonly notes: readonly string[]
  readonly examples: CommandHelp['examples']
  readonly more: string
}

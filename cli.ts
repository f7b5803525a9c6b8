#!/usr/bin/env node
/** The assembly point: what was typed and the configuration go to one command, which ends with an exit code. */
import { type Typed, parseCommand, typedLanguage } from './cli/arguments.ts'
import { LOAD } from './cli/commands.ts'
import { helpText } from './cli/help.ts'
import { print, say, sayError } from './cli/output.ts'
import { wordsOf } from './cli/words.ts'
import { type Configuration, languageOf, readConfiguration } from './config.ts'
import { ViendanError } from './errors.ts'
import { VERSION } from './graph/version.ts'

// Ending early, as `| head` does, is no failure of the one who has more to say.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit()
  throw error
})

process.exitCode = await main(process.argv.slice(2))

async function main(argv: readonly string[]): Promise<number> {
  const language = languageOf(typedLanguage(argv))
  try {
    const typed = parseCommand(argv)
    if (typed.options.version === true) return shown([VERSION])
    if (typed.options.help === true) return shown(helpText(typed.command, language))
    if (typed.command === null) {
      say(helpText(null, language))
      return 2
    }
    const configuration = configurationOf(typed)
    const run = await LOAD[typed.command]()
    return await run(typed, { configuration, words: wordsOf(configuration.language) })
  } catch (error) {
    return sayError(error, language)
  }
}

function configurationOf({ options }: Typed): Configuration {
  const read = readConfiguration(options)
  if ('configuration' in read) return read.configuration
  throw new ViendanError('CONFIG_INVALID', { ...read.faults[0] })
}

function shown(lines: readonly string[]): number {
  print(lines)
  return 0
}

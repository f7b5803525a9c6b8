/** Where output goes: data to stdout, everything else to stderr. */
import { type Language, ViendanError } from '../errors.ts'

/** Writes lines to stdout. */
export function print(lines: readonly string[]): void {
  if (lines.length > 0) process.stdout.write(joined(lines))
}

/** Writes lines to stderr. */
export function say(lines: readonly string[]): void {
  if (lines.length > 0) process.stderr.write(joined(lines))
}

/** Writes data to stdout as JSON, or the same as text. */
export const printResult = (format: 'text' | 'json', body: unknown, text: () => readonly string[]): void =>
  print(format === 'json' ? [JSON.stringify(body, null, 2)] : text())

/** Says on stderr what is wrong and what to do; returns the error's exit code. */
export function sayError(error: unknown, language: Language): number {
  const known = error instanceof ViendanError ? error : new ViendanError('INTERNAL', {}, error)
  const { message, repair } = known.explain(language)
  say([message, repair])
  // What nobody foresaw is told in full: whoever typed the command is the one who can report it.
  if (known !== error) say([error instanceof Error ? (error.stack ?? error.message) : String(error)])
  return known.exit
}

const joined = (lines: readonly string[]): string => `${lines.join('\n')}\n`

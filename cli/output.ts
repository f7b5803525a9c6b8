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
  print(format === 'json' ? [JSON.stringify(body, null, 2).replace(STEERING, escaped)] : text())

/** Says on stderr what is wrong and what to do; returns the error's exit code. */
export function sayError(error: unknown, language: Language): number {
  const known = error instanceof ViendanError ? error : new ViendanError('INTERNAL', {}, error)
  const { message, repair } = known.explain(language)
  say([message, repair])
  // What nobody foresaw is told in full: whoever typed the command is the one who can report it.
  if (known !== error) say([error instanceof Error ? (error.stack ?? error.message) : String(error)])
  return known.exit
}

/** Names and words of others must not steer the terminal: of what does, only line ends, tabs and our own bold and faint pass. */
const joined = (lines: readonly string[]): string => `${lines.join('\n')}\n`.replace(STEERING, '\u{fffd}')

const STEERING = /(?!\x1b\[(?:1|2|22)m|[\n\t])[\p{Cc}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu

/** As JSON writes it, so that the data stays what it is. */
const escaped = (sign: string): string => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`

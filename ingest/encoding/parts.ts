/** The parts of a text that were decoded, as few as tell it. */
import type { Decoded, DecodedPart, Encoding } from './encodings.ts'

const MARKED = /[^\0-\u007f]/u

/** Parts in one encoding with nothing but ASCII between them are one. `parts` are in order. */
export function joined(text: string, parts: readonly DecodedPart[]): DecodedPart[] {
  const found: DecodedPart[] = []
  for (const part of parts) {
    const last = found.at(-1)
    if (last?.encoding === part.encoding && !MARKED.test(text.slice(last.end, part.start)))
      found.splice(-1, 1, { ...last, end: Math.max(last.end, part.end) })
    else found.push(part)
  }
  return found
}

/** Words of a text, in its order, that were decoded before the text was put together. */
export interface DecodedRun {
  readonly encoding: Encoding
  readonly words: string
}

/** The text with the parts where those words stand in it. */
export function withRuns({ text, parts }: Decoded, runs: readonly DecodedRun[]): Decoded {
  const found = [...parts]
  let from = 0
  for (const { encoding, words } of runs) {
    const seen = words.trim().replace(/\s+/gu, ' ')
    const start = text.indexOf(seen, from)
    if (start < 0) continue
    from = start + seen.length
    found.push({ encoding, start, end: from })
  }
  const ordered = found.sort((one, other) => one.start - other.start)
  return { text, parts: joined(text, ordered) }
}

/** UTF-8 that a program took for Windows-1252, so that `Đ` became `Ä` with a sign behind it. */
import { western } from './western.ts'

const BYTES: ReadonlyMap<string, number> = new Map(
  Array.from({ length: 128 }, (_, index) => [western(0x80 + index), 0x80 + index] as const),
)
const FOLLOWING = [...BYTES.keys()].slice(0, 64).join('')
const SEQUENCE = new RegExp(
  `[\u00c2-\u00df][${FOLLOWING}]|[\u00e0-\u00ef][${FOLLOWING}]{2}|[\u00f0-\u00f4][${FOLLOWING}]{3}`,
  'gu',
)

const UTF8 = new TextDecoder('utf-8', { fatal: true })

/** The words with each such sequence as the letter that it was, and how many Vietnamese letters came of it. */
export function decodeMisread(words: string): { readonly decoded: string; readonly letters: number } {
  let letters = 0
  const decoded = words.replace(SEQUENCE, (sequence) => {
    const letter = letterOf(sequence)
    if (VIETNAMESE.test(letter)) letters++
    return letter
  })
  return { decoded, letters }
}

const VIETNAMESE = /^[\p{M}à-ãè-êìíò-õùúýăđĩũơưạ-ỹ]$/iu

function letterOf(sequence: string): string {
  try {
    return UTF8.decode(Uint8Array.from(sequence, (letter) => BYTES.get(letter) ?? 0))
  } catch {
    return sequence
  }
}

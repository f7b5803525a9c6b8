/** Comparing words as people type them: without accents, case and marks between the parts of a number. */

const isMark = /\p{M}/u

/** One letter without its accents, in lower case; `đ` is a letter of its own and has no accent to take off. */
const foldLetter = (letter: string): string =>
  Array.from(letter.normalize('NFD'))
    .filter((part) => !isMark.test(part))
    .join('')
    .toLowerCase()
    .replace('đ', 'd')

export const fold = (text: string): string => Array.from(text, foldLetter).join('')

/** A stretch of a text, and whether it is what was typed. */
export interface Stretch {
  readonly text: string
  readonly isTyped: boolean
}

/** Tells which parts of a number or name were typed: `21`, `KL` in `221-KL/TU` for `21 kl`. */
export function typedParts(text: string, query: string): readonly Stretch[] {
  const letters = Array.from(text.normalize('NFC'))
  const folded = letters.map(foldLetter)
  const typed = letters.map(() => false)
  for (const [word] of fold(query).matchAll(/\p{N}+|\p{L}+/gu)) {
    const at = folded.join('').indexOf(word)
    if (at >= 0) typed.fill(true, at, at + word.length)
  }
  return stretches(letters, typed)
}

/** Tells which words of a title begin with what was typed: `chuyển`, `đổi` in `về chuyển đổi số` for `chuyen doi`. */
export function typedWords(text: string, query: string): readonly Stretch[] {
  const letters = Array.from(text.normalize('NFC'))
  const words = [...fold(query).matchAll(/[\p{N}\p{L}]+/gu)]
    .map(([word]) => word)
    .filter((word) => word.length > 1 || /\p{N}/u.test(word))
  const typed = letters.map(() => false)
  const folded = letters.map(foldLetter)
  letters.forEach((_, at) => {
    if (at > 0 && /[\p{N}\p{L}]/u.test(letters[at - 1] ?? '')) return
    const word = words.find((one) => folded.slice(at, at + one.length).join('') === one)
    if (word) typed.fill(true, at, at + word.length)
  })
  return stretches(letters, typed)
}

function stretches(letters: readonly string[], typed: readonly boolean[]): readonly Stretch[] {
  return letters.reduce<Stretch[]>((found, letter, index) => {
    const last = found.at(-1)
    const isTyped = typed[index] ?? false
    if (last?.isTyped !== isTyped) return [...found, { text: letter, isTyped }]
    return [...found.slice(0, -1), { text: last.text + letter, isTyped }]
  }, [])
}

/**
 * Patterns for one of many phrases. A list of alternatives is tried one by one wherever a text is looked at; written as a
 * tree of their letters, most of them fail together at the first.
 */

type Letters = Map<string, Letters>

/** Marks where a phrase ends. */
const END = ''

/** Which way a pattern is read; what stands in a lookbehind is read from its end. */
type Direction = 'forward' | 'back'

/**
 * A pattern for the longest of some folded phrases: `nghi dinh`, `nghi quyet` and `nghi quyet lien tich` make
 * `nghi\s+(?:dinh|quyet(?:\s+lien\s+tich)?)`; for a lookbehind the phrases share what they end with. A blank is any run of
 * blanks; nothing else in a phrase is special.
 */
export function oneOf(phrases: Iterable<string>, direction: Direction = 'forward'): string {
  const tree: Letters = new Map()
  for (const phrase of phrases) {
    const letters = direction === 'forward' ? [...phrase] : [...phrase].reverse()
    let node = tree
    for (const letter of [...letters, END]) {
      const next: Letters = node.get(letter) ?? new Map<string, Letters>()
      node.set(letter, next)
      node = next
    }
  }
  return patternOf(tree, direction)
}

function patternOf(tree: Letters, direction: Direction): string {
  const branches = [...tree].flatMap(([letter, next]) => {
    if (letter === END) return []
    const rest = patternOf(next, direction)
    return [direction === 'forward' ? spelled(letter) + rest : rest + spelled(letter)]
  })
  const pattern = branches.length === 1 ? (branches[0] ?? '') : `(?:${branches.join('|')})`
  if (!tree.has(END)) return pattern
  return branches.length === 0 ? '' : `(?:${pattern})?`
}

const spelled = (letter: string): string => (letter === ' ' ? '\\s+' : letter.replace(/[.*+?^${}()|[\]\\/]/u, '\\$&'))

/**
 * Patterns for one of many phrases. A list of alternatives is tried one by one wherever a text is looked at; written as a
 * tree of their letters, most of them fail together at the first.
 */

type Letters = Map<string, Letters>

/** Marks where a phrase ends. */
const END = ''

/**
 * A pattern for the longest of some folded phrases: `nghi dinh`, `nghi quyet` and `nghi quyet lien tich` make
 * `nghi\s+(?:dinh|quyet(?:\s+lien\s+tich)?)`. A blank is any run of blanks; nothing else in a phrase is special.
 */
export function oneOf(phrases: Iterable<string>): string {
  const tree: Letters = new Map()
  for (const phrase of phrases) {
    let node = tree
    for (const letter of [...phrase, END]) {
      const next: Letters = node.get(letter) ?? new Map<string, Letters>()
      node.set(letter, next)
      node = next
    }
  }
  return patternOf(tree)
}

function patternOf(tree: Letters): string {
  const branches = [...tree].flatMap(([letter, behind]) =>
    letter === END ? [] : [spelled(letter) + patternOf(behind)],
  )
  const pattern = branches.length === 1 ? (branches[0] ?? '') : `(?:${branches.join('|')})`
  if (!tree.has(END)) return pattern
  return branches.length === 0 ? '' : `(?:${pattern})?`
}

const spelled = (letter: string): string => (letter === ' ' ? '\\s+' : letter.replace(/[.*+?^${}()|[\]\\/]/u, '\\$&'))

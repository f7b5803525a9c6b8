/** Files inside others have a location of their own: `letters.zip!/2023/letter.eml!/plan.docx`. */
import { basename, extname } from 'node:path'

const INSIDE = '!/'

/** What holds other files, by the name of its format, which is the extension as well. */
const KINDS = ['zip', 'eml'] as const
export type ContainerKind = (typeof KINDS)[number]

/** Only behind a container: a folder may be called `Gấp!`. */
const AFTER_CONTAINER = new RegExp(`(?<=[^/\\\\]\\.(?:${KINDS.join('|')}))${INSIDE}`, 'iu')

/** What a name promises to hold other files as; null for one that does not. */
export const containerKind = (path: string): ContainerKind | null =>
  KINDS.find((kind) => extname(path).toLowerCase() === `.${kind}`) ?? null

export const inside = (container: string, name: string): string => `${container}${INSIDE}${name}`

/** The container that a location is in, and the name in it; null for a file of its own. */
export function outerOf(path: string): { readonly container: string; readonly name: string } | null {
  const [name = '', ...outer] = path.split(AFTER_CONTAINER).reverse()
  return outer.length === 0 ? null : { container: outer.reverse().join(INSIDE), name }
}

/** The file on the disk that a location is in. */
export const fileOf = (path: string): string => path.split(AFTER_CONTAINER)[0] ?? path

/** How many containers a location is in. */
export const depthOf = (path: string): number => path.split(AFTER_CONTAINER).length - 1

/** The names on the way to a file, the outermost first. */
export const namesOn = (path: string): string[] => path.split(AFTER_CONTAINER).map((name) => basename(name))

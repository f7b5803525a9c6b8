/** Files inside others have a location of their own: `letters.zip!/2023/letter.eml!/plan.docx`. */
import { basename, extname } from 'node:path'

const INSIDE = '!/'

/** What holds other files, by the name of its format. */
export type ContainerKind = 'zip' | 'eml'
const KINDS: Readonly<Record<string, ContainerKind>> = { '.zip': 'zip', '.eml': 'eml' }

/** What a name promises to hold other files as; null for one that does not. */
export const containerKind = (path: string): ContainerKind | null => KINDS[extname(path).toLowerCase()] ?? null

export const inside = (container: string, name: string): string => `${container}${INSIDE}${name}`

/** The container that a location is in, and the name in it; null for a file of its own. */
export function outerOf(path: string): { readonly container: string; readonly name: string } | null {
  const at = path.lastIndexOf(INSIDE)
  return at < 0 ? null : { container: path.slice(0, at), name: path.slice(at + INSIDE.length) }
}

/** The file on the disk that a location is in. */
export const fileOf = (path: string): string => path.split(INSIDE)[0] ?? path

/** How many containers a location is in. */
export const depthOf = (path: string): number => path.split(INSIDE).length - 1

/** The names on the way to a file, the outermost first. */
export const namesOn = (path: string): string[] => path.split(INSIDE).map((name) => basename(name))

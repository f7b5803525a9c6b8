/** What holds other files, opened. */

export interface Member {
  readonly name: string
  /** Bytes, unpacked. */
  readonly size: number
}

export interface Container {
  /** In its order, each under a name of its own. */
  readonly members: readonly Member[]
  /** The bytes of one of them. Rejects with `MemberUnsafe`, `MemberLocked`, `TooLarge`, or with what is wrong with it. */
  bytes(name: string): Promise<Buffer>
  close(): void
}

/** A name that would lead out of the folder that an archive is unpacked into. */
export class MemberUnsafe extends Error {}

/** A password guards it. */
export class MemberLocked extends Error {}

/** Each name once: where it comes again, with the next number that makes a name nothing else bears. */
export function eachOnce(names: readonly string[]): string[] {
  const taken = new Set(names)
  const counts = new Map<string, number>()
  return names.map((name) => {
    let count = counts.get(name) ?? 0
    do count++
    while (count > 1 && taken.has(numbered(name, count)))
    counts.set(name, count)
    taken.add(numbered(name, count))
    return numbered(name, count)
  })
}

const numbered = (name: string, count: number): string =>
  count === 1 ? name : name.replace(/(?=\.[^./]*$)|$/u, ` (${String(count)})`)

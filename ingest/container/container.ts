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

/** Each name once: where it comes again, with its number. */
export function eachOnce(names: readonly string[]): string[] {
  const seen = new Map<string, number>()
  return names.map((name) => {
    const count = (seen.get(name) ?? 0) + 1
    seen.set(name, count)
    return count === 1 ? name : name.replace(/(?=\.[^./]*$)|$/u, ` (${String(count)})`)
  })
}

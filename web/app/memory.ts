/** Keeps the latest of what was answered, so that going back shows it at once. */
export class Memory<Value> {
  readonly #kept = new Map<string, Value>()
  readonly #most: number

  /** `most`: so many are kept; the one that was not asked for longest is let go. */
  constructor(most: number) {
    this.#most = most
  }

  get size(): number {
    return this.#kept.size
  }

  has(name: string): boolean {
    return this.#kept.has(name)
  }

  get(name: string): Value | null {
    const value = this.#kept.get(name)
    if (value !== undefined) this.set(name, value)
    return value ?? null
  }

  set(name: string, value: Value): void {
    this.#kept.delete(name)
    this.#kept.set(name, value)
    const [oldest] = this.#kept.keys()
    if (this.#kept.size > this.#most && oldest !== undefined) this.#kept.delete(oldest)
  }

  clear(): void {
    this.#kept.clear()
  }

  delete(name: string): void {
    this.#kept.delete(name)
  }
}

/** What a trace needs of the page around it. */
import type { Address, Query } from '../address.ts'
import type { Client } from '../client.ts'
import type { Library } from '../library.svelte.ts'
import type { Language, Words } from '../words/index.ts'

export interface Host {
  readonly address: Address
  readonly words: Words
  readonly language: Language
  readonly client: Client
  readonly library: Pick<Library, 'stats' | 'whyEmpty'>
  open(to: string): void
  choose(query: Query, isStep?: boolean): void
  step(to: string): void
  announce(text: string): void
}

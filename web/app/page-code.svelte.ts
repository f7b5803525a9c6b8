/** The code of the pages, each fetched when it is first opened: only the first page comes with the frame around them. */
import type AuditPage from './pages/AuditPage.svelte'
import type DocumentPage from './pages/DocumentPage.svelte'
import type ImplementersPage from './pages/ImplementersPage.svelte'
import type ReaderPage from './pages/ReaderPage.svelte'
import type ResultsPage from './pages/ResultsPage.svelte'
import type ReviewPage from './pages/ReviewPage.svelte'
import type SourcesPage from './pages/SourcesPage.svelte'
import type TimelinePage from './pages/TimelinePage.svelte'
import type TracePage from './pages/TracePage.svelte'

interface Pages {
  readonly results: typeof ResultsPage
  readonly timeline: typeof TimelinePage
  readonly document: typeof DocumentPage
  readonly trace: typeof TracePage
  readonly implementers: typeof ImplementersPage
  readonly audit: typeof AuditPage
  readonly review: typeof ReviewPage
  readonly sources: typeof SourcesPage
  readonly reader: typeof ReaderPage
}

const FETCH: { readonly [Name in keyof Pages]: () => Promise<{ readonly default: Pages[Name] }> } = {
  results: () => import('./pages/ResultsPage.svelte'),
  timeline: () => import('./pages/TimelinePage.svelte'),
  document: () => import('./pages/DocumentPage.svelte'),
  trace: () => import('./pages/TracePage.svelte'),
  implementers: () => import('./pages/ImplementersPage.svelte'),
  audit: () => import('./pages/AuditPage.svelte'),
  review: () => import('./pages/ReviewPage.svelte'),
  sources: () => import('./pages/SourcesPage.svelte'),
  reader: () => import('./pages/ReaderPage.svelte'),
}

export class PageCode {
  /** What was fetched so far. */
  loaded: Partial<Pages> = $state.raw({})

  readonly #missing = new Set<string>()

  /** Whether the code of a page could not be fetched. */
  isMissing(name: string): boolean {
    return this.#missing.has(name)
  }

  /** Fetches the code of a page, once. False where the server cannot be reached. */
  async load(name: string): Promise<boolean> {
    if (!isPage(name) || this.loaded[name]) return true
    try {
      const code = await FETCH[name]()
      this.loaded = { ...this.loaded, [name]: code.default }
      return true
    } catch {
      this.#missing.add(name)
      return false
    }
  }
}

const isPage = (name: string): name is keyof Pages => name in FETCH

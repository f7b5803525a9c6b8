/** What a person set for this browser: no part of any address, since it belongs to the reader and not to what is read. */
import { readSeen, withSeen, type Seen } from './seen.ts'
import { LANGUAGES, wordsOf, type Language } from './words/index.ts'

export type Theme = 'light' | 'dark'

export class Settings {
  language: Language = $state(LANGUAGES.find((language) => language === stored('language')) ?? 'vi')
  /** Null follows the system. */
  theme: Theme | null = $state(themeOf(stored('theme')))
  /** Who decides in review. */
  reviewer: string = $state(stored('reviewer') ?? '')
  /** What was looked at lately, the latest first. */
  recent: readonly Seen[] = $state.raw(readSeen(stored('seen')))

  readonly words = $derived(wordsOf(this.language))

  switchLanguage(): void {
    this.language = this.language === 'vi' ? 'en' : 'vi'
    store('language', this.language)
  }

  setTheme(theme: Theme): void {
    this.theme = theme
    store('theme', theme)
  }

  setReviewer(name: string): void {
    this.reviewer = name
    store('reviewer', name)
  }

  /** Puts a view first among those looked at lately. */
  saw(seen: Seen): void {
    this.recent = withSeen(this.recent, seen)
    store('seen', JSON.stringify(this.recent))
  }

  forget(): void {
    this.recent = []
    store('seen', '[]')
  }
}

const themeOf = (text: string | null): Theme | null => (text === 'light' || text === 'dark' ? text : null)

/** A browser that keeps nothing for this page still shows it. */
function stored(name: string): string | null {
  try {
    return localStorage.getItem(`viendan.${name}`)
  } catch {
    return null
  }
}

function store(name: string, value: string): void {
  try {
    localStorage.setItem(`viendan.${name}`, value)
  } catch {
    return
  }
}

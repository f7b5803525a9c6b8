/** The nouns of extraction: a citation as it was found, and as it was resolved. */
import type { Mention } from '../../graph/model.ts'
import type { IssuerMatch } from '../scan/issuer.ts'
import type { Relating } from '../lexicon/labels.ts'
import type { Suffix } from '../lexicon/lexicon.ts'
import type { NumberMatch } from '../scan/number.ts'
import type { Level } from '../../graph/model.ts'

/** A name that identifies an unnumbered document. */
export type DocumentName =
  | {
      readonly kind: 'congress'
      readonly ordinal: number | null
      readonly national: boolean
      readonly years: string | null
    }
  | { readonly kind: 'plenum'; readonly plenum: number; readonly term: string | null }
  | { readonly kind: 'law'; readonly title: string }
  | { readonly kind: 'titled'; readonly title: string }
  | { readonly kind: 'short'; readonly numeral: string }
  /** "Kế hoạch nêu trên": the document of its type that was named last; "Kế hoạch này" may be the source. */
  | { readonly kind: 'back'; readonly isThis: boolean }

/** How the field of a record relates the document that it names to the record's own. */
export interface Related extends Relating {
  /** Where the label of the value begins, and the value. */
  readonly label: number
  readonly value: number
  /** Where the record names its own document. */
  readonly owner: {
    readonly start: number
    readonly end: number
    /** A title names its own document first. */
    readonly isTitle: boolean
  }
}

/** A citation as the scanner read it; offsets are those of the cleaned text. */
export interface Citation {
  readonly start: number
  readonly end: number
  /** Where type word and number, or the name, end. */
  readonly coreEnd: number
  readonly type: string | null
  /** True where the type comes from the number's code alone. */
  readonly typeFromCode: boolean
  readonly number: NumberMatch | null
  readonly name: DocumentName | null
  readonly date: string | null
  readonly impossibleDate: boolean
  readonly issuers: readonly IssuerMatch[]
  /** True where the issuer was named before the number, as the one who issued it, or for a whole list. */
  readonly sharedIssuer: boolean
  readonly term: string | null
  readonly years: string | null
  /** Members of one coordination carry one number. */
  readonly list: number | null
  readonly collective: boolean
  /** A field of a record names it for what that record's document, which stands at `owner`, does to it. */
  readonly related?: Related
  /** The body whose register lists it as its own; null where the register lists what others issued. Only of rows without an issuer. */
  readonly registeredBy?: string | null
  /** It stands in a cell of a table of documents, of another column than their own: where the cell ends. */
  readonly cellEnd?: number
  /** What holds its number is a record of it: where its title stands, and what else tells what it is about. */
  readonly recorded?: {
    readonly title: { readonly start: number; readonly end: number } | null
    readonly about: readonly { readonly start: number; readonly end: number }[]
  }
}

/** The series that a number belongs to. */
export interface Series {
  readonly scope: string
  readonly level: Level | null
  readonly place: string | null
  readonly suffix: Suffix | null
  /** Which terms its numbers run in. */
  readonly clock: 'centre' | 'committee' | 'year' | 'none'
}

/** A citation with what identity makes of it. */
export interface ResolvedCitation {
  readonly found: Citation
  readonly id: string
  readonly key: string
  readonly open: boolean
  readonly basis: Mention['basis']
  readonly series: Series | null
  readonly title: string | null
  readonly candidates: readonly string[]
}

/** Encodings that Vietnamese was written in before Unicode, and what went wrong on the way. */

/** As an office calls them. `UTF-8 as Windows-1252`: text in UTF-8 that a program took for Western European. */
export type Encoding = 'Windows-1258' | 'TCVN3' | 'VNI' | 'VISCII' | 'UTF-8 as Windows-1252'

/** A part of a decoded text, in UTF-16 code units, with the encoding that it was recognised to be in. */
export interface DecodedPart {
  readonly encoding: Encoding
  readonly start: number
  readonly end: number
}

/** A text in Unicode. */
export interface Decoded {
  readonly text: string
  /** In order; empty where nothing had to be recognised. */
  readonly parts: readonly DecodedPart[]
}

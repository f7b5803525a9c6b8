/**
 * Words whose font tells their encoding: `.VnTime` and its kin draw TCVN3, `VNI-Times` and its kin VNI, and `.VnTimeH` draws small letters as
 * capitals. A font alone proves nothing: programs leave its name on words that are Unicode already.
 */
import { effectOf } from './effect.ts'
import type { DecodedRun } from './parts.ts'

const TCVN3 = /^["']?\.?Vn[A-Z0-9]/u
const VNI = /^["']?VNI[- _]/iu
const CAPITALS = /H["']?$/u
const UNICODE = /[\p{M}ăđĩũơư\u1ea0-\u1ef9]/iu

/** Decodes words by their fonts, and remembers which. */
export class FontDecoder {
  readonly runs: DecodedRun[] = []

  /** `font` is a name as files give it, the first of several; null where none is given. */
  decode(words: string, font: string | null): string {
    const encoding = font === null ? null : TCVN3.test(font) ? 'TCVN3' : VNI.test(font) ? 'VNI' : null
    if (encoding === null || font === null || UNICODE.test(words)) return words
    const { decoded, gained, likelier, lost } = effectOf(words, encoding)
    if (lost > gained + likelier) return words
    const seen = encoding === 'TCVN3' && CAPITALS.test(font) ? decoded.toUpperCase() : decoded
    if (decoded !== words) this.runs.push({ encoding, words: seen })
    return seen
  }
}

/**
 * Text that a reader gave as Unicode although it was written in an older encoding or read in a wrong one. It is decoded part by part, where
 * the words show it: what is no Vietnamese becomes Vietnamese. What is right already stays as it is.
 */
import { effectOf, type Effect } from './effect.ts'
import type { Decoded, DecodedPart, Encoding } from './encodings.ts'
import { joined } from './parts.ts'

/** What text that other programs made Unicode of shows. */
const SHOWN: readonly Encoding[] = ['UTF-8 as Windows-1252', 'TCVN3', 'VNI', 'Windows-1258']

/** So many words that become Vietnamese show an encoding by themselves; fewer do where the text has shown it elsewhere. */
const LEAST = 3

/** Letters that no older encoding is shown with: a word that has one is right, or not ours to repair. */
const UNICODE = /[\p{M}ăđĩũơư\u1ea0-\u1ef9]/iu
/** What Vietnamese in Unicode has none of, and every text in an older encoding has. */
const FOREIGN =
  /[\u0080-\u009f\u00a1-\u00bf\u00c4-\u00c7\u00cb\u00ce-\u00d1\u00d6-\u00d8\u00db-\u00dc\u00de-\u00df\u00e4-\u00e7\u00eb\u00ee-\u00f1\u00f6-\u00f8\u00fb-\u00fc\u00fe-\u00ff]/u
const MARKED = /[^\0-\u007f]/u
const LINE = /[^\n\f]+/gu
/** What is decoded or left as a whole: words of one line, up to one that is right. */
const SEGMENT = /(?:^|\s)(?:(?!\S*[\p{M}ăđĩũơư\u1ea0-\u1ef9])\S+(?:\s+|$))+/giu

interface Segment {
  readonly start: number
  readonly words: string
}

/** Decodes what is in need of it. Linear in the text. */
export function repair(text: string, among: readonly Encoding[] = SHOWN): Decoded {
  if (!FOREIGN.test(text)) return { text, parts: [] }
  const seen = new Set(segmentsOf(text, FOREIGN).flatMap((segment) => shownBy(segment, among)))
  if (seen.size === 0) return { text, parts: [] }
  // In a text that is right elsewhere a word that both can spell is right as well.
  const isWhole = !UNICODE.test(text)
  const possible = among.filter((each) => seen.has(each))
  return written(text, segmentsOf(text, MARKED), (segment) => bestFor(segment, possible, isWhole))
}

/** Of lines that have what is asked for, what is decoded or left. */
const segmentsOf = (text: string, having: RegExp): Segment[] =>
  [...text.matchAll(LINE)]
    .filter(([line]) => having.test(line))
    .flatMap(({ 0: line, index }) =>
      UNICODE.test(line)
        ? [...line.matchAll(SEGMENT)].map((hit) => ({ start: index + hit.index, words: hit[0] }))
        : [{ start: index, words: line }],
    )
    .filter(({ words }) => having.test(words))

function shownBy({ words }: Segment, among: readonly Encoding[]): Encoding[] {
  const best = strongest(among.map((encoding) => effectOf(words, encoding)))
  return best !== null && best.gained >= LEAST ? [best.encoding] : []
}

/** The one that makes most of the words Vietnamese; null where it costs others. */
function strongest(effects: readonly Effect[]): Effect | null {
  const worth = ({ gained, likelier, lost }: Effect): number => gained + likelier - 2 * lost
  const best = effects.reduce<Effect | null>((most, one) => (most && worth(most) >= worth(one) ? most : one), null)
  return best !== null && best.lost * 4 <= best.gained + best.likelier ? best : null
}

function bestFor({ words }: Segment, seen: readonly Encoding[], isWhole: boolean): Effect | null {
  const best = strongest(seen.map((encoding) => effectOf(words, encoding)))
  return best !== null && best.gained + (isWhole ? best.likelier : 0) > 0 ? best : null
}

function written(text: string, segments: readonly Segment[], choose: (segment: Segment) => Effect | null): Decoded {
  const chunks: string[] = []
  const parts: DecodedPart[] = []
  let [from, length] = [0, 0]
  const put = (words: string): void => {
    chunks.push(words)
    length += words.length
  }
  for (const segment of segments) {
    const effect = choose(segment)
    const kept = text.slice(from, segment.start)
    if (effect === null || effect.decoded === segment.words) continue
    put(kept)
    parts.push({ encoding: effect.encoding, start: length, end: length + effect.decoded.length })
    put(effect.decoded)
    from = segment.start + segment.words.length
  }
  put(text.slice(from))
  const decoded = chunks.join('')
  return { text: decoded, parts: joined(decoded, parts) }
}

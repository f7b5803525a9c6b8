/** Bytes become text: Unicode as it says or shows itself, else an older encoding, where the words show which. */
import iconv from 'iconv-lite'
import { isVietnamese } from './effect.ts'
import type { Decoded, Encoding } from './encodings.ts'
import { repair } from './repair.ts'
import { asWestern } from './western.ts'

const OLDER: readonly Encoding[] = ['UTF-8 as Windows-1252', 'TCVN3', 'VNI', 'VISCII', 'Windows-1258']

/** What bytes show: a text in Unicode, or what Western European letters would make of them. */
export interface Shown {
  readonly text: string
  readonly isUnicode: boolean
}

/** What bytes show. `named` is the encoding that the file names itself, as HTML does. */
export function shown(bytes: Buffer, named?: string): Shown {
  const text = inUnicode(bytes, named)
  return text === null ? { text: linesOf(bytes).map(lineOf).join(''), isUnicode: false } : { text, isUnicode: true }
}

/** The text of what is shown; null where it is none that can be read faithfully. */
export function decode({ text, isUnicode }: Shown): Decoded | null {
  const decoded = isUnicode ? repair(text) : repair(text, OLDER)
  const isRead = isUnicode || (decoded.parts.length > 0 && isVietnamese(decoded.text))
  // A NUL is no character of a text: these bytes are of another kind.
  return isRead && !decoded.text.includes('\0') ? decoded : null
}

function inUnicode(bytes: Buffer, named: string | undefined): string | null {
  const encoding = encodingOf(bytes, named)
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch {
    return iconv.encodingExists(encoding) && !/^utf/iu.test(encoding) ? iconv.decode(bytes, encoding) : null
  }
}

/** UTF-8 and UTF-16 by their byte order mark, UTF-16 by its zeros, else what the file says, else UTF-8. */
function encodingOf(bytes: Buffer, named: string | undefined): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be'
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8'
  return withoutMark(bytes) ?? named ?? 'utf-8'
}

/** Half of the letters of Vietnamese are ASCII, whose other byte is zero; no letter of it has a zero first. */
function withoutMark(bytes: Buffer): 'utf-16le' | 'utf-16be' | null {
  const head = bytes.subarray(0, 4096)
  const zeros = [0, 0]
  for (const [index, byte] of head.entries()) if (byte === 0) zeros[index % 2] = (zeros[index % 2] ?? 0) + 1
  const [even = 0, odd = 0] = zeros
  if (bytes.length % 2 === 1 || even + odd < Math.max(8, head.length / 8) || Math.min(even, odd) > 0) return null
  return odd > 0 ? 'utf-16le' : 'utf-16be'
}

function linesOf(bytes: Buffer): Buffer[] {
  const lines: Buffer[] = []
  for (let start = 0; start < bytes.length;) {
    const end = bytes.indexOf(0x0a, start) + 1 || bytes.length
    lines.push(bytes.subarray(start, end))
    start = end
  }
  return lines
}

const UTF8 = new TextDecoder('utf-8', { fatal: true })

/** UTF-8 line by line: a file may have been put together of others. */
function lineOf(line: Buffer): string {
  try {
    return UTF8.decode(line)
  } catch {
    return asWestern(line)
  }
}

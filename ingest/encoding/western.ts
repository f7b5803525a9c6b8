/** Bytes as a program shows them that takes them for Western European. */
import iconv from 'iconv-lite'

/** What Windows-1252 shows a byte as; the five that it lacks stay as they are. */
export function western(byte: number): string {
  const letter = iconv.decode(Buffer.from([byte]), 'win1252')
  return letter === '\ufffd' ? String.fromCharCode(byte) : letter
}

const SHOWN: readonly string[] = Array.from({ length: 256 }, (_, byte) => western(byte))

export const asWestern = (bytes: Uint8Array): string => Array.from(bytes, (byte) => SHOWN[byte] ?? '').join('')

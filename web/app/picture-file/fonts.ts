/** The letters of a picture file, inside it: a picture has no page that could bring them. */
import latin from '@fontsource-variable/source-sans-3/files/source-sans-3-latin-wght-normal.woff2?url'
import vietnamese from '@fontsource-variable/source-sans-3/files/source-sans-3-vietnamese-wght-normal.woff2?url'

/** As in `styles/fonts.css`. */
const VIETNAMESE =
  'U+0102-0103,U+0110-0111,U+0128-0129,U+0168-0169,U+01A0-01A1,U+01AF-01B0,U+0300-0301,U+0303-0304,U+0308-0309,' +
  'U+0323,U+0329,U+1EA0-1EF9,U+20AB'
const LATIN =
  'U+0000-00FF,U+0131,U+0152-0153,U+02BB-02BC,U+02C6,U+02DA,U+02DC,U+2000-206F,U+20AC,U+2122,U+2191,U+2193,U+2212,' +
  'U+2215,U+FEFF,U+FFFD'

/** Rules of style; empty where the letters cannot be fetched: the reader's own do then. */
export async function fontRules(): Promise<string> {
  const [first, second] = await Promise.all([fetched(vietnamese), fetched(latin)])
  return first === null || second === null ? '' : rule(first, VIETNAMESE) + rule(second, LATIN)
}

const rule = (data: string, range: string): string =>
  `@font-face{font-family:'Source Sans 3';font-weight:200 900;src:url(${data}) format('woff2');unicode-range:${range}}`

async function fetched(address: string): Promise<string | null> {
  const answer = await fetch(address).catch(() => null)
  if (!answer?.ok) return null
  const bytes = new Uint8Array(await answer.arrayBuffer())
  return `data:font/woff2;base64,${btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''))}`
}

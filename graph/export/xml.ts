/** Text in XML 1.0, which has no form for some characters: control signs, halves of surrogate pairs. */

const MARKUP: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\r': '&#13;',
}

/** What cannot stand in XML in any form. */
export const IMPOSSIBLE = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu

/** Safe between tags and in attributes; what XML has no form for becomes U+FFFD. */
export const escapeXml = (text: string): string =>
  text.replaceAll(IMPOSSIBLE, '\uFFFD').replaceAll(/[&<>"\r]/g, (sign) => MARKUP[sign] ?? sign)

/**
 * Syllables that a PDF's letters were set apart in: "Ngh ị định s ố 12/2031/N Đ-CP ngày 5 tháng 6 n ăm 2031 c ủa Chính ph ủ". Only a
 * text that does so again and again is mended.
 */

/** A consonant alone, with the rest of its syllable behind a blank. */
const ONSET =
  /(?<![\p{L}\p{M}\d_'’-])(?:ngh|ng|nh|ch|th|tr|ph|kh|gh|gi|qu|[bcdđghklmnpqrstvx])( )(?=[a-zà-ỹ]*[à-ỹ])(?=[aeiouyà-ỹ])(?!đ)/giu
/** A syllable without its last consonants: "nghiệ p", "đị nh", "địn h". */
const CODA =
  /(?<=\p{L}[à-ỹ])( )(?=(?:p|nh|ng|ch|t)(?![\p{L}\p{M})./:-]))|(?<=[à-ỹ][nc])( )(?=h(?![\p{L}\p{M})./:-]))/giu
/** "hi ệu", "quy ết", "lu ật". */
const RIME =
  /(?<=(?<![\p{L}\p{M}])(?:ngh|ng|nh|ch|th|tr|ph|kh|gh|qu|[bcdđghklmnpqrstvx])(?:i|u|y|uy|ư))( )(?=(?:[ệếềểễậ]|ượ|ườ|ợ)\p{Ll})/giu
/** "N Đ-CP", "Q Đ-UBND". */
const CODE = /(?<=[/\d ][NQ])( )(?=Đ\s?-)/gu

/** So many make a text one whose syllables are apart. */
const LEAST = 4

/** The offsets of the blanks that stand inside syllables, in order. */
export function splitSyllables(source: string): readonly number[] {
  if (!isSeenOften(CLUE, source) || !isSeenOften(EVIDENCE, source)) return []
  const blanks = [ONSET, CODA, RIME, CODE].flatMap((pattern) =>
    [...source.matchAll(pattern)].map((hit) => hit.index + hit[0].length - 1),
  )
  return [...new Set(blanks)].sort((a, b) => a - b)
}

/** Whether a global pattern matches so many times. */
function isSeenOften(pattern: RegExp, source: string): boolean {
  pattern.lastIndex = 0
  let seen = 0
  while (seen < LEAST && pattern.test(source)) seen++
  return seen === LEAST
}

/** A part of all evidence, without the letters around it that a search through a whole text would pay for. */
const CLUE = /[SsCcNnhĐđVvHiuy] (?:ố|ủa|ăm|ị|ề|iều|ực|ành|ông|ệu|ật|ết)/g

/** What every such text has, and no other. */
const EVIDENCE =
  /(?<![\p{L}\p{M}\d_])(?:[Ss] ố|[Cc] ủa|[Nn] ăm|[Nn]gh ị|[Đđ] ịnh|[Vv] ề|[Đđ] iều|[Tt]h ực|[Hh] ành|[Cc] ông|[Hh]i ệu|[Ll]u ật|[Qq]uy ết)(?![\p{L}\p{M}])/gu

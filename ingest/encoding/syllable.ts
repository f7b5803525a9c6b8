/**
 * What Vietnamese is spelled of: a beginning, a rime and a tone. A text in the wrong encoding breaks this in every second word, a text
 * in the right one keeps it, so that no list of words is needed to tell which it is.
 */

const ONSET = '(?:ngh|ng|nh|ch|th|tr|ph|kh|gh|gi|qu|[bcdđghklmnpqrstvx])?'
/** Vowels with what may close them; tones apart. */
const RIME = [
  'a(?:c|ch|i|m|n|ng|nh|o|p|t|u|y)?',
  'ă(?:c|m|n|ng|p|t)',
  'â(?:c|m|n|ng|p|t|u|y)',
  'e(?:c|m|n|ng|o|p|t)?',
  'ê(?:ch|m|n|ng|nh|p|t|u)?',
  'i(?:a|ch|m|n|nh|p|t|u)?',
  '[iy]ê(?:c|m|n|ng|p|t|u)',
  'o(?:c|i|m|n|ng|p|t|a(?:c|ch|i|m|n|ng|nh|o|p|t|y)?|ă(?:c|m|n|ng|t)|e(?:n|o|t)?|o(?:c|ng))?',
  'ô(?:c|i|m|n|ng|p|t)?',
  'ơ(?:i|m|n|p|t)?',
  'u(?:a|c|i|m|n|ng|p|t|â(?:n|ng|t|y)|ê(?:ch|nh)?|ô(?:c|i|m|n|ng|p|t)|ơ|y(?:a|ch|ên|êt|n|nh|p|t|u)?)?',
  'ư(?:a|c|i|n|ng|t|u|ơ(?:c|i|m|n|ng|p|t|u)?)?',
  'y',
].join('|')
const SYLLABLE = new RegExp(`^${ONSET}(?:${RIME})$`, 'u')
/** What ends in these takes the tone of *sắc* or *nặng* alone, and one of the two. */
const STOPPED = /(?:[ptc]|ch)$/u
const TONE = /[\u0300\u0301\u0303\u0309\u0323]/gu
const CLOSED_TONES: ReadonlySet<string> = new Set(['\u0301', '\u0323'])

/** Whether a word, composed or not, is spelled as a Vietnamese syllable. */
export function isSyllable(word: string): boolean {
  const letters = word.toLowerCase().normalize('NFD')
  const tones = letters.match(TONE) ?? []
  const plain = letters.replace(TONE, '').normalize('NFC')
  if (tones.length > 1 || !SYLLABLE.test(plain)) return false
  return !STOPPED.test(plain) || CLOSED_TONES.has(tones[0] ?? '')
}

/** Syllables with marks of which every official text is full. */
const COMMON: ReadonlySet<string> = new Set(
  `là và các có cho của đã để đến được với về theo thì từ trên tại trong khi này những một đó ở như không sẽ phải do vì
  số năm tháng ngày thành thị tỉnh huyện xã phường quận đảng ủy uỷ bộ chính trị trung ương ban bí thư nghị quyết định chỉ kết
  luận luật kế hoạch thông báo tri tờ trình văn bản công tác tổ chức thực hiện đạo lãnh quản lý nhiệm vụ hội đồng nhân dân
  nhà nước phủ tướng đại biểu khóa khoá lần thứ nơi nhận kính gửi căn cứ đề điều khoản việc phát triển kinh`.split(
    /\s+/u,
  ),
)

/** Whether a word is one of those that official texts are full of. */
export const isCommon = (word: string): boolean => COMMON.has(word.toLowerCase().normalize('NFC'))

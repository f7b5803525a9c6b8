/** How far an audit can see, as sentences. */
import type { Language } from '../../errors.ts'
import type { AuditLimits, PlaceLimits } from '../ask/audit-limits.ts'
import { recallSentences } from '../export/say-recall.ts'
import { dateIn, numberIn } from './words.ts'

/** The rule first, then each place, then what belongs to none. */
export const limitSentences = (
  { rule, places, unplaced, recall }: AuditLimits,
  language: Language,
): readonly string[] => [
  rule[language],
  ...places.map((place) => placeSentence(place, language)),
  ...(unplaced === 0
    ? []
    : [
        language === 'vi'
          ? `${numberIn(unplaced, language)} nguồn chưa rõ thuộc nơi nào.`
          : `${numberIn(unplaced, language)} sources of no known place.`,
      ]),
  ...recallSentences(recall, language),
]

function placeSentence(limits: PlaceLimits, language: Language): string {
  const { place, sources, own, unreadable, from, to, inferred, undated, unreadableShare } = limits
  const number = (value: number): string => numberIn(value, language)
  const [start, end] = [dateIn(from, language), dateIn(to, language)]
  const told =
    language === 'vi'
      ? [
          sources === 0
            ? `${place}: chưa đọc nguồn nào, nên không kết luận gì.`
            : `${place}: đã đọc ${number(sources)} nguồn, ${number(own)} của chính nơi này, số liệu từ ${start} đến ${end}.`,
          unreadable > 0 && `${number(unreadable)} nguồn không đọc được.`,
          inferred > 0 && `${number(inferred)} nguồn không ghi ngày: tính đến văn bản mới nhất được viện dẫn.`,
          undated > 0 && `${number(undated)} nguồn không rõ ngày.`,
          unreadableShare !== null && `Không đọc được ${number(100 * unreadableShare)} % chữ.`,
        ]
      : [
          sources === 0
            ? `${place}: no source read, so nothing is concluded.`
            : `${place}: ${number(sources)} sources read, ${number(own)} of its own bodies, covering ${start} to ${end}.`,
          unreadable > 0 && `${number(unreadable)} cannot be read.`,
          inferred > 0 && `${number(inferred)} without a date: taken as up to the latest document cited.`,
          undated > 0 && `${number(undated)} without any date.`,
          unreadableShare !== null && `${number(100 * unreadableShare)}% of the text could not be read.`,
        ]
  return told.filter((sentence) => sentence !== false).join(' ')
}

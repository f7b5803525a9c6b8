/** How much is found, as sentences: of the texts that the rules were written with, and of this corpus, each for itself. */
import type { Language } from '../../errors.ts'
import type { Recall } from '../ask/recall.ts'

type Sample = NonNullable<Recall['sample']>

export function recallSentences({ development, sample }: Recall, language: Language): readonly string[] {
  const { texts, mentions, relations } = development
  const number = numbersIn(language)
  return [
    language === 'vi'
      ? `Trên ${number(texts)} văn bản chú giải sẵn mà quy tắc được viết theo: tìm được ${number(mentions.found)} trong ${number(mentions.of)} lần viện dẫn, ` +
        `${number(relations.found)} trong ${number(relations.of)} quan hệ. Con số này không nói gì về kho này.`
      : `On ${number(texts)} annotated texts with which the rules were written: ${number(mentions.found)} of ${number(mentions.of)} citations found, ` +
        `${number(relations.found)} of ${number(relations.of)} relations. That says nothing of this corpus.`,
    sample === null ? NOBODY[language] : language === 'vi' ? sampleInVietnamese(sample) : sampleInEnglish(sample),
  ]
}

const NOBODY = {
  vi: 'Trên mẫu ngẫu nhiên của kho này: chưa ai chú giải, nên chưa biết bỏ sót bao nhiêu.',
  en: 'On a random sample of this corpus: annotated by nobody yet, so that nobody knows how much is missed.',
}

function sampleInVietnamese({ drawn, annotated, stale, mentions, wrong, interval }: Sample): string {
  const number = numbersIn('vi')
  const told =
    interval === null
      ? 'chưa đếm được lần viện dẫn nào, nên chưa biết bỏ sót bao nhiêu.'
      : `tìm được ${number(mentions.found)} trong ${number(mentions.of)} lần viện dẫn ` +
        `(${number((100 * mentions.found) / mentions.of)}%; khoảng tin cậy 95% (Wilson): ${number(100 * interval.low)}–${number(100 * interval.high)}%)` +
        `${wrong > 0 ? `, nhận sai ${number(wrong)}` : ''}. ${DRAWN_BY_PASSAGE.vi}`
  const anew = stale > 0 ? ` ${number(stale)} đoạn phải chú giải lại vì nay đọc khác.` : ''
  return `Trên mẫu ngẫu nhiên của kho này, ${number(annotated)} trong ${number(drawn)} đoạn đã chú giải: ${told}${anew}`
}

function sampleInEnglish({ drawn, annotated, stale, mentions, wrong, interval }: Sample): string {
  const number = numbersIn('en')
  const told =
    interval === null
      ? 'no citation was counted, so that nobody knows how much is missed.'
      : `${number(mentions.found)} of ${number(mentions.of)} citations found ` +
        `(${number((100 * mentions.found) / mentions.of)}%; Wilson interval of 95%: ${number(100 * interval.low)}–${number(100 * interval.high)}%)` +
        `${wrong > 0 ? `, ${number(wrong)} wrong` : ''}. ${DRAWN_BY_PASSAGE.en}`
  const anew =
    stale > 0 ? ` ${number(stale)} passages have to be annotated anew, since they are read differently now.` : ''
  return `On a random sample of this corpus, ${number(annotated)} of ${number(drawn)} passages annotated: ${told}${anew}`
}

/** Citations of one passage are found or missed together more often than those of several: the interval knows nothing of it. */
export const DRAWN_BY_PASSAGE = {
  vi: 'Mẫu được rút theo đoạn, còn khoảng này coi từng lần viện dẫn là độc lập; khoảng đúng có thể rộng hơn.',
  en: 'The sample was drawn by passages, and this interval takes citations as independent; the true one may be wider.',
}

const numbersIn = (language: Language): ((value: number) => string) => {
  const format = new Intl.NumberFormat(language === 'vi' ? 'vi-VN' : 'en-GB', { maximumFractionDigits: 1 })
  return (value) => format.format(value)
}

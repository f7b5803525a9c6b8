/** How much is found, as sentences: of the texts that the rules were written with, and of this corpus, each for itself. */
import type { Language } from '../../errors.ts'
import type { Recall } from '../ask/recall.ts'

export function recallSentences({ development, sample }: Recall, language: Language): readonly string[] {
  const { texts, mentions, relations } = development
  const percent = (share: number): string =>
    new Intl.NumberFormat(language === 'vi' ? 'vi-VN' : 'en-GB', { maximumFractionDigits: 1 }).format(100 * share)
  const interval = sample?.interval ?? null
  if (language === 'vi')
    return [
      `Trên ${texts} văn bản chú giải sẵn mà quy tắc được viết theo: tìm được ${mentions.found} trong ${mentions.of} lần viện dẫn, ` +
        `${relations.found} trong ${relations.of} quan hệ. Con số này không nói gì về kho này.`,
      sample === null || interval === null
        ? 'Trên mẫu ngẫu nhiên của kho này: chưa ai chú giải, nên chưa biết tìm sót bao nhiêu.'
        : `Trên mẫu ngẫu nhiên của kho này, ${sample.annotated} trong ${sample.drawn} đoạn đã chú giải: tìm được ${sample.mentions.found} trong ${sample.mentions.of} ` +
          `lần viện dẫn (${percent(sample.mentions.found / sample.mentions.of)} %; khoảng Wilson 95 %: ${percent(interval.low)}–${percent(interval.high)} %)` +
          `${sample.wrong > 0 ? `, nhận sai ${sample.wrong}` : ''}.` +
          (sample.stale > 0 ? ` ${sample.stale} đoạn phải chú giải lại vì nay đọc khác.` : ''),
    ]
  return [
    `On ${texts} annotated texts with which the rules were written: ${mentions.found} of ${mentions.of} citations found, ` +
      `${relations.found} of ${relations.of} relations. That says nothing of this corpus.`,
    sample === null || interval === null
      ? 'On a random sample of this corpus: annotated by nobody yet, so that nobody knows how much is missed.'
      : `On a random sample of this corpus, ${sample.annotated} of ${sample.drawn} passages annotated: ${sample.mentions.found} of ${sample.mentions.of} ` +
        `citations found (${percent(sample.mentions.found / sample.mentions.of)}%; Wilson interval of 95%: ${percent(interval.low)}–${percent(interval.high)}%)` +
        `${sample.wrong > 0 ? `, ${sample.wrong} wrong` : ''}.` +
        (sample.stale > 0
          ? ` ${sample.stale} passages have to be annotated anew, since they are read differently now.`
          : ''),
  ]
}

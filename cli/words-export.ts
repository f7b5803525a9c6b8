/** What `viendan export` says beside the file, in both languages. */
import { ABSENCE, type Exported } from '../graph/index.ts'
import { writeCount, type Words } from './words.ts'

/** What was written, of how much, and what it cannot tell. `table` is the one that CSV holds, `out` null for stdout. */
export function exportSummary(
  { rows, statistics }: Exported['about'],
  table: string | null,
  out: string | null,
  words: Words,
): string[] {
  const count = (number: number): string => writeCount(number, words)
  const amount = rows === null ? [] : [words.shown(count(rows.shown), count(rows.total))]
  const told = [...(out === null ? [] : [out]), ...(table === null ? [] : [table]), ...amount]
  const { sources, documents } = statistics
  const store =
    words.language === 'vi'
      ? `Kho có ${count(documents)} văn bản, từ ${count(sources)} nguồn đã đọc.`
      : `The store holds ${count(documents)} documents, from ${count(sources)} sources read.`
  return [...(told.length === 0 ? [] : [told.join(' · ')]), store, ABSENCE[words.language]]
}

/** Said where another program wrote to the store while it was exported. */
export const exportChanged = ({ language }: Words): string =>
  language === 'vi'
    ? 'Kho đã thay đổi trong lúc xuất, nên tệp có thể lẫn hai trạng thái. Xin xuất lại.'
    : 'The store was changed while it was exported, so that the file may mix two states. Please export it again.'

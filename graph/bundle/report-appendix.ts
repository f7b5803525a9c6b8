/** What stands at the end of a report: the sources that it quotes and the decisions that it rests on. */
import type { Language } from '../../errors.ts'
import type { Bilingual } from '../export/words.ts'
import { escapeXml } from '../export/xml.ts'
import type { Bundle } from './bundle.ts'
import { decisionText } from './decision-text.ts'
import { ACTION_WORDS, momentIn, STANDS_WORDS, TEXT } from './words.ts'

export function sourceTable({ sources, version }: Bundle, language: Language): string {
  const rows = sources.map(({ id, locations, number, title, reader }, index) => {
    const files = locations.map(({ path }) => escapeXml(path)).join('<br>')
    const read = locations.map(({ readAt }) => escapeXml(momentIn(readAt, language))).join('<br>')
    const cells = [
      String(index + 1),
      files,
      escapeXml([number, title].filter(Boolean).join(' ')),
      read,
      escapeXml(`${reader} (Viện Dẫn ${version})`),
      `<code>${escapeXml(id)}</code>`,
    ]
    return `<tr id="source-${String(index + 1)}">${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`
  })
  const heads = [null, TEXT.file, TEXT.document, TEXT.readAt, TEXT.reader, TEXT.sha256]
  return `${table(heads, rows, language)}<p class="muted">${escapeXml(TEXT.shaNote[language])}</p>`
}

export function decisionTable({ decisions }: Bundle, language: Language): string {
  if (decisions.length === 0) return `<p>${escapeXml(TEXT.noDecision[language])}</p>`
  const rows = decisions.map(({ decision, standing }) => {
    const cells = [
      decision.by,
      momentIn(decision.at, language),
      [ACTION_WORDS[decision.action][language], decisionText(decision)].join(': '),
      decision.reason ?? '',
      STANDS_WORDS[standing][language],
    ]
    return `<tr>${cells.map((cell) => `<td>${escapeXml(cell)}</td>`).join('')}</tr>`
  })
  return table([TEXT.who, TEXT.when, TEXT.what, TEXT.reason, TEXT.stands], rows, language)
}

const table = (heads: readonly (Bilingual | null)[], rows: readonly string[], language: Language): string =>
  `<div class="scroll"><table><thead><tr>${heads.map((words) => `<th>${words === null ? '#' : escapeXml(words[language])}</th>`).join('')}</tr></thead>` +
  `<tbody>${rows.join('')}</tbody></table></div>`

/** The report of a bundle as one page that needs nothing else: no network, no script, no other file. */
import type { Language } from '../../errors.ts'
import { STATE_WORDS } from '../export/audit-tables.ts'
import { captionOf } from '../export/name.ts'
import type { Bilingual } from '../export/words.ts'
import { escapeXml } from '../export/xml.ts'
import { AUDIT_STATES } from '../model.ts'
import type { Bundle } from './bundle.ts'
import { decisionTable, sourceTable } from './report-appendix.ts'
import { findingHtml } from './report-finding.ts'
import { STYLE } from './report-style.ts'
import { limitSentences } from './say-limits.ts'
import { momentIn, numberIn, QUESTION_WORDS, TEXT } from './words.ts'

export function reportHtml(bundle: Bundle, language: Language): string {
  const word = (words: Bilingual): string => escapeXml(words[language])
  return [
    `<!doctype html><html lang="${language}"><head><meta charset="utf-8">`,
    `<meta name="viewport" content="width=device-width, initial-scale=1">`,
    // Whatever stands in a source, this page loads and runs nothing.
    `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">`,
    `<title>${word(TEXT.title)}</title><style>${STYLE}</style></head><body><main>`,
    `<h1>${word(TEXT.title)}</h1>`,
    `<p class="muted">${word(TEXT.made)} ${escapeXml(momentIn(bundle.madeAt, language))}, ${word(TEXT.by)} ${escapeXml(bundle.version)}</p>`,
    `<h2>${word(TEXT.question)}</h2>${questionHtml(bundle, language)}`,
    `<h2>${word(TEXT.limits)}</h2>${limitsHtml(bundle, language)}`,
    `<h2>${word(TEXT.states)}</h2>${statesHtml(bundle, language)}`,
    `<h2>${word(TEXT.findings)}</h2>${findingsHtml(bundle, language)}`,
    `<h2>${word(TEXT.sources)}</h2>${sourceTable(bundle, language)}`,
    `<h2>${word(TEXT.decisions)}</h2>${decisionTable(bundle, language)}`,
    `<h2>${word(TEXT.check)}</h2><p>${word(TEXT.checkBody)}</p>`,
    '</main></body></html>\n',
  ].join('\n')
}

function questionHtml({ question }: Bundle, language: Language): string {
  const asked = Object.entries(question).filter(([, value]) => value !== false && value !== '')
  if (asked.length === 0) return `<p>${escapeXml(TEXT.noFilter[language])}</p>`
  const lines = asked.map(([name, value]) => {
    const label = escapeXml(QUESTION_WORDS[name]?.[language] ?? name)
    return value === true
      ? `<li>${label}</li>`
      : `<li>${label}: ${escapeXml(valueIn(name, String(value), language))}</li>`
  })
  return `<ul>${lines.join('')}</ul>`
}

/** States in words, chosen rows by their number, since all of them stand below; anything else as it was asked. */
const valueIn = (name: string, value: string, language: Language): string =>
  name === 'pair'
    ? numberIn(value.split(';').length, language)
    : name === 'state'
      ? value
          .split(',')
          .map((state) => AUDIT_STATES.find((one) => one === state))
          .flatMap((state) => (state === undefined ? [] : STATE_WORDS[state][language]))
          .join('; ')
      : value.replaceAll(';', '; ')

function limitsHtml({ limits }: Bundle, language: Language): string {
  const [rule = '', ...others] = limitSentences(limits, language)
  const items = [...others, TEXT.limitsOwn[language]].map((sentence) => `<li>${escapeXml(sentence)}</li>`)
  return `<p class="rule">${escapeXml(rule)}</p><ul>${items.join('')}</ul>`
}

function statesHtml({ counts }: Bundle, language: Language): string {
  const row = (words: Bilingual, own: number, deep: number | null): string =>
    `<tr><td>${escapeXml(words[language])}</td><td class="n">${numberIn(own, language)}</td>` +
    `<td class="n">${deep === null ? '' : numberIn(deep, language)}</td></tr>`
  const rows = AUDIT_STATES.filter((state) => counts.state[state] + counts.deep[state] > 0).map((state) =>
    row(STATE_WORDS[state], counts.state[state], counts.deep[state]),
  )
  const overdue = counts.overdue === 0 ? '' : row(TEXT.overdue, counts.overdue, null)
  const heads = [TEXT.state, TEXT.count, TEXT.below].map((words) => `<th>${escapeXml(words[language])}</th>`).join('')
  return `<p class="muted">${escapeXml(TEXT.statesOf[language])}</p><table><thead><tr>${heads}</tr></thead><tbody>${rows.join('')}${overdue}</tbody></table>`
}

/** State by state, in the order in which states hold. */
function findingsHtml(bundle: Bundle, language: Language): string {
  const { findings, shown, total, question } = bundle
  const deep = question['deep'] === true
  const captions = captionsIn(bundle)
  const groups = AUDIT_STATES.map((state) => ({
    state,
    rows: findings.filter((finding) => (deep ? finding.deep : finding.state) === state),
  })).filter(({ rows }) => rows.length > 0)
  const of = language === 'vi' ? 'trong' : 'of'
  const count = `<p>${numberIn(shown, language)} ${of} ${numberIn(total, language)}</p>`
  if (groups.length === 0) return `<p>${escapeXml(TEXT.none[language])}</p>`
  return (
    count +
    groups
      .map(
        ({ state, rows }) =>
          `<h3>${escapeXml(STATE_WORDS[state][language])} · ${numberIn(rows.length, language)}</h3>` +
          rows.map((finding) => findingHtml(finding, { bundle, captions, language })).join('\n'),
      )
      .join('\n')
  )
}

/** What each document is called, by key. */
function captionsIn({ findings, documents }: Bundle): ReadonlyMap<string, string> {
  const named = findings.flatMap(({ directive, evidence }) => [directive, ...evidence.map(({ document }) => document)])
  return new Map([...documents, ...named].map((document) => [document.key, captionOf(document)]))
}

/** One finding in a report: the directive, its state, and each piece of evidence with its sentences. */
import type { Language } from '../../errors.ts'
import { CLOSING_WORDS, FLAG_WORDS, STATE_WORDS } from '../export/audit-tables.ts'
import { captionOf } from '../export/name.ts'
import { MODE_WORDS, POLARITY_WORDS, RELATION_WORDS } from '../export/words.ts'
import { escapeXml } from '../export/xml.ts'
import type { Bundle, BundledEvidence, Finding, NamedDocument, Quotation } from './bundle.ts'
import { dateIn, EVIDENCE_WORDS, numberIn, TEXT } from './words.ts'

export interface Shown {
  readonly bundle: Bundle
  readonly captions: ReadonlyMap<string, string>
  readonly language: Language
}

export function findingHtml(finding: Finding, shown: Shown): string {
  const { directive, place, evidence, evidenceTotal } = finding
  const { language } = shown
  const left = evidenceTotal - evidence.length
  return [
    `<article class="finding"><h4>${escapeXml(describe(directive, language))} × ${escapeXml(place)}</h4>`,
    ...(directive.title === null ? [] : [`<p lang="vi">${escapeXml(directive.title)}</p>`]),
    `<p>${escapeXml(stateIn(finding, language))} <code class="muted">${escapeXml(directive.key)}</code></p>`,
    evidence.length === 0
      ? `<p class="muted">${escapeXml(TEXT.noEvidence[language])}</p>`
      : evidence.map((piece) => pieceHtml(piece, shown)).join(''),
    ...(left > 0 ? [`<p class="muted">${escapeXml(TEXT.more[language])} ${numberIn(left, language)}</p>`] : []),
    ...decidedIn(finding, shown),
    '</article>',
  ].join('\n')
}

/** `Kết luận 21-KL/TW, 25/10/2021, Bộ Chính trị`. */
const describe = (document: NamedDocument, language: Language): string =>
  [captionOf(document), dateIn(document.date, language), document.issuer].filter(Boolean).join(', ')

function stateIn(finding: Finding, language: Language): string {
  const { state, deep, flags, deadline, closed, firstImplementation: first, lagDays, elsewhere } = finding
  const median = elsewhere?.medianDays ?? null
  return [
    STATE_WORDS[state][language],
    ...(deep === state ? [] : [`${TEXT.below[language]}: ${STATE_WORDS[deep][language]}`]),
    ...(first === null ? [] : [`${TEXT.first[language]}: ${describe(first, language)}`]),
    ...(lagDays === null ? [] : [`${TEXT.after[language]} ${numberIn(lagDays, language)} ${TEXT.days[language]}`]),
    ...(median === null ? [] : [`${TEXT.median[language]}: ${numberIn(median, language)} ${TEXT.days[language]}`]),
    ...(deadline === null ? [] : [`${TEXT.due[language]}: ${dateIn(deadline, language)}`]),
    ...(closed === null
      ? []
      : [
          `${TEXT.closed[language]}: ${CLOSING_WORDS[closed.finding][language]} (${closed.by}, ${dateIn(closed.at.slice(0, 10), language)})`,
        ]),
    ...flags.map((flag) => FLAG_WORDS[flag][language]),
  ].join(' · ')
}

function pieceHtml({ finding, own, document, chain, quotations }: BundledEvidence, shown: Shown): string {
  const { language, captions } = shown
  const under = own ? '' : ` <span class="muted">(${escapeXml(TEXT.under[language])})</span>`
  const way = chain.map((key) => escapeXml(captions.get(key) ?? key)).join(' → ')
  return [
    `<div class="evidence"><p><b>${escapeXml(EVIDENCE_WORDS[finding][language])}</b>: ${escapeXml(describe(document, language))}${under}</p>`,
    ...(chain.length > 2 ? [`<p class="muted">${way}</p>`] : []),
    ...quotations.map((quotation) => quotationHtml(quotation, shown)),
    '</div>',
  ].join('\n')
}

function quotationHtml(quotation: Quotation, { bundle, captions, language }: Shown): string {
  const { from, type, to, said, source, line, page, footnote } = quotation
  const index = bundle.sources.findIndex(({ id }) => id === source)
  const file = bundle.sources[index]?.locations[0]?.path ?? source
  const place = [
    `${TEXT.line[language]} ${String(line)}`,
    ...(page === null ? [] : [`${TEXT.page[language]} ${String(page)}`]),
    ...(footnote === null ? [] : [`${TEXT.footnote[language]} ${footnote}`]),
  ]
  const step = said && [
    `${captions.get(from) ?? from} ${RELATION_WORDS[type][language]} ${captions.get(to) ?? to}`,
    ...(said.polarity === 'denied' ? [POLARITY_WORDS.denied[language]] : []),
    ...(said.mode === 'planned' ? [MODE_WORDS.planned[language]] : []),
  ]
  return (
    `<blockquote lang="vi">“${marked(quotation)}”</blockquote>` +
    `<p class="muted">${step === null ? '' : `${escapeXml(step.join(', '))} · `}${escapeXml(file)}, ${escapeXml(place.join(', '))} ` +
    `<a href="#source-${String(index + 1)}">[${String(index + 1)}]</a></p>`
  )
}

/** The words that tell stand out of their sentence. */
function marked({ sentence, words }: Quotation): string {
  const at = words === '' ? -1 : sentence.indexOf(words)
  if (at < 0) return escapeXml(sentence)
  const [before, after] = [sentence.slice(0, at), sentence.slice(at + words.length)]
  return `${escapeXml(before)}<mark>${escapeXml(words)}</mark>${escapeXml(after)}`
}

/** Whose decisions it rests on, with their dates. */
function decidedIn({ decisions }: Finding, { bundle, language }: Shown): string[] {
  const made = bundle.decisions.filter(({ decision }) => decisions.includes(decision.id))
  if (made.length === 0) return []
  const told = made.map(({ decision: { by, at } }) => `${by}, ${dateIn(at.slice(0, 10), language)}`)
  return [`<p class="muted">${escapeXml(`${TEXT.who[language]}: ${told.join('; ')}`)}</p>`]
}

#!/usr/bin/env node
/**
 * Scores one extraction against a gold annotation.
 *
 *   node score.mjs GOLD.json PREDICTED.json [--errors] [--json]
 *
 * GOLD.json       annotation: { mentions, documents, relations }, see README.md here
 * PREDICTED.json  what `extract --format json` printed, see README.md here
 *
 * Figures, each from 0 to 1:
 *   mentions.f1    a gold mention is found when a prediction overlaps at least half of its core span and carries the same
 *                  number (`partial`: its leading digits do; `named` or unnumbered: the same type does)
 *   fields.*       share of found mentions whose document has the gold type, number, date, issuer, term
 *                  (only where the gold states that field; `<field>_alt` lists further right values)
 *   documents.f1   B-cubed F1 of the grouping of found mentions into documents
 *   relations.f1   implements, continues, amends, replaces between resolved documents; `cites` is not scored
 *
 * Gold entries marked doubtful, and relations marked certain: false, count neither for nor against. A mention marked
 * link_doubtful counts as a mention only: neither its document's fields nor its grouping are scored.
 */
import { readFileSync } from 'node:fs'
import { pathToFileURL } from 'node:url'

const SCORED_RELATIONS = new Set(['implements', 'continues', 'amends', 'replaces'])

/** Lower case, no diacritics, only letters and digits: 'Ủy ban' and 'uỷ ban' compare equal. */
export const fold = (text) =>
  String(text ?? '')
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .replace(/[đĐ]/g, 'd')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, ' ')
    .trim()

const foldNumber = (number) =>
  fold(number)
    .replace(/ /g, '')
    .replace(/^0+(?=\d)/, '')

/** As printed, but for white space and Unicode form: a misprinted number copied faithfully is not an error. */
const asPrinted = (text) =>
  String(text ?? '')
    .normalize('NFC')
    .replace(/\s+/g, '')
const leadingNumber = (number) => foldNumber(/^\s*\d*/.exec(String(number ?? ''))[0])

function sameNumber(gold, predicted) {
  if (!predicted) return false
  const accepted = [gold.number, ...(gold.number_alt ?? [])].filter(Boolean)
  if (accepted.some((number) => foldNumber(number) === foldNumber(predicted))) return true
  if (gold.number_raw && asPrinted(gold.number_raw) === asPrinted(predicted)) return true
  return /^\d+$/.test(gold.number ?? '') && leadingNumber(predicted) === foldNumber(gold.number)
}

/** 'Chương trình' and 'Chương trình hành động', 'Kế hoạch' and 'Kế hoạch liên tịch': the word, with or without its qualifier. */
function sameType(gold, predicted) {
  const b = fold(predicted)
  if (b === '') return false
  return [gold.type, ...(gold.type_alt ?? [])].some((type) => {
    const a = fold(type)
    return a !== '' && (a === b || a.startsWith(`${b} `) || b.startsWith(`${a} `))
  })
}

const ABBREVIATIONS = [
  [/\bbct\b/g, 'bo chinh tri'],
  [/\bbbt\b/g, 'ban bi thu'],
  [/\bbch\b/g, 'ban chap hanh'],
  [/\bbtv\b/g, 'ban thuong vu'],
  [/\bubnd\b/g, 'uy ban nhan dan'],
  [/\bhdnd\b/g, 'hoi dong nhan dan'],
  [/\bubtvqh\b/g, 'uy ban thuong vu quoc hoi'],
  [/\bubkt\b/g, 'uy ban kiem tra'],
  [/\bubmttq\b/g, 'uy ban mat tran to quoc'],
  [/\bmttq\b/g, 'mat tran to quoc'],
  [/\bqutw\b/g, 'quan uy trung uong'],
  [/\btw\b/g, 'trung uong'],
  [/\btp\b/g, 'thanh pho'],
]
const COMMITTEES = {
  tinh: 'tinh uy',
  'thanh pho': 'thanh uy',
  huyen: 'huyen uy',
  quan: 'quan uy',
  'thi xa': 'thi uy',
  xa: 'dang uy xa',
  phuong: 'dang uy phuong',
}

/** One name for one body: plenum = Central Committee, congress without its ordinal, 'Ban Chấp hành Đảng bộ tỉnh' = 'Tỉnh ủy'. */
export function issuerName(text) {
  let name = ABBREVIATIONS.reduce((value, [pattern, full]) => value.replace(pattern, full), fold(text))
  name = name.replace(/^(giam doc|bo truong|chu tich) (?=so |bo |uy ban nhan dan|hoi dong nhan dan)/, '')
  name = name.replace(/^(hoi nghi )(lan thu \w+ |trung uong \w+ )?(?=ban chap hanh trung uong)/, '')
  if (/^(hoi nghi )?trung uong( dang| \d+| [ivx]+)?( khoa \w+)?$/.test(name)) name = 'ban chap hanh trung uong'
  name = name
    .replace(/^(ban chap hanh trung uong|ban bi thu trung uong) dang.*$/, '$1')
    .replace(/^ban bi thu trung uong$/, 'ban bi thu')
  if (name.startsWith('dai hoi')) {
    const rest = name
      .replace(/\b(dai bieu|toan quoc|lan thu|cua|cong san viet nam|[ivx]+|\d+)\b/g, ' ')
      .replace(/\s+/g, ' ')
      .trim()
    name = rest === 'dai hoi' || rest === 'dai hoi dang' ? 'dai hoi toan quoc' : rest
  }
  return name.replace(
    /^ban chap hanh dang bo (thanh pho|tinh|huyen|quan|thi xa|xa|phuong)\b/,
    (_, place) => COMMITTEES[place],
  )
}

/** Not yet the name of a body: 'Bộ' is no short form of 'Bộ Chính trị'. */
const INCOMPLETE = new Set(
  [
    'ban',
    'bo',
    'so',
    'uy ban',
    'hoi dong',
    'hoi nghi',
    'dai hoi',
    'van phong',
    'thuong truc',
    'dang bo',
    'doan chu tich',
  ].concat([
    'ban chap hanh',
    'ban chap hanh dang bo',
    'ban thuong vu',
    'ban thuong truc',
    'ban chi dao',
    'ban to chuc',
    'uy ban kiem tra',
  ]),
)

/** Two names of one body: equal, or one is the other with its place or parent added. */
export function sameIssuer(gold, predicted) {
  const b = issuerName(predicted)
  if (INCOMPLETE.has(b)) return false
  return [gold.issuer, ...(gold.issuer_alt ?? [])].some((issuer) => {
    const a = issuerName(issuer)
    return a !== '' && b !== '' && (a === b || a.startsWith(`${b} `) || b.startsWith(`${a} `))
  })
}

/** At least as exact as the gold: a bare year is no answer where the text gives the day. */
const sameDate = (gold, predicted) =>
  Boolean(predicted) &&
  [gold.date, ...(gold.date_alt ?? [])]
    .filter(Boolean)
    .some((date) => predicted === date || predicted.startsWith(`${date}-`))

/** 'XIII', '13', 'khóa XIII' and 'XIII, nhiệm kỳ …' are one term. */
function termName(term) {
  const name = fold(term)
    .replace(/^khoa /, '')
    .replace(/ nhiem ky.*$/, '')
  if (!/^\d+$/.test(name)) return name
  return (
    'x'.repeat(Math.floor(Number(name) / 10)) +
    ['', 'i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix'][Number(name) % 10]
  )
}

const overlap = (a, b) => Math.max(0, Math.min(a[1], b[1]) - Math.max(a[0], b[0]))
const f1 = (precision, recall) => (precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall))
const ratio = (part, whole) => (whole === 0 ? 1 : part / whole)

export function score(gold, predicted) {
  const goldDocuments = new Map(gold.documents.map((document) => [document.id, document]))
  const predictedDocuments = new Map(predicted.documents.map((document) => [document.key, document]))
  const describe = (mention, documents, id) => ({ ...stripEmpty(mention), ...stripEmpty(documents.get(id) ?? {}) })

  const goldMentions = gold.mentions.map((mention) => ({
    ...mention,
    span: [mention.start, mention.end],
    core: mention.core ?? [mention.start, mention.end],
    facts: describe(mention, goldDocuments, mention.doc),
  }))
  const predictedMentions = predicted.mentions.map((mention) => ({
    ...mention,
    span: [mention.start, mention.end],
    facts: describe(mention, predictedDocuments, mention.document),
  }))

  // Pair best overlaps first, one to one. Mentions that share a span ('khóa XI, XII, XIII') are told apart by their facts.
  const pairs = []
  goldMentions.forEach((g, gi) =>
    predictedMentions.forEach((p, pi) => {
      const common = overlap(g.core, p.span)
      if (common === 0 || common < (g.core[1] - g.core[0]) / 2) return
      const numbered = Boolean(g.facts.number)
      const exact = numbered ? sameNumber(g.facts, p.facts.number) : !p.facts.number
      const typed = sameType(g.facts, p.facts.type) || sameType({ type: g.type }, p.facts.type)
      // Finding a short or bare form does not depend on resolving it; the fields and the grouping score that.
      const open = g.partial
        ? leadingNumber(p.facts.number) === leadingNumber(g.facts.number) || (!p.facts.number && typed)
        : g.named
          ? typed
          : !numbered && typed
      if (!exact && !open) return
      const sameTerm = termName(g.facts.term) === termName(p.facts.term)
      const closeness = overlap(g.span, p.span) / (Math.max(g.span[1], p.span[1]) - Math.min(g.span[0], p.span[0])) // tie-break only
      pairs.push({ gi, pi, rank: Number(exact) * 4 + Number(sameTerm) * 2 + Number(typed) + closeness })
    }),
  )
  pairs.sort((a, b) => b.rank - a.rank)
  const goldTaken = new Map()
  const predictedTaken = new Map()
  for (const { gi, pi } of pairs) {
    if (goldTaken.has(gi) || predictedTaken.has(pi)) continue
    goldTaken.set(gi, pi)
    predictedTaken.set(pi, gi)
  }

  const required = goldMentions.map((_, i) => i).filter((i) => !goldMentions[i].doubtful)
  const found = required.filter((i) => goldTaken.has(i))
  const missed = required.filter((i) => !goldTaken.has(i)).map((i) => goldMentions[i])
  const touchesDoubtful = (p) => goldMentions.some((g) => g.doubtful && overlap(g.span, p.span) > 0)
  const spurious = predictedMentions.filter((p, i) => !predictedTaken.has(i) && !touchesDoubtful(p))
  const recall = ratio(found.length, required.length)
  const precision = ratio(found.length, found.length + spurious.length)

  const fields = {}
  const fieldErrors = []
  const compare = {
    type: (g, p) => sameType(g, p.type),
    number: (g, p) => sameNumber(g, p.number),
    date: (g, p) => sameDate(g, p.date),
    issuer: (g, p) => sameIssuer(g, p.issuer),
    term: (g, p) => termName(g.term) === termName(p.term),
  }
  const linked = found.filter((i) => !goldMentions[i].link_doubtful)
  for (const [field, same] of Object.entries(compare)) {
    let stated = 0
    let right = 0
    for (const i of linked) {
      const g = goldMentions[i].facts
      const p = predictedMentions[goldTaken.get(i)].facts
      if (!g[field]) continue
      stated++
      if (same(g, p)) right++
      else fieldErrors.push(`${goldMentions[i].id} ${field}: gold ${g[field]}, predicted ${p[field] ?? 'nothing'}`)
    }
    fields[field] = ratio(right, stated)
  }

  // B-cubed over the found mentions whose document is not in doubt.
  let bPrecision = 0
  let bRecall = 0
  for (const i of linked) {
    const sameGold = linked.filter((j) => goldMentions[j].doc === goldMentions[i].doc)
    const key = predictedMentions[goldTaken.get(i)].document
    const samePredicted = linked.filter((j) => predictedMentions[goldTaken.get(j)].document === key)
    const both = sameGold.filter((j) => samePredicted.includes(j)).length
    bPrecision += both / samePredicted.length
    bRecall += both / sameGold.length
  }
  const clusterPrecision = ratio(bPrecision, linked.length)
  const clusterRecall = ratio(bRecall, linked.length)

  // A predicted document stands for the gold document that most of its mentions were paired with. Mentions in doubt,
  // paired or only touched, vote where no firm mention does; a document seen in such places alone is left out.
  const votes = new Map()
  const vote = (key, doc, weight) => {
    const tally = votes.get(key) ?? new Map()
    tally.set(doc, (tally.get(doc) ?? 0) + weight)
    votes.set(key, tally)
  }
  const FIRM = 1e6
  for (const [gi, pi] of goldTaken) {
    const g = goldMentions[gi]
    vote(predictedMentions[pi].document, g.doc, g.doubtful || g.link_doubtful ? 1 : FIRM)
  }
  predictedMentions.forEach((p, pi) => {
    if (predictedTaken.has(pi)) return
    for (const g of goldMentions) if (g.doubtful && overlap(g.span, p.span) > 0) vote(p.document, g.doc, 1e-3)
  })
  const best = (key) => [...(votes.get(key) ?? [])].sort((a, b) => b[1] - a[1])[0]
  const standsFor = (key) => {
    if (key === predicted.source?.key) return 'SOURCE'
    const id = best(key)?.[0]
    return id === undefined ? `?${key}` : goldDocuments.get(id)?.self ? 'SOURCE' : id
  }
  const inDoubt = (key) => key !== predicted.source?.key && best(key) !== undefined && best(key)[1] < 1
  const line = (from, type, to) => `${from} ${type} ${to}`
  const wanted = new Set()
  const allowed = new Set()
  for (const r of gold.relations) {
    if (!SCORED_RELATIONS.has(r.type)) continue
    const doubtful = r.certain === false || r.doubtful
    ;(doubtful ? allowed : wanted).add(line(r.from, r.type, r.to))
  }
  const given = new Set(
    predicted.relations
      .filter((r) => SCORED_RELATIONS.has(r.type))
      .map((r) => line(standsFor(r.from), r.type, standsFor(r.to))),
  )
  const rightRelations = [...given].filter((r) => wanted.has(r))
  const excused = new Set(
    predicted.relations
      .filter((r) => inDoubt(r.from) || inDoubt(r.to))
      .map((r) => line(standsFor(r.from), r.type, standsFor(r.to))),
  )
  const wrongRelations = [...given].filter((r) => !wanted.has(r) && !allowed.has(r) && !excused.has(r))
  const missedRelations = [...wanted].filter((r) => !given.has(r))
  const relationPrecision = ratio(rightRelations.length, rightRelations.length + wrongRelations.length)
  const relationRecall = ratio(rightRelations.length, wanted.size)

  return {
    mentions: {
      precision,
      recall,
      f1: f1(precision, recall),
      found: found.length,
      gold: required.length,
      spurious: spurious.length,
    },
    fields,
    documents: { precision: clusterPrecision, recall: clusterRecall, f1: f1(clusterPrecision, clusterRecall) },
    relations: {
      precision: relationPrecision,
      recall: relationRecall,
      f1: f1(relationPrecision, relationRecall),
      right: rightRelations.length,
      gold: wanted.size,
      wrong: wrongRelations.length,
    },
    errors: {
      missed: missed.map((m) => `${m.id} [${m.start},${m.end}) ${JSON.stringify(m.text)}`),
      spurious: spurious.map((m) => `[${m.start},${m.end}) ${JSON.stringify(m.text)}`),
      fields: fieldErrors,
      missedRelations,
      wrongRelations,
    },
  }
}

function stripEmpty(object) {
  const {
    doc,
    document,
    id,
    start,
    end,
    text,
    core,
    line,
    footnote,
    doubtful,
    link_doubtful,
    named,
    partial,
    ...facts
  } = object
  return Object.fromEntries(
    Object.entries(facts).filter(([, value]) => value !== null && value !== undefined && value !== ''),
  )
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const [goldPath, predictedPath, ...flags] = process.argv.slice(2)
  if (!goldPath || !predictedPath) {
    console.error('usage: node score.mjs GOLD.json PREDICTED.json [--errors] [--json]')
    process.exit(2)
  }
  const read = (path) => JSON.parse(readFileSync(path, 'utf8'))
  const result = score(read(goldPath), read(predictedPath))
  if (flags.includes('--json')) {
    console.log(JSON.stringify(result, null, 2))
  } else {
    const { errors, ...figures } = result
    if (flags.includes('--errors'))
      for (const [kind, lines] of Object.entries(errors)) for (const text of lines) console.log(`${kind}: ${text}`)
    const percent = (x) => `${(100 * x).toFixed(1)}%`
    const { mentions, fields, documents, relations } = figures
    console.log(
      `mentions  F1 ${percent(mentions.f1)}  precision ${percent(mentions.precision)}  recall ${percent(mentions.recall)}  (${mentions.found} of ${mentions.gold} found, ${mentions.spurious} spurious)`,
    )
    console.log(
      `fields    ${Object.entries(fields)
        .map(([name, value]) => `${name} ${percent(value)}`)
        .join('  ')}`,
    )
    console.log(
      `documents F1 ${percent(documents.f1)}  precision ${percent(documents.precision)}  recall ${percent(documents.recall)}`,
    )
    console.log(
      `relations F1 ${percent(relations.f1)}  precision ${percent(relations.precision)}  recall ${percent(relations.recall)}  (${relations.right} of ${relations.gold} right, ${relations.wrong} wrong)`,
    )
  }
}

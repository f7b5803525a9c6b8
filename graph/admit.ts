/** What a reviewer may decide: values that a field can have, keys that a document can bear, places that are known. */
import { ViendanError } from '../errors.ts'
import type { AskedVerdict } from './asked.ts'
import { DOCUMENT_FIELDS, LEVELS, type DocumentField } from './model.ts'
import type { GraphStore } from './store.ts'

type Expected = Readonly<Record<'vi' | 'en', string>>

const DAY: Expected = { vi: 'ngày có thật, dạng YYYY-MM-DD', en: 'a day of the calendar, YYYY-MM-DD' }
const DATE: Expected = {
  vi: 'ngày có thật YYYY-MM-DD, hoặc năm YYYY',
  en: 'a day of the calendar YYYY-MM-DD, or a year YYYY',
}
const TERM: Expected = { vi: 'khóa bằng chữ số La Mã, như XIII', en: 'a term in Roman numerals, such as XIII' }
const KEY: Expected = {
  vi: 'mã văn bản, như tw.21-KL-TW.2021-2026',
  en: 'the key of a document, such as tw.21-KL-TW.2021-2026',
}
const CLOSED: Expected = {
  vi: 'văn bản đã rõ; số còn ngỏ thì quyết định từng chỗ',
  en: 'a document that is known; an open number is decided place by place',
}
const WORDS: Expected = { vi: 'chữ', en: 'words' }
const PLACE: Expected = {
  vi: 'nơi có nguồn hoặc văn bản trong kho',
  en: 'a place that has a source or a document here',
}
const REASON: Expected = { vi: 'lý do, vì kết luận này khép lại một mục', en: 'a reason, since this closes a finding' }

/** Throws DECISION_UNFIT for what cannot be. */
export async function admit(store: GraphStore, verdict: AskedVerdict, reason: string | null): Promise<void> {
  for (const { key, isOpenToo } of keysIn(verdict)) await admitKey(store, key, isOpenToo)
  if (verdict.action === 'correct') admitValue(verdict.field, verdict.value)
  if (verdict.action === 'deadline' && !isDay(verdict.date)) throw unfit('date', verdict.date, DAY)
  if (verdict.action === 'alias' && verdict.name.trim() === '') throw unfit('name', verdict.name, WORDS)
  if (verdict.action === 'close') await admitClosing(store, verdict.place, reason)
}

interface NamedKey {
  readonly key: string
  /** Whether it may be that of a number of which nobody knows which document it means. */
  readonly isOpenToo: boolean
}

function keysIn(verdict: AskedVerdict): NamedKey[] {
  if (!('document' in verdict)) return []
  const isOpenToo = verdict.action === 'split' || verdict.action === 'correct' || verdict.action === 'alias'
  const into = 'into' in verdict ? [{ key: verdict.into, isOpenToo: false }] : []
  return [{ key: verdict.document, isOpenToo }, ...into]
}

/** A key that nobody has read yet may be decided on before. */
async function admitKey(store: GraphStore, key: string, isOpenToo: boolean): Promise<void> {
  const [document] = await store.documents([key])
  if (document?.open === true && !isOpenToo) throw unfit('document', key, CLOSED)
  if (document === undefined && !KEY_FORM.test(key)) throw unfit('document', key, KEY)
}

const KEY_FORM = /^[\w-]+(?:\.[\w-]+)+$|^src-[0-9a-f]{12}$/u

async function admitClosing(store: GraphStore, place: string, reason: string | null): Promise<void> {
  if (reason === null) throw unfit('reason', '', REASON)
  const isKnown = (await store.bodies(place)).length + (await store.reports(place)).length > 0
  if (!isKnown) throw unfit('place', place, PLACE)
}

const isDay = (value: string): boolean => {
  const time = /^\d{4}-\d\d-\d\d$/u.test(value) ? Date.parse(`${value}T00:00:00Z`) : NaN
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(value)
}
const isDate = (value: string): boolean => /^\d{4}$/u.test(value) || isDay(value)

const FITS: Readonly<Partial<Record<DocumentField, readonly [(value: string) => boolean, Expected]>>> = {
  date: [isDate, DATE],
  level: [(value) => LEVELS.some((level) => level === value), { vi: LEVELS.join(' | '), en: LEVELS.join(' | ') }],
  term: [(value) => /^[IVXL]+$/u.test(value), TERM],
}

function admitValue(field: DocumentField, value: string): void {
  if (!DOCUMENT_FIELDS.includes(field)) throw unfit('field', field, { vi: FIELDS, en: FIELDS })
  const [fits, expected] = FITS[field] ?? [(words: string) => words.trim() !== '', WORDS]
  if (!fits(value)) throw unfit(field, value, expected)
}

const FIELDS = DOCUMENT_FIELDS.join(' | ')

const unfit = (field: string, value: string, expected: Expected): ViendanError =>
  new ViendanError('DECISION_UNFIT', { field, value, expected })

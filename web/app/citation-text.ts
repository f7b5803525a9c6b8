/** How a document is cited in an office's own text, to be pasted there. Vietnamese in both languages, as its name is. */
import type { Document } from '../../graph/model.ts'
import { dateOf, nameOf } from './naming.ts'

export type Cited = Pick<Document, 'type' | 'number' | 'name' | 'date' | 'issuer' | 'title' | 'term'>

/**
 * `Kế hoạch số 122-KH/TU, ngày 28/02/2022 của Thành ủy Hải Phòng`. What is unknown is left out; of a date of which only the
 * year is known, `năm 2022`. The issuer is not said again where the name of an unnumbered document ends with it.
 */
export function citationOf(document: Cited): string {
  const name = document.number && !document.type ? `Văn bản số ${document.number}` : nameOf(document)
  return `${name}${dated(document.date)}${issued(document, name)}`.normalize('NFC')
}

/** The same of several, a line for each. */
export const citationsOf = (documents: readonly Cited[]): string => documents.map(citationOf).join('\n')

function dated(date: string | null): string {
  if (!date) return ''
  return date.length === 4 ? `, năm ${date}` : `, ngày ${dateOf(date, 'vi')}`
}

function issued({ issuer }: Cited, name: string): string {
  const isSaid = issuer !== null && folded(name).includes(folded(issuer))
  return issuer === null || isSaid ? '' : ` của ${issuer}`
}

const folded = (text: string): string => text.normalize('NFC').toLocaleLowerCase('vi')

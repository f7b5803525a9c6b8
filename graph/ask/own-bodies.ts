/** Which bodies are the place itself: its own Party committee and people's committee, as against those under them. */
import type { Body } from '../audit-facts.ts'

/**
 * The Party committee by any of its organs that issue for it, its congress, the people's committee and who signs for it.
 * Commissions of the committee, departments, councils and fronts stand under the place, as districts do.
 */
const OWN =
  /^(?:(?:Ban Chấp hành|Ban Thường vụ|Thường trực|Bí thư|Đại hội(?: đại biểu)?) )*(?:Đảng bộ|Tỉnh ủy|Thành ủy)(?!\p{L})|^(?:Chủ tịch )?(?:UBND|Ủy ban nhân dân)(?!\p{L})/u

/** A body of the province's level of which no source tells the name counts as the place itself. */
export const isOwn = ({ level, issuer }: Body): boolean =>
  level === 'provincial' && (issuer === null || OWN.test(issuer.normalize('NFC')))

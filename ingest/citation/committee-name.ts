/** One name for one committee, whichever of its organs speaks: "Ban Chấp hành Đảng bộ huyện Ba Tơ" is "Huyện ủy Ba Tơ". */
import { fold } from '../source/fold.ts'

const COMMITTEES: Readonly<Record<string, string>> = {
  tinh: 'tinh uy',
  'thanh pho': 'thanh uy',
  huyen: 'huyen uy',
  quan: 'quan uy',
  'thi xa': 'thi uy',
}

/** The folded name by which bodies of one source are compared. */
export const committeeName = (issuer: string): string =>
  fold(issuer)
    .replace(/^(?:ban thuong vu|ban chap hanh(?! trung)|thuong truc|chu tich) /u, '')
    .replace(/^dang bo (tinh|thanh pho|huyen|quan|thi xa)(?![a-z])/u, (_, unit: string) => COMMITTEES[unit] ?? unit)
    .replace(/^dang bo /u, 'dang uy ')

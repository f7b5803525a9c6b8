/**
 * Documents that name a body: "Ban Chỉ đạo Đề án 06", "Tổ công tác triển khai Đề án 06". Such a document is cited, but it is
 * the body that the sentence speaks of: it carries nothing out, nothing there carries it out, and what follows is no title of it.
 */
import type { CleanText } from '../source/clean.ts'
import { endOf } from '../scan/sticky.ts'
import type { Citation } from './citation.ts'

/** Bodies that are set up to carry a document out, and bodies that only bear its name. */
const SET_UP =
  'ban\\s+(?:chi\\s+dao|dieu\\s+hanh|dieu\\s+phoi)|bcd|tieu\\s+ban|to(?:\\s+(?:chi\\s+dao|cong\\s+tac|giup\\s+viec|thuong\\s+truc|tu\\s+van|chuyen\\s+gia))?|(?:co\\s+quan|bo\\s+phan|don\\s+vi)\\s+thuong\\s+truc'
const BEARING = 'van\\s+phong|hoi\\s+dong|ban\\s+quan\\s+ly|doan\\s+cong\\s+tac'
/** "Ban Chỉ đạo *của tỉnh về triển khai thực hiện* Nghị quyết 57" */
const WHOSE =
  '(?:\\s+(?:cua\\s+)?(?:cap\\s+)?(?:tinh|thanh\\s+pho|huyen|quan|thi\\s+xa|xa|phuong|quoc\\s+gia|trung\\s+uong|chinh\\s+phu|(?:tinh|thanh|huyen|quan|dang)\\s+uy))?'
const TASK =
  '(?:\\s+(?:ve|chi\\s+dao|xay\\s+dung))?(?:\\s+viec)?(?:\\s+(?:to\\s+chuc\\s+)?(?:trien\\s+khai|thuc\\s+hien|trien\\s+khai,?\\s+(?:va\\s+)?thuc\\s+hien))?(?:\\s+cac)?'
/** "Văn *bản chỉ đạo* thực hiện Nghị quyết số 12-NQ/TW" speaks of no body; nor does "12-KH/*BCĐ*". */
const NAME = new RegExp(`(?<=(?<![a-z/-]|van\\s+)(?:(?:${SET_UP})${WHOSE}${TASK}|(?:${BEARING}))\\s+)`, 'y')
/** "Ban Chỉ đạo về phát triển khoa học, công nghệ, chuyển đổi số *và* Đề án 06": the last of what it is for. */
const LAST =
  /(?<=(?<![a-z/-]|van\s+)(?:ban\s+chi\s+dao|to\s+cong\s+tac|bcd)(?:\s*,?\s+(?!da\s|ban\s+hanh\s|muu\s)[a-z0-9/-]+){1,24}\s+va\s+)/y

/** Whether a citation stands in the name of a body, where it tells what the body is for. */
export const isBodyNamed = ({ folded }: CleanText, { start, name }: Citation): boolean =>
  endOf(NAME, folded, start) !== null || (name?.kind === 'short' && endOf(LAST, folded, start) !== null)

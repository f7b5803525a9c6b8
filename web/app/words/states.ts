/** The states of a directive at a place: their names, and what each means. */
import type { AuditState } from '../../../graph/model.ts'
import { each } from './say.ts'

export const STATES = {
  auditState: each<AuditState>(
    {
      contradictory: 'Các nguồn nói trái nhau',
      denied: 'Có câu nói chưa thực hiện',
      cited: 'Có viện dẫn, chưa thấy thực hiện',
      'no-evidence': 'Không thấy dẫn chứng',
      planned: 'Mới dự kiến',
      possible: 'Có thể có, chưa rõ',
      implemented: 'Đã có văn bản thực hiện',
      'predecessor-only': 'Chỉ qua văn bản trước',
      'not-applicable': 'Không thuộc phạm vi',
      'nothing-read': 'Chưa đọc nguồn nào',
      unreadable: 'Không đọc được',
    },
    {
      contradictory: 'Sources contradict each other',
      denied: 'Stated as not implemented',
      cited: 'Cited, no implementation found',
      'no-evidence': 'Read, nothing found',
      planned: 'Planned only',
      possible: 'Possible, not certain',
      implemented: 'Implemented',
      'predecessor-only': 'Through its predecessor only',
      'not-applicable': 'Not applicable',
      'nothing-read': 'No source read',
      unreadable: 'Source unreadable',
    },
  ),
  auditStateMeans: each<AuditState>(
    {
      contradictory: 'có nguồn nói đã thực hiện, có nguồn nói chưa',
      denied: 'một nguồn nói chưa có văn bản thực hiện',
      cited: 'nguồn của nơi ấy nhắc tới văn bản này, không nói có văn bản thực hiện',
      'no-evidence': 'đã đọc nguồn của nơi ấy và thời gian ấy, không thấy nhắc tới',
      planned: 'một nguồn nói sẽ có văn bản thực hiện',
      possible: 'nguồn nói chưa đủ để biết chắc là văn bản này, hoặc là thực hiện',
      implemented: 'có văn bản của nơi ấy thực hiện, trực tiếp hay qua văn bản khác',
      'predecessor-only': 'văn bản mà nó tiếp tục đã có văn bản thực hiện, chính nó thì chưa thấy',
      'not-applicable': 'người duyệt xác định văn bản này không áp dụng cho nơi ấy',
      'nothing-read': 'chưa đọc nguồn nào của nơi ấy và thời gian ấy',
      unreadable: 'có nguồn của nơi ấy, nhưng không đọc được',
    },
    {
      contradictory: 'one source says that it was implemented, another that it was not',
      denied: 'a source says that nothing implements it yet',
      cited: 'a source of the place mentions it, and says of no document that it implements it',
      'no-evidence': 'sources of the place and the time were read, and none mentions it',
      planned: 'a source says that something will implement it',
      possible: 'the words are too few to be sure that this document is meant, or that it is implemented',
      implemented: 'a document of the place implements it, directly or through others',
      'predecessor-only': 'what it continues is implemented, the document itself is not found to be',
      'not-applicable': 'a reviewer decided that it does not concern the place',
      'nothing-read': 'no source of the place and the time was read',
      unreadable: 'there is a source of the place, and it cannot be read',
    },
  ),
}

/** Uploading: what may be sent, how far it has got, what became of each file. */
import { en, s, say, vi } from './say.ts'

export const UPLOAD = {
  uploadTitle: say('Nạp thêm tệp', 'Read more files'),
  uploadLead: say('Kéo thả tệp hoặc thư mục vào trang này, hoặc', 'Drop files or folders onto this page, or'),
  uploadChoose: say('Chọn tệp…', 'Choose files…'),
  uploadLimits: say(
    (megabytes: number, files: number) =>
      `Mỗi tệp không quá ${vi.format(megabytes)} MB, mỗi lần không quá ${vi.format(files)} tệp. Tệp đọc được thì giữ trên máy này, không gửi đi đâu.`,
    (megabytes, files) =>
      `At most ${en.format(megabytes)} MB a file and ${s(files, 'file')} at once. What can be read is kept on this machine and sent nowhere.`,
  ),
  uploadTooMany: say(
    (files: number, most: number) =>
      `Đã chọn ${vi.format(files)} tệp, mỗi lần chỉ nhận ${vi.format(most)} tệp. Xin chọn ít hơn hoặc nén thành tệp ZIP.`,
    (files, most) =>
      `${s(files, 'file')} were chosen, and ${en.format(most)} are taken at once. Choose fewer, or put them into a ZIP file.`,
  ),
  uploadSending: say(
    (files: number) => `Đang gửi ${vi.format(files)} tệp…`,
    (files) => `Sending ${s(files, 'file')}…`,
  ),
  uploadReading: say(
    (done: number, total: number) => `Đã đọc ${vi.format(done)} trong ${vi.format(total)} tệp…`,
    (done, total) => `Read ${en.format(done)} of ${s(total, 'file')}…`,
  ),
  uploadCancel: say('Dừng nạp', 'Stop reading'),
  uploadCancelled: say(
    'Đã dừng. Tệp đã đọc xong thì vẫn giữ, các tệp khác chưa nạp.',
    'Stopped. Files already read are kept, the others were not read.',
  ),
  uploadCutOff: say(
    'Mất kết nối khi đang nạp. Xin nạp lại; tệp đã đọc sẽ không đọc lại.',
    'The connection was lost while files were read. Send them again; what was read is not read twice.',
  ),
  uploadDone: say(
    (read: number, failed: number) =>
      failed === 0
        ? `Đã nạp ${vi.format(read)} tệp.`
        : `Đã nạp ${vi.format(read)} tệp; ${vi.format(failed)} tệp không đọc được.`,
    (read, failed) =>
      failed === 0 ? `${s(read, 'file')} read.` : `${s(read, 'file')} read; ${en.format(failed)} could not be read.`,
  ),
  uploadResults: say('Kết quả từng tệp', 'What became of each file'),
  uploadFound: say(
    (mentions: number, documents: number, problems: number) =>
      `${vi.format(mentions)} lần nhắc, ${vi.format(documents)} văn bản` +
      (problems === 0 ? '' : `, ${vi.format(problems)} điểm cần xem lại`),
    (mentions, documents, problems) =>
      `${s(mentions, 'mention')}, ${s(documents, 'document')}` +
      (problems === 0 ? '' : `, ${s(problems, 'point')} to check`),
  ),
  uploadUnchanged: say('đã có trong kho, không đổi', 'held already, unchanged'),
  uploadSame: say(
    (path: string) => `cùng nội dung với ${path}, giữ làm một nguồn`,
    (path) => `the same text as ${path}, kept as one source`,
  ),
  uploadMore: say(
    (count: number) => `và ${vi.format(count)} tệp khác`,
    (count) => `and ${s(count, 'other file')}`,
  ),
}

/** What is said of evidence bundles, in both languages. */
import type { Compared, Fault } from '../graph/index.ts'
import type { Words } from './words.ts'

export interface BundleWords {
  readonly made: (out: string, shown: string, total: string) => string
  readonly seal: (seal: string) => string
  readonly whole: (files: string, version: string) => string
  readonly broken: (count: string) => string
  readonly since: (day: string, changed: string, compared: string, added: string, gone: string) => string
  readonly cut: string
  readonly changed: string
  readonly added: string
  readonly gone: string
  readonly finding: Readonly<Record<Compared['changed'][number]['evidence']['added'][number]['finding'], string>>
  readonly fault: Readonly<Record<Fault['rule'], string>>
}

const VI: BundleWords = {
  made: (out, shown, total) => `${out} · ${shown} trong ${total} dòng`,
  seal: (seal) => `SHA-256 của manifest.json: ${seal}`,
  whole: (files, version) => `Gói nguyên vẹn: đủ ${files} tệp, không tệp nào bị đổi. Lập bằng Viện Dẫn ${version}.`,
  since: (day, changed, compared, added, gone) =>
    `So với gói lập ngày ${day}: ${changed} trong ${compared} dòng đã đổi, ${added} dòng mới, ${gone} dòng không còn.`,
  cut: 'Gói trước không có đủ mọi dòng khớp bộ lọc, nên không nói được dòng nào là mới.',
  changed: 'Đã đổi',
  added: 'Mới',
  gone: 'Không còn',
  finding: {
    done: 'thực hiện',
    denied: 'nói là chưa',
    planned: 'dự kiến',
    possible: 'có thể',
    predecessor: 'thực hiện văn bản trước',
    cited: 'viện dẫn',
  },
  broken: (count) => `Gói không còn nguyên vẹn: ${count} chỗ sai.`,
  fault: {
    missing: 'thiếu tệp',
    extra: 'tệp thừa, không có trong manifest.json',
    changed: 'đã bị đổi',
    unreadable: 'không giải nén được',
    twice: 'có hai tệp cùng tên',
  },
}

const EN: BundleWords = {
  made: (out, shown, total) => `${out} · ${shown} of ${total} rows`,
  seal: (seal) => `SHA-256 of manifest.json: ${seal}`,
  whole: (files, version) =>
    `The bundle is whole: all ${files} files are there and unchanged. Made by Viện Dẫn ${version}.`,
  since: (day, changed, compared, added, gone) =>
    `Since the bundle of ${day}: ${changed} of ${compared} rows changed, ${added} new, ${gone} gone.`,
  cut: 'That bundle did not hold every row that fits, so nobody can say which rows are new.',
  changed: 'Changed',
  added: 'New',
  gone: 'Gone',
  finding: {
    done: 'implements',
    denied: 'says that it was not done',
    planned: 'plans to',
    possible: 'possible',
    predecessor: 'implements its predecessor',
    cited: 'cites',
  },
  broken: (count) => `The bundle is not as it was made; things wrong: ${count}.`,
  fault: {
    missing: 'missing',
    extra: 'not in manifest.json',
    changed: 'changed',
    unreadable: 'cannot be unpacked',
    twice: 'two files have this name',
  },
}

export const bundleWords = ({ language }: Words): BundleWords => (language === 'vi' ? VI : EN)

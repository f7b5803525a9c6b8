/**
 * Every error that is thrown on purpose. One entry a code; `docs/errors.md` lists the same entries and a test holds the two
 * against each other. What is wrong inside a document is no error but a problem, as data: see `graph/model.ts`.
 */

interface Entry {
  /** HTTP status, where the error reaches a client of the API. */
  readonly status: number
  /** Exit code of the command line: 1 an input failed, 2 wrong usage, 3 the reference fits none or several, 4 the store. */
  readonly exit: 1 | 2 | 3 | 4
  /** What is wrong and why; `{name}` is filled in. */
  readonly en: string
  readonly vi: string
  /** What to do about it. */
  readonly repairEn: string
  readonly repairVi: string
}

export const CATALOGUE = {
  USAGE: {
    status: 400,
    exit: 2,
    en: '{detail}',
    vi: '{detail}',
    repairEn: 'Run `viendan --help` to see every command with an example.',
    repairVi: 'Chạy `viendan --help` để xem các lệnh kèm ví dụ.',
  },
  FILE_UNREADABLE: {
    status: 422,
    exit: 1,
    en: '{path} could not be read: {reason}.',
    vi: 'Không đọc được {path}: {reason}.',
    repairEn: 'Check the path and the permissions, and try again.',
    repairVi: 'Xin kiểm tra đường dẫn, quyền truy cập rồi thử lại.',
  },
} as const satisfies Record<string, Entry>

export type ErrorCode = keyof typeof CATALOGUE
export type Language = 'vi' | 'en'

/** A thrown error of the catalogue. `message` is English; `explain` gives the reader's language. */
export class ViendanError extends Error {
  override readonly name = 'ViendanError'
  readonly code: ErrorCode
  readonly details: Readonly<Record<string, string | number>>

  constructor(code: ErrorCode, details: Readonly<Record<string, string | number>> = {}, cause?: unknown) {
    super(fill(CATALOGUE[code].en, details), cause === undefined ? undefined : { cause })
    this.code = code
    this.details = details
  }

  get status(): number {
    return CATALOGUE[this.code].status
  }

  get exit(): number {
    return CATALOGUE[this.code].exit
  }

  /** What is wrong and what to do, in one language. */
  explain(language: Language): { readonly message: string; readonly repair: string } {
    const entry: Entry = CATALOGUE[this.code]
    return language === 'vi'
      ? { message: fill(entry.vi, this.details), repair: fill(entry.repairVi, this.details) }
      : { message: fill(entry.en, this.details), repair: fill(entry.repairEn, this.details) }
  }
}

const fill = (template: string, details: Readonly<Record<string, string | number>>): string =>
  template.replace(/\{(\w+)\}/g, (whole, name: string) => String(details[name] ?? whole))

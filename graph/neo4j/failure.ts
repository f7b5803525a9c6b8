/** What Neo4j and its driver report, in the words of the catalogue. Told apart by code; nothing of their messages is shown. */
import { ViendanError, type Language } from '../../errors.ts'

type Reason = Readonly<Record<Language, string>>

/** Where the store is, and who asks. */
interface Place {
  readonly store: string
  readonly user: string
}

const MEMORY: Reason = { en: 'the server has too little memory for it', vi: 'máy chủ không đủ bộ nhớ' }
const DISK: Reason = { en: 'the server cannot write to its disk', vi: 'máy chủ không ghi được vào ổ đĩa' }
const READ_ONLY: Reason = { en: 'it may not be written', vi: 'không có quyền ghi' }
const LOCKED: Reason = { en: 'another program keeps it locked', vi: 'chương trình khác đang khóa kho' }

/** Why a store cannot be used. */
const REASONS: Readonly<Record<string, Reason>> = {
  'Neo.ClientError.Cluster.NotALeader': READ_ONLY,
  'Neo.ClientError.General.ForbiddenOnReadOnlyDatabase': READ_ONLY,
  'Neo.ClientError.General.WriteOnReadOnlyAccessDatabase': READ_ONLY,
  'Neo.ClientError.Security.Forbidden': READ_ONLY,
  'Neo.ClientError.Database.DatabaseNotFound': {
    en: 'the server has no database',
    vi: 'máy chủ không có cơ sở dữ liệu',
  },
  'Neo.TransientError.General.DatabaseUnavailable': { en: 'its database is stopped', vi: 'cơ sở dữ liệu đang dừng' },
  'Neo.TransientError.General.MemoryPoolOutOfMemoryError': MEMORY,
  'Neo.TransientError.General.OutOfMemoryError': MEMORY,
  'Neo.TransientError.General.TransactionMemoryLimit': MEMORY,
  'Neo.TransientError.General.TransactionOutOfMemoryError': MEMORY,
  'Neo.TransientError.Transaction.DeadlockDetected': LOCKED,
  'Neo.TransientError.Transaction.LockAcquisitionTimeout': LOCKED,
  'Neo.ClientError.Transaction.LockAcquisitionTimeout': LOCKED,
  'Neo.DatabaseError.Transaction.TransactionLogError': DISK,
  'Neo.DatabaseError.Transaction.TransactionCommitFailed': DISK,
  'Neo.DatabaseError.Transaction.TransactionStartFailed': DISK,
}

/** Why a user is not let in. */
const REFUSALS: Readonly<Record<string, Reason>> = {
  'Neo.ClientError.Security.Unauthorized': {
    en: 'the user or the password is not right',
    vi: 'sai tên người dùng hoặc mật khẩu',
  },
  'Neo.ClientError.Security.AuthenticationRateLimit': {
    en: 'a wrong password was given too often, so that it makes everyone wait for a moment',
    vi: 'đã nhập sai mật khẩu quá nhiều lần, phải chờ giây lát',
  },
  'Neo.ClientError.Security.CredentialsExpired': {
    en: 'the password has to be changed before its first use',
    vi: 'phải đổi mật khẩu trước khi dùng lần đầu',
  },
}

/** Codes of the driver, where no answer came. */
const SILENCES: readonly unknown[] = ['ServiceUnavailable', 'SessionExpired']

/** An error of the catalogue for what went wrong with the store; anything else as it is. */
export function explain(error: unknown, { store, user }: Place): unknown {
  if (!(error instanceof Error) || error instanceof ViendanError || !('code' in error)) return error
  const code = String(error.code)
  if (SILENCES.includes(code)) return new ViendanError('STORE_UNREACHABLE', { store }, error)
  const refusal = REFUSALS[code]
  if (refusal !== undefined) return new ViendanError('STORE_REFUSED', { store, user, reason: refusal }, error)
  const reason = REASONS[code]
  return reason === undefined ? error : unusable(store, reason, error)
}

export const unusable = (store: string, reason: Reason, cause?: unknown): ViendanError =>
  new ViendanError('STORE_UNUSABLE', { path: store, reason }, cause)

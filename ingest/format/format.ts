/** The formats that are read, and how a file tells its own: by its first bytes, then by its name. */
import { extname } from 'node:path'

/** By the name of its reader. */
export type Format =
  | 'markdown'
  | 'text'
  | 'html'
  | 'csv'
  | 'docx'
  | 'odt'
  | 'pdf'
  | 'doc'
  | 'rtf'
  | 'email'
  | 'picture'
  | 'xlsx'
  | 'xls'
  | 'ods'
/** Formats whose bytes are no text. */
export type BinaryFormat = Exclude<Format, 'markdown' | 'text' | 'html' | 'csv'>

const BY_EXTENSION: Readonly<Record<string, Format>> = {
  '.md': 'markdown',
  '.markdown': 'markdown',
  '.txt': 'text',
  '.text': 'text',
  '.html': 'html',
  '.htm': 'html',
  '.xhtml': 'html',
  '.docx': 'docx',
  '.odt': 'odt',
  '.pdf': 'pdf',
  '.doc': 'doc',
  '.rtf': 'rtf',
  '.eml': 'email',
  '.csv': 'csv',
  '.tsv': 'csv',
  '.xlsx': 'xlsx',
  '.xlsm': 'xlsx',
  '.xls': 'xls',
  '.ods': 'ods',
  '.png': 'picture',
  '.jpg': 'picture',
  '.jpeg': 'picture',
}

/** What a name promises; null where no reader knows its ending. */
export const formatOfName = (path: string): Format | null => BY_EXTENSION[extname(path).toLowerCase()] ?? null

/** What the first bytes show whatever the name says; null for text and for what is not known. */
export function formatOfBytes(bytes: Buffer, promised: Format): BinaryFormat | null {
  const head = bytes.subarray(0, 1024).toString('latin1')
  if (head.includes('%PDF-')) return 'pdf'
  if (head.startsWith('{\\rtf')) return 'rtf'
  if (head.startsWith('\u0089PNG') || head.startsWith('\u00ff\u00d8\u00ff')) return 'picture'
  // Both kinds of old files, and locked new ones, begin alike.
  if (head.startsWith('\u00d0\u00cf\u0011\u00e0')) return isWorkbook(promised) ? promised : 'doc'
  if (!head.startsWith('PK\u0003\u0004')) return null
  // Its first entry is the kind of an OpenDocument text, in the open.
  if (head.includes('mimetypeapplication/vnd.oasis.opendocument.text')) return 'odt'
  if (head.includes('mimetypeapplication/vnd.oasis.opendocument.spreadsheet')) return 'ods'
  if (bytes.includes('xl/workbook.')) return 'xlsx'
  return promised === 'odt' || isWorkbook(promised) ? promised : 'docx'
}

/** Lists in rows and columns. */
export const isRegister = (format: Format): boolean => format === 'csv' || isWorkbook(format)

const isWorkbook = (format: Format): format is 'xlsx' | 'xls' | 'ods' =>
  format === 'xlsx' || format === 'xls' || format === 'ods'

export const isBinary = (format: Format): format is BinaryFormat =>
  format !== 'markdown' && format !== 'text' && format !== 'html' && format !== 'csv'

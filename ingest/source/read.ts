/**
 * Reading: from a path to decoded text. Each format has a reader of its own; what no reader knows is refused with its name.
 */
import { readdir, readFile, stat } from 'node:fs/promises'
import { basename, extname, join } from 'node:path'
import { ViendanError } from '../../errors.ts'

/** Readers by extension. */
const READERS: Readonly<Record<string, string>> = {
  '.md': 'markdown',
  '.markdown': 'markdown',
  '.txt': 'text',
  '.text': 'text',
}

export interface FileText {
  readonly text: string
  readonly reader: string
}

/** The decoded text of a file. Throws `FILE_UNREADABLE`, `FILE_UNSUPPORTED`, `FILE_NOT_TEXT`, `FILE_SECRET`. */
export async function readFileText(path: string, allowSecret: boolean): Promise<FileText> {
  // The name alone may carry the mark; then neither it nor the text is looked at further.
  if (!allowSecret && marksName(basename(path))) throw new ViendanError('FILE_SECRET')
  const reader = READERS[extname(path).toLowerCase()]
  if (reader === undefined)
    throw new ViendanError('FILE_UNSUPPORTED', { path, extension: extname(path) || basename(path) })
  const text = decode(await bytesOf(path), path)
  if (!allowSecret && marksFirstPage(text)) throw new ViendanError('FILE_SECRET')
  return { text, reader }
}

async function bytesOf(path: string): Promise<Buffer> {
  try {
    return await readFile(path)
  } catch (error) {
    throw new ViendanError('FILE_UNREADABLE', { path, reason: reasonOf(error) }, error)
  }
}

const reasonOf = (error: unknown): string =>
  error instanceof Error && 'code' in error ? String(error.code) : 'unknown'

/** UTF-8 and UTF-16 by their byte order mark, else UTF-8; anything else is no text that can be read faithfully. */
function decode(bytes: Buffer, path: string): string {
  const encoding =
    bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : 'utf-8'
  try {
    const text = new TextDecoder(encoding, { fatal: true }).decode(bytes)
    // A NUL is no character of a text: these bytes are of another kind.
    if (!text.includes('\0')) return text
  } catch (error) {
    throw new ViendanError('FILE_NOT_TEXT', { path }, error)
  }
  throw new ViendanError('FILE_NOT_TEXT', { path })
}

/** The mark stands alone on its line or behind `Độ mật:`; in capitals or with a capital, never inside a sentence. */
const MARK_LINE =
  /^[\s>*_#|[(<b>]*(?:(?:ĐỘ|Độ)\s+(?:MẬT|mật)\s*:?\s*)?(?:TUYỆT MẬT|TỐI MẬT|MẬT|Tuyệt mật|Tối mật|Mật)[\s*_|\])!.</b>]*$/mu
const MARK_NAME =
  /(?:^|[^\p{L}])(?:tuyệt[\s_-]*mật|tối[\s_-]*mật|TUYET[\s_-]*MAT|TOI[\s_-]*MAT|\(mật\)|\[mật\]|_mật|-mật|mật[_-])(?=$|[^\p{L}])/iu
const FIRST_PAGE = 3000

const marksName = (name: string): boolean =>
  MARK_NAME.test(name.normalize('NFC')) || /^mật(?!\p{L})/iu.test(name.normalize('NFC'))
const marksFirstPage = (text: string): boolean => MARK_LINE.test(text.slice(0, FIRST_PAGE).normalize('NFC'))

/** All files that a reader knows, under the paths given, sorted. A path that does not exist is `FILE_UNREADABLE`. */
export async function findFiles(paths: readonly string[]): Promise<readonly string[]> {
  const found = await Promise.all(paths.map(filesUnder))
  return [...new Set(found.flat())].sort()
}

async function filesUnder(path: string): Promise<string[]> {
  try {
    if (!(await stat(path)).isDirectory()) return [path]
    const entries = await readdir(path, { recursive: true, withFileTypes: true })
    return entries
      .filter((entry) => entry.isFile() && extname(entry.name).toLowerCase() in READERS && !isAbout(entry.name))
      .map((entry) => join(entry.parentPath, entry.name))
  } catch (error) {
    throw new ViendanError('FILE_UNREADABLE', { path, reason: reasonOf(error) }, error)
  }
}

/** A folder's README is about the reports and is none. */
const isAbout = (name: string): boolean => /^readme(?:\.|$)/iu.test(name)

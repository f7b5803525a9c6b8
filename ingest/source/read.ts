/**
 * Reading: from a path to decoded text. Each format has a reader of its own; what no reader knows is refused with its name.
 */
import { readdir, stat } from 'node:fs/promises'
import { basename, extname, join } from 'node:path'
import { ViendanError } from '../../errors.ts'
import type { Problem, RecognisedPage } from '../../graph/model.ts'
import { filesInside, isAbout } from '../container/find-inside.ts'
import { containerKind, namesOn, outerOf } from '../container/location.ts'
import { bytesAt, isThere } from '../container/open.ts'
import { decode, shown } from '../encoding/decode.ts'
import type { Decoded, DecodedPart } from '../encoding/encodings.ts'
import { withRuns } from '../encoding/parts.ts'
import { repair } from '../encoding/repair.ts'
import { formatOfBytes, formatOfName, isBinary, isRegister, type BinaryFormat, type Format } from '../format/format.ts'
import { readApart } from '../format/read-apart.ts'
import { textOfHtml } from '../format/read-html.ts'
import { columnsNear } from '../register/remember-columns.ts'
import type { ConfirmedColumns, SheetOutline } from '../register/sheet.ts'
import { writeRegister } from '../register/write-register.ts'
import { marksName, marksOf } from './marks.ts'

export interface FileText {
  readonly text: string
  readonly reader: Format
  /** The numbers of pages that hold no letters that can be read, from 1. */
  readonly unreadable: readonly number[]
  /** Parts of the text that were written in an older encoding, or read in a wrong one before. */
  readonly decoded: readonly DecodedPart[]
  /** Pages that were recognised from their pictures. */
  readonly recognised: readonly RecognisedPage[]
  /** What is to be said of a register, with places in the text. */
  readonly problems: readonly Problem[]
  /** What was understood of the sheets of a register; none for other files. */
  readonly outlines: readonly SheetOutline[]
}

export interface ReadOptions {
  /** Whether sources with a mark of secrecy are read. */
  readonly allowSecret: boolean
}

/** The decoded text of a file. Throws `FILE_…` errors of the catalogue. */
export async function readFileText(path: string, { allowSecret }: ReadOptions): Promise<FileText> {
  // The name alone may carry the mark; then neither it nor the text is looked at further.
  if (!allowSecret && namesOn(path).some(marksName)) throw new ViendanError('FILE_SECRET')
  if (containerKind(path) === 'zip') await refuseArchive(path)
  const promised = formatOfName(path)
  if (promised === null)
    throw new ViendanError('FILE_UNSUPPORTED', { path, extension: extname(path) || basename(path) })
  const read = await readBytes(path, await bytesAt(path), promised)
  // Older fonts draw small letters as capitals.
  if (!allowSecret && marksOf(read.text, read.decoded.length > 0).secrecy) throw new ViendanError('FILE_SECRET')
  return read
}

type Columns = readonly ConfirmedColumns[]

/** What the bytes are goes before what the name promises. */
async function readBytes(path: string, bytes: Buffer, promised: Format): Promise<FileText> {
  const format = formatOfBytes(bytes, promised) ?? promised
  const columns = isRegister(format) ? await columnsNear(path) : []
  if (isBinary(format)) return readBinary(path, bytes, format, columns)
  const seen = shown(bytes, format === 'html' ? namedIn(bytes) : undefined)
  // Fonts and letters that stand in a page by their numbers are told by its tags.
  const page = format === 'html' ? textOfHtml(seen.text) : { text: seen.text, runs: [] }
  const decoded = decode({ ...seen, text: page.text })
  if (decoded === null) throw new ViendanError('FILE_NOT_TEXT', { path })
  if (format === 'csv') return readValues(decoded, columns)
  const { text, parts } = withRuns(decoded, page.runs)
  return { text, reader: format, unreadable: [], decoded: parts, problems: [], recognised: [], outlines: [] }
}

async function readValues(values: Decoded, columns: Columns): Promise<FileText> {
  const { sheetOfCsv } = await import('../format/read-csv.ts')
  const { text, problems, outlines } = writeRegister([sheetOfCsv(values.text, columns)], columns)
  // Cells do not stand in the table where they stood among the values.
  const encodings = [...new Set(values.parts.map(({ encoding }) => encoding))]
  const decoded = encodings.map((encoding) => ({ encoding, start: 0, end: text.length }))
  return { text, reader: 'csv', unreadable: [], decoded, problems, recognised: [], outlines }
}

async function readBinary(path: string, bytes: Buffer, format: BinaryFormat, columns: Columns): Promise<FileText> {
  const { text: read, runs, ...told } = await readApart(path, bytes, format, columns)
  const { text, parts } = withRuns(repair(read), runs)
  return { ...told, text, reader: format, decoded: parts }
}

/** Throws what is wrong with an archive; where nothing is, that it is no text itself. */
async function refuseArchive(path: string): Promise<never> {
  throw new ViendanError('FILE_IS_ARCHIVE', { path, files: (await filesInside(path)).length })
}

const reasonOf = (error: unknown): string =>
  error instanceof Error && 'code' in error ? String(error.code) : 'unknown'

/** The encoding that a page of HTML says it is in. */
const namedIn = (bytes: Buffer): string | undefined =>
  META_CHARSET.exec(bytes.subarray(0, 4096).toString('latin1'))?.[1]

const META_CHARSET = /<meta\b[^>]{0,200}\bcharset\s*=\s*["']?([\w-]{3,20})/iu

/** All files that a reader knows, under the paths given, sorted. A path that does not exist is `FILE_UNREADABLE`. */
export async function findFiles(paths: readonly string[]): Promise<readonly string[]> {
  return [...new Set(await oneByOne(paths, filesUnder))].sort()
}

async function filesUnder(path: string): Promise<string[]> {
  try {
    if (outerOf(path) !== null && !(await isThere(path))) return await filesOf(path)
    if (!(await stat(path)).isDirectory()) return await filesOf(path)
    const entries = await readdir(path, { recursive: true, withFileTypes: true })
    const files = entries.filter((entry) => entry.isFile() && isRead(entry.name))
    return await oneByOne(files, (entry) => filesOf(join(entry.parentPath, entry.name)))
  } catch (error) {
    throw new ViendanError('FILE_UNREADABLE', { path, reason: reasonOf(error) }, error)
  }
}

/** A folder may hold thousands of archives and messages: all at once they would not fit into memory. */
async function oneByOne<T>(all: readonly T[], find: (one: T) => Promise<string[]>): Promise<string[]> {
  const found: string[] = []
  for (const one of all) for (const file of await find(one)) found.push(file)
  return found
}

const isRead = (name: string): boolean =>
  (formatOfName(name) !== null || containerKind(name) !== null) && !isAbout(name)

/** A file, or what it holds; what cannot be opened is found as it stands, so that reading it tells why. */
const filesOf = async (path: string): Promise<string[]> => {
  const held = containerKind(path) === null ? [] : await filesInside(path).catch(() => [])
  return held.length > 0 ? held : [path]
}

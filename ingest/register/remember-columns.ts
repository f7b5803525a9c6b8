/**
 * Remembering what a person confirmed of columns: in a file beside the registers, so that whoever reads them, with whatever
 * store, reads them alike, and the word goes along where the folder is copied. It holds for the folder and all below it.
 */
import { readFile, rename, writeFile } from 'node:fs/promises'
import { dirname, join, resolve } from 'node:path'
import { ViendanError } from '../../errors.ts'
import { fileOf } from '../container/location.ts'
import { NAME_OF, type ColumnRole } from '../lexicon/columns.ts'
import type { ConfirmedColumns } from './sheet.ts'

const FILE = 'viendan-columns.json'

/** What holds for the registers at a path, the nearest first. Throws `COLUMNS_DAMAGED`. */
export async function columnsNear(path: string): Promise<ConfirmedColumns[]> {
  const found: ConfirmedColumns[] = []
  for (let folder = folderOf(path); ; folder = dirname(folder)) {
    found.push(...(await columnsIn(join(folder, FILE))))
    if (dirname(folder) === folder) return found
  }
}

/** Keeps what was confirmed, in place of what was of the same names; resolves with the path of the file. Throws `COLUMNS_NOT_KEPT`. */
export async function rememberColumns(path: string, confirmed: ConfirmedColumns): Promise<string> {
  const file = join(folderOf(path), FILE)
  const others = (await columnsIn(file)).filter(({ header }) => header !== confirmed.header)
  const columns = [...others, confirmed].toSorted((a, b) => (a.header < b.header ? -1 : 1))
  try {
    // Whole or not at all, whatever happens meanwhile.
    await writeFile(`${file}.new`, `${JSON.stringify({ format: FORMAT, columns }, null, 2)}\n`)
    await rename(`${file}.new`, file)
  } catch (error) {
    throw new ViendanError('COLUMNS_NOT_KEPT', { path: file }, error)
  }
  return file
}

const FORMAT = 'viendan.columns/1'

/** What lies in an archive or a message is told beside that. */
const folderOf = (path: string): string => dirname(resolve(fileOf(path)))

async function columnsIn(file: string): Promise<ConfirmedColumns[]> {
  const words = await readFile(file, 'utf8').catch(() => null)
  if (words === null) return []
  try {
    const { columns } = JSON.parse(words) as { readonly columns: unknown }
    if (Array.isArray(columns) && columns.every(isConfirmed)) return columns
  } catch (error) {
    throw new ViendanError('COLUMNS_DAMAGED', { path: file }, error)
  }
  throw new ViendanError('COLUMNS_DAMAGED', { path: file })
}

function isConfirmed(value: unknown): value is ConfirmedColumns {
  const { header, roles } = (value ?? {}) as { readonly header?: unknown; readonly roles?: unknown }
  return typeof header === 'string' && typeof roles === 'object' && roles !== null && Object.values(roles).every(isRole)
}

const isRole = (role: unknown): role is ColumnRole => typeof role === 'string' && Object.hasOwn(NAME_OF, role)

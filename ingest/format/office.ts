/** Files that LibreOffice turns into others, where it is installed: old Word documents and RTF. */
import { execFile } from 'node:child_process'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { promisify } from 'node:util'

const execute = promisify(execFile)

/** LibreOffice is not installed. */
export class OfficeMissing extends Error {}

/** The bytes as a DOCX file. Rejects as `convert` does. */
export const asDocx = (bytes: Buffer, extension: 'doc' | 'rtf', seconds: number): Promise<Buffer> =>
  convert(bytes, extension, 'docx:MS Word 2007 XML', seconds)

/**
 * The bytes of a file with that extension as LibreOffice's filter writes them, as in `pdf` or `odt:writer8`. Rejects with
 * `OfficeMissing`, where LibreOffice makes nothing of them, and where it takes longer.
 */
export async function convert(
  bytes: Buffer | string,
  extension: string,
  filter: string,
  seconds: number,
): Promise<Buffer> {
  const folder = await mkdtemp(join(tmpdir(), 'viendan-office-'))
  try {
    await writeFile(join(folder, `read.${extension}`), bytes)
    // A profile of its own: an instance that a person has open would take the file and answer nothing.
    const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`
    const out = join(folder, 'out')
    const args = [profile, '--headless', '--norestore', '--convert-to', filter, '--outdir', out]
    await execute('soffice', [...args, join(folder, `read.${extension}`)], { timeout: seconds * 1000 })
    return await readFile(join(out, `read.${filter.split(':', 1)[0] ?? filter}`))
  } catch (error) {
    throw isMissing(error) ? new OfficeMissing() : error
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

const isMissing = (error: unknown): boolean =>
  error instanceof Error &&
  'syscall' in error &&
  String(error.syscall).startsWith('spawn') &&
  'code' in error &&
  error.code === 'ENOENT'

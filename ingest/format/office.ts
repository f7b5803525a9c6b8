/** Old Word documents and RTF, by way of LibreOffice where it is installed. */
import { execFile } from 'node:child_process'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { promisify } from 'node:util'

const execute = promisify(execFile)

/** LibreOffice is not installed. */
export class OfficeMissing extends Error {}

/** The bytes as a DOCX file. Rejects with `OfficeMissing`, and where LibreOffice makes nothing of them. */
export async function asDocx(bytes: Buffer, extension: 'doc' | 'rtf', seconds: number): Promise<Buffer> {
  const folder = await mkdtemp(join(tmpdir(), 'viendan-office-'))
  try {
    await writeFile(join(folder, `read.${extension}`), bytes)
    // A profile of its own: an instance that a person has open would take the file and answer nothing.
    const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`
    const out = join(folder, 'out')
    const args = [profile, '--headless', '--norestore', '--convert-to', 'docx:MS Word 2007 XML', '--outdir', out]
    await execute('soffice', [...args, join(folder, `read.${extension}`)], { timeout: seconds * 1000 })
    return await readFile(join(out, 'read.docx'))
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

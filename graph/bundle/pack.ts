/** A bundle as a ZIP file: reports for people, findings for programs, and the hash of each in a manifest. */
import { hash } from 'node:crypto'
import { buffer } from 'node:stream/consumers'
import type { Readable } from 'node:stream'
import { ZipFile } from 'yazl'
import type { Language } from '../../errors.ts'
import { writeXlsx } from '../export/write-xlsx.ts'
import { BUNDLE_FORMAT, FILES, type Bundle, type Manifest } from './bundle.ts'
import { reportHtml } from './report-html.ts'
import { reportTables } from './report-tables.ts'

export interface Packed {
  readonly bytes: Buffer
  /** SHA-256 of the manifest: who notes it down knows the bundle again, and everything in it. */
  readonly seal: string
}

/** Reports in one language; what programs read is the same in every one. */
export async function pack(bundle: Bundle, language: Language): Promise<Packed> {
  const contents: readonly (readonly [path: string, content: Buffer])[] = [
    [FILES.html, Buffer.from(reportHtml(bundle, language))],
    [FILES.xlsx, await buffer(writeXlsx({ tables: reportTables(bundle) }, language))],
    [FILES.findings, json(bundle)],
  ]
  const manifest = json(manifestOf(bundle, contents))
  const zip = new ZipFile()
  const mtime = new Date(bundle.madeAt)
  for (const [path, content] of [[FILES.manifest, manifest] as const, ...contents])
    zip.addBuffer(content, path, { mtime })
  zip.end()
  return { bytes: await buffer(zip.outputStream as Readable), seal: hash('sha256', manifest) }
}

const manifestOf = (
  { version, madeAt }: Bundle,
  contents: readonly (readonly [path: string, content: Buffer])[],
): Manifest => ({
  format: BUNDLE_FORMAT,
  version,
  madeAt,
  files: contents.map(([path, content]) => ({ path, bytes: content.length, sha256: hash('sha256', content) })),
})

const json = (value: unknown): Buffer => Buffer.from(`${JSON.stringify(value, null, 1)}\n`)

/**
 * Unpacks the Chromium of `@sparticuz/chromium` into the folder named as first argument. A process of its own, because the
 * package unpacks to the temporary folder and changes the environment of whoever imports it.
 */
import { mkdir } from 'node:fs/promises'

const folder = process.argv[2]
if (folder === undefined) throw new Error('usage: node tests/unpack-chromium.ts FOLDER')
await mkdir(folder, { recursive: true })
process.env['TMPDIR'] = folder
// Takes along the shared libraries that a bare system lacks; whoever starts the browser decides whether to use them.
process.env['AWS_LAMBDA_JS_RUNTIME'] = 'nodejs22.x'
const { default: chromium } = await import('@sparticuz/chromium')
await chromium.executablePath()

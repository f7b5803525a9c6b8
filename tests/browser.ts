/** Starts a Chromium for tests and pictures of the page, without installing anything outside the project folder. */
import { execFile } from 'node:child_process'
import { constants, existsSync } from 'node:fs'
import { access, readFile, rename, rm } from 'node:fs/promises'
import { delimiter, join } from 'node:path'
import { promisify } from 'node:util'
import { chromium, type Browser, type LaunchOptions } from 'playwright-core'

const root = join(import.meta.dirname, '..')

/** Without these a browser on a closed network keeps looking up its maker's servers. */
const QUIET = [
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-domain-reliability',
  '--disable-quic',
  '--disable-sync',
  '--no-default-browser-check',
  '--no-first-run',
  '--no-pings',
]

/** Chromium refuses its sandbox to root, and containers lack the rights for it; pages under test are our own. */
const ARGUMENTS = ['--no-sandbox', '--disable-dev-shm-usage', '--font-render-hinting=none', ...QUIET]

/** The packaged build has no GPU process that could start in a container. */
const PACKAGED = [
  '--no-zygote',
  '--in-process-gpu',
  '--use-gl=angle',
  '--use-angle=swiftshader',
  '--enable-unsafe-swiftshader',
]

/** One way to start a Chromium. */
interface Candidate {
  readonly name: string
  readonly options: () => Promise<LaunchOptions>
}

/**
 * Starts a headless Chromium: the one named by `VIENDAN_TEST_CHROMIUM`, else an installed one, else the one that came with
 * the test dependencies. The caller closes it. Throws an Error that names what was tried and why it failed.
 */
export async function openBrowser(): Promise<Browser> {
  const failures: string[] = []
  for (const { name, options } of await candidates()) {
    try {
      return await chromium.launch({ headless: true, args: ARGUMENTS, ...(await options()) })
    } catch (error) {
      failures.push(`${name}: ${firstLines(error)}`)
    }
  }
  throw new Error(`No Chromium could be started. Tried ${failures.join('; ')}`)
}

async function candidates(): Promise<readonly Candidate[]> {
  const configured = process.env['VIENDAN_TEST_CHROMIUM']
  if (configured !== undefined && configured !== '') return [installed(configured)]
  const found = (await Promise.all(['chromium', 'chromium-browser', 'google-chrome'].map(onPath))).filter(
    (path) => path !== null,
  )
  return [...found.map(installed), ...packaged(), { name: 'Chrome', options: async () => ({ channel: 'chrome' }) }]
}

const installed = (executablePath: string): Candidate => ({
  name: executablePath,
  options: async () => ({ executablePath }),
})

async function onPath(command: string): Promise<string | null> {
  for (const folder of (process.env['PATH'] ?? '').split(delimiter)) {
    const path = join(folder, command)
    if (
      await access(path, constants.X_OK).then(
        () => true,
        () => false,
      )
    )
      return path
  }
  return null
}

/** As it is first; a system without libnss3 needs the libraries that the package brings along. */
function packaged(): readonly Candidate[] {
  if (process.platform !== 'linux' || process.arch !== 'x64') return []
  return [
    { name: '@sparticuz/chromium', options: () => packagedOptions({}) },
    {
      name: '@sparticuz/chromium with its own libraries',
      options: () => packagedOptions({ LD_LIBRARY_PATH: 'al2023/lib' }),
    },
  ]
}

async function packagedOptions(libraries: Readonly<Record<string, string>>): Promise<LaunchOptions> {
  const folder = await unpacked()
  const fonts = existsSync('/etc/fonts/fonts.conf') ? {} : { FONTCONFIG_PATH: 'fonts' }
  const own = Object.entries({ ...fonts, ...libraries }).map(([name, path]) => [name, join(folder, path)] as const)
  return {
    executablePath: join(folder, 'chromium'),
    args: [...ARGUMENTS, ...PACKAGED],
    env: { ...process.env, ...Object.fromEntries(own) },
  }
}

/** The folder of the unpacked Chromium. It appears by rename, so that a second process never sees half of it. */
async function unpacked(): Promise<string> {
  const manifest = await readFile(join(root, 'node_modules/@sparticuz/chromium/package.json'), 'utf8')
  const { version } = JSON.parse(manifest) as { version: string }
  const folder = join(root, '.cache', `chromium-${version}`)
  if (existsSync(folder)) return folder
  const started = `${folder}.${process.pid}`
  await promisify(execFile)(process.execPath, [join(import.meta.dirname, 'unpack-chromium.ts'), started])
  await rename(started, folder).catch(async (error: unknown) => {
    await rm(started, { recursive: true, force: true })
    if (!existsSync(folder)) throw error
  })
  return folder
}

const firstLines = (error: unknown): string =>
  error instanceof Error ? error.message.split('\n').slice(0, 2).join(' ') : String(error)

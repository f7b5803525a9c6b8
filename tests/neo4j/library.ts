/** What a Neo4j server needs here: a Java that is new enough, and its jars, fetched once by Maven into the project's cache. */
import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdir, mkdtemp, readdir, readFile, rename, rm } from 'node:fs/promises'
import { homedir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'

const execute = promisify(execFile)
const root = join(import.meta.dirname, '..', '..')
const POM = join(import.meta.dirname, 'pom.xml')
const CACHE = join(root, '.cache', 'neo4j')
/** Where systems keep the Javas that are not the default one, each in a folder of its own. */
const JAVAS = [
  '/usr/lib/jvm',
  '/usr/java',
  '/opt/java',
  '/Library/Java/JavaVirtualMachines',
  join(homedir(), '.sdkman', 'candidates', 'java'),
]

/** The release that docker-compose.yml runs, and the newest one; each with the oldest Java that runs it. */
export const RELEASES = {
  lts: { version: '5.26.30', java: 17 },
  current: { version: '2026.08.1', java: 21 },
} as const
export type ReleaseName = keyof typeof RELEASES

/**
 * The command of a Java of at least this version: that of `JAVA_HOME`, else the default one, else any other. Throws an Error
 * that names the newest one where there is none.
 */
export async function findJava(oldest: number): Promise<string> {
  const found: number[] = []
  for (const command of await javas()) {
    const version = await versionOf(command)
    if (version >= oldest) return command
    found.push(version)
  }
  throw new Error(`no Java ${oldest} or later: found ${Math.max(0, ...found) || 'none'}`)
}

async function javas(): Promise<string[]> {
  const installed = await Promise.all(
    JAVAS.map(async (folder) => (await readdir(folder).catch(() => [])).map((name) => join(folder, name))),
  )
  // On macOS the home lies deeper.
  const others = installed.flat().flatMap((home) => [home, join(home, 'Contents', 'Home')])
  const [preferred, ...homes] = [process.env['JAVA_HOME'] ?? '', ...others].map((home) => join(home, 'bin', 'java'))
  return [...(process.env['JAVA_HOME'] && preferred ? [preferred] : []), 'java', ...homes]
}

/** 17 of `openjdk version "17.0.15"`; 0 where it does not run. */
async function versionOf(java: string): Promise<number> {
  try {
    const { stderr } = await execute(java, ['-version'])
    return Number(/version "(\d+)/u.exec(stderr)?.[1] ?? 0)
  } catch {
    return 0
  }
}

/**
 * The folder with the jars of a release. Fetches them from Maven Central where they are not there yet, about 125 MB; throws
 * where Maven is missing or reaches nothing.
 */
export async function library(name: ReleaseName): Promise<string> {
  const { version } = RELEASES[name]
  const folder = join(CACHE, version)
  if (!existsSync(folder)) await fetchInto(folder, version)
  return folder
}

/** The folder appears whole, by being renamed; two runs that fetch at the same time do not meet. */
async function fetchInto(folder: string, version: string): Promise<void> {
  await mkdir(CACHE, { recursive: true })
  const fresh = await mkdtemp(join(CACHE, 'fetching-'))
  try {
    await execute('mvn', [
      ...['-B', '-q', '-f', POM, `-Dneo4j.version=${version}`, `-Dmaven.repo.local=${join(fresh, 'repository')}`],
      ...['dependency:copy-dependencies', '-DincludeScope=runtime', `-DoutputDirectory=${join(fresh, 'jars')}`],
    ])
    await rename(join(fresh, 'jars'), folder).catch((error: unknown) => {
      if (!existsSync(folder)) throw error
    })
  } finally {
    await rm(fresh, { recursive: true, force: true })
  }
}

/** The version that `pom.xml` names; a test holds it against the others. */
export const pomVersion = async (): Promise<string> =>
  /<neo4j\.version>([^<]+)</u.exec(await readFile(POM, 'utf8'))?.[1] ?? ''

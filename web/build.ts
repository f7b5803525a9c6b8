/**
 * Builds the page into `dist/page`.
 *
 *     node web/build.ts [--if-older]    with the flag only where it is missing or older than what it is made of
 */
import { existsSync, statSync } from 'node:fs'
import { readdir } from 'node:fs/promises'
import { join } from 'node:path'

const root = join(import.meta.dirname, '..')
const built = join(root, 'dist/page/index.html')

/** Everything that the page is made of; the lockfile stands for the libraries. */
const SOURCES = ['web', 'graph/model.ts', 'vite.config.ts', 'svelte.config.js', 'package-lock.json']

const changedAt = (path: string): number => (existsSync(path) ? statSync(path).mtimeMs : 0)

/** A folder counts as well: deleting a file changes nothing but its folder. */
async function lastChange(path: string): Promise<number> {
  if (!existsSync(path) || !statSync(path).isDirectory()) return changedAt(path)
  const names = await readdir(path, { recursive: true })
  return Math.max(changedAt(path), ...names.map((name) => changedAt(join(path, name))))
}

async function upToDate(): Promise<boolean> {
  if (!existsSync(built)) return false
  const changes = await Promise.all(SOURCES.map((source) => lastChange(join(root, source))))
  return Math.max(...changes) <= changedAt(built)
}

if (!process.argv.includes('--if-older') || !(await upToDate())) {
  process.stderr.write('Building the page …\n')
  // Loaded only here, since an installation without the build tools has a page that is built already.
  const { build } = await import('vite')
  process.chdir(root)
  await build({ logLevel: 'warn' })
}

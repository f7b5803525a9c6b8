/**
 * Runs a TypeScript file of this project by a Node that can. Plain JavaScript, because an older Node cannot read anything
 * else here: it would end with `Unknown file extension ".ts"`, which helps nobody.
 *
 *     node bin/node24.js FILE [ARGUMENT …]
 */
import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import { constants } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'

const NEEDED = 24

/** The Node that came with the dependencies, as one of the `node-…` packages; null where there is none for this system. */
function bundledNode() {
  const system = process.platform === 'win32' ? 'win' : process.platform
  try {
    const folder = dirname(createRequire(import.meta.url).resolve(`node-${system}-${process.arch}/package.json`))
    const path = join(folder, 'bin', system === 'win' ? 'node.exe' : 'node')
    return existsSync(path) ? path : null
  } catch {
    return null
  }
}

/** Runs `file` with `args`, in this process where its Node is new enough, else in one that is. */
export async function run(file, args) {
  if (Number.parseInt(process.versions.node, 10) >= NEEDED) {
    process.argv.splice(1, process.argv.length, file, ...args)
    await import(pathToFileURL(file).href)
    return
  }
  const node = bundledNode()
  if (node === null) {
    console.error(
      `Viện Dẫn needs Node ${NEEDED} or later, and this is Node ${process.versions.node}: ` +
        'run `npm ci` in its folder, which brings one along on Linux and Windows, or install one from https://nodejs.org.',
    )
    process.exit(2)
  }
  const child = spawn(node, [file, ...args], { stdio: 'inherit' })
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal))
  child.on('exit', (code, signal) => process.exit(signal === null ? code : 128 + constants.signals[signal]))
}

const [, self, file, ...args] = process.argv
if (file !== undefined && self === fileURLToPath(import.meta.url)) await run(resolve(file), args)

/**
 * The examples of the README, run again: each `$ viendan …` line of a `console` block with what it prints. An output that
 * ends in a line `…` is shown only so far.
 *
 *     node tests/readme.ts     writes what they print now into the README
 */
import { execFile } from 'node:child_process'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const root = join(import.meta.dirname, '..')
export const README = join(root, 'README.md')

const BLOCK = /(?<=^```console\n)[\s\S]*?(?=^```$)/gm
const EXAMPLE = /^\$ viendan (.+)\n((?:(?!\$ ).*\n)*)/gm
const MORE = '…\n'

/** The README as it would be with what its examples print now. They share a store that holds the sample report. */
export async function renewed(markdown: string): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'viendan-readme-'))
  const store = `sqlite:${join(folder, 'viendan.db')}`
  try {
    await viendan('ingest seeds', store)
    const outputs = new Map<string, string>()
    for (const [command] of examples(markdown)) outputs.set(command, await viendan(command, store))
    const replace = (_: string, command: string, shown: string): string =>
      `$ viendan ${command}\n${cut(outputs.get(command) ?? '', shown)}`
    return markdown.replace(BLOCK, (block) => block.replace(EXAMPLE, replace))
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

const examples = (markdown: string): readonly (readonly [command: string, shown: string])[] =>
  [...markdown.matchAll(BLOCK)].flatMap(([block]) =>
    [...block.matchAll(EXAMPLE)].map(([, command = '', shown = '']) => [command, shown] as const),
  )

/** As much of an output as the README shows of it. */
function cut(output: string, shown: string): string {
  if (!shown.endsWith(MORE)) return output
  const lines = shown.split('\n').length - 2
  return [...output.split('\n').slice(0, lines), ''].join('\n') + MORE
}

/** What a command prints, to stdout and then to stderr, as in a shell. Commands hold no quotation marks. */
function viendan(command: string, store: string): Promise<string> {
  const env = { ...process.env, VIENDAN_STORE: store, VIENDAN_LANGUAGE: 'en', NO_COLOR: '1' }
  const args = ['cli.ts', ...command.split(' ')]
  return new Promise((resolve) => {
    execFile(process.execPath, args, { cwd: root, env }, (_, stdout, stderr) => resolve(stdout + stderr))
  })
}

if (import.meta.main) await writeFile(README, await renewed(await readFile(README, 'utf8')))

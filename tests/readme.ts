/**
 * The examples of the README, run again: each `$ viendan …` line of a `console` block with what it prints. An output that
 * ends in a line `…` is shown only so far.
 *
 *     node tests/readme.ts     writes what they print now into the README
 */
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { newPlace, root } from './command.ts'

export const README = join(root, 'README.md')

const BLOCK = /(?<=^```console\n)[\s\S]*?(?=^```$)/gm
const EXAMPLE = /^\$ viendan (.+)\n((?:(?!\$ ).*\n)*)/gm
const MORE = '…\n'

/** The README as it would be with what its examples print now. They share a store that holds the sample report. */
export async function renewed(markdown: string): Promise<string> {
  const place = await newPlace()
  try {
    await place.run('ingest', 'seeds')
    const outputs = new Map<string, string>()
    for (const [command] of examples(markdown)) {
      const { stdout, stderr } = await place.runInEnglish(...command.split(' '))
      outputs.set(command, stdout + stderr)
    }
    const replace = (_: string, command: string, shown: string): string =>
      `$ viendan ${command}\n${cut(outputs.get(command) ?? '', shown)}`
    return markdown.replace(BLOCK, (block) => block.replace(EXAMPLE, replace))
  } finally {
    await place.remove()
  }
}

/** The examples of all blocks, in order. A command holds no quotation marks, so blanks divide its words. */
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

if (import.meta.main) await writeFile(README, await renewed(await readFile(README, 'utf8')))

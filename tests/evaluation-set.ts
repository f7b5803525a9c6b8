/** The texts that extraction is scored on: each with the annotation of someone who read it. */
import { existsSync } from 'node:fs'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Gold } from './gold/score.mjs'

const root = join(import.meta.dirname, '..')

export interface Sample {
  readonly name: string
  readonly text: string
  readonly gold: Gold
}

export const REPORT = 'hai-phong-mid-term-review-2023'

/** Real documents of others, beside the project where it is developed; they are not ours to publish. */
const OTHERS = join(root, '../shared/evaluation')

/** Never looked at while rules are written, so that they show what the rules are worth on a text not seen before. */
const HELD_OUT: ReadonlySet<string> = new Set(['13', '17'])

/** Names of the annotations in a folder, in order; a report's own counts are no annotation. */
async function names(folder: string): Promise<readonly string[]> {
  const files = await readdir(folder)
  return files
    .filter((file) => file.endsWith('.json') && !file.endsWith('.counts.json'))
    .map((file) => file.slice(0, -5))
    .sort()
}

async function sample(name: string, goldFile: string, textFile?: string): Promise<Sample> {
  const gold = JSON.parse(await readFile(goldFile, 'utf8')) as Gold
  const text = await readFile(textFile ?? join(goldFile, '..', gold.file ?? `${name}.txt`), 'utf8')
  return { name, text, gold }
}

/** The report of `seeds/`. */
export const report = (): Promise<Sample> => sample(REPORT, join(root, `tests/gold/${REPORT}.json`))

/** The documents of others, without the held-out ones or these alone; null where they are not on this machine. */
export async function others(heldOut: boolean): Promise<readonly Sample[] | null> {
  const folder = join(OTHERS, 'gold')
  if (!existsSync(folder)) return null
  const wanted = (await names(folder)).filter((name) => name !== REPORT && HELD_OUT.has(name) === heldOut)
  return Promise.all(wanted.map((name) => sample(name, join(folder, `${name}.json`))))
}

/** A folder of `NAME.json` annotations, each with `NAME.txt` or `NAME.md` beside it. */
export async function inFolder(folder: string): Promise<readonly Sample[]> {
  const textOf = (name: string): string =>
    ['.txt', '.md'].map((extension) => join(folder, name + extension)).find(existsSync) ?? join(folder, `${name}.txt`)
  return Promise.all((await names(folder)).map((name) => sample(name, join(folder, `${name}.json`), textOf(name))))
}

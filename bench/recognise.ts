/** How fast scanned pages are recognised: a page of the sample report, drawn here, again and again. */
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { createCanvas } from '@napi-rs/canvas'
import { Recogniser } from '../ingest/format/recognise.ts'
import type { Figure } from './figures.ts'

const PAGES = 5
const DPI = 200
const [WIDTH, HEIGHT] = [1654, 2339]
const LETTERS = 84

export async function run(): Promise<readonly Figure[]> {
  const picture = await drawn()
  const recogniser = new Recogniser()
  await recogniser.read(picture)
  const cpu = process.cpuUsage()
  const start = performance.now()
  let confidence = 0
  for (let page = 0; page < PAGES; page++) confidence += (await recogniser.read(picture)).confidence / PAGES
  const seconds = (performance.now() - start) / 1000
  const { user, system } = process.cpuUsage(cpu)
  await recogniser.close()
  return [
    ['pages', PAGES, ''],
    ['of processor time', (PAGES * 60_000_000) / (user + system), 'pages/min'],
    ['throughput', (PAGES * 60) / seconds, 'pages/min'],
    ['mean confidence', confidence, 'of 100'],
    ['peak memory', process.resourceUsage().maxRSS / 1024, 'MiB'],
  ]
}

/** A page of 44 lines of text as a scanner sees it. */
async function drawn() {
  const text = await readFile(join(import.meta.dirname, '../seeds/hai-phong-mid-term-review-2023.md'), 'utf8')
  const lines = text.replaceAll(/[#*<>|]|\s+/gu, ' ').match(new RegExp(`.{1,${String(LETTERS)}}(?= )`, 'gu')) ?? []
  const canvas = createCanvas(WIDTH, HEIGHT)
  const context = canvas.getContext('2d')
  context.fillStyle = 'white'
  context.fillRect(0, 0, WIDTH, HEIGHT)
  context.fillStyle = 'black'
  context.font = '36px serif'
  for (const [index, line] of lines.slice(0, 44).entries()) context.fillText(line, 160, 180 + index * 45)
  return { bytes: await canvas.encode('jpeg', 90), dpi: DPI, height: HEIGHT }
}

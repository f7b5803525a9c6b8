/** The files that a trace is saved as: its picture, its graph, its table. */
import { relationsOf } from '../address.ts'
import type { Picture } from '../drawing/picture.ts'
import { momentOf } from '../naming.ts'
import { limitsOf } from './limits.ts'
import type { Tracing } from './tracing.svelte.ts'

export const FILES = ['png', 'svg', 'graphml', 'csv', 'xlsx'] as const
export type FileKind = (typeof FILES)[number]

/** What stands around the picture in a file. */
export interface Around {
  readonly title: string
  readonly answer: string
}

/** Makes a file and hands it to the browser; its name, or null where it could not be made. */
export async function save(
  kind: FileKind,
  tracing: Tracing,
  picture: Picture | null,
  around: Around,
): Promise<string | null> {
  const blob =
    kind === 'png' || kind === 'svg' ? await drawn(kind, tracing, picture, around) : await asked(kind, tracing)
  if (!blob) return null
  const name = `viendan-${plain(around.title)}-${new Date().toISOString().slice(0, 10)}.${kind}`
  const address = URL.createObjectURL(blob)
  Object.assign(document.createElement('a'), { href: address, download: name }).click()
  // The browser reads it after the click.
  setTimeout(() => URL.revokeObjectURL(address), 60_000)
  return name
}

async function drawn(
  kind: 'png' | 'svg',
  tracing: Tracing,
  picture: Picture | null,
  around: Around,
): Promise<Blob | null> {
  if (!picture) return null
  const [{ svgOf }, { fontRules }] = await Promise.all([
    import('../picture-file/svg.ts'),
    import('../picture-file/fonts.ts'),
  ])
  const { words, language, library } = tracing.explorer
  const svg = svgOf({
    ...{ ...around, picture, words, language, notes: notesOf(tracing), fonts: kind === 'svg' ? await fontRules() : '' },
    whyEmpty: (lane) => words.laneEmpty[library.whyEmpty(lane)],
  })
  if (kind === 'svg') return new Blob([svg.text], { type: 'image/svg+xml' })
  const { pngOf } = await import('../picture-file/png.ts')
  return pngOf(svg)
}

function notesOf(tracing: Tracing): readonly string[] {
  const { explorer, answer, shown } = tracing
  const { words } = explorer
  const sources = words.sourcesSoFar(explorer.library.stats?.sources ?? 0)
  return [
    ...limitsOf(answer, shown, words, (key) => tracing.nameOf(key)),
    `${words.madeAt(momentOf(new Date(), explorer.language))}. ${sources} ${words.absence}`,
    decodeURI(location.href),
  ]
}

/** The server writes what is shown, row by row. */
function asked(kind: 'graphml' | 'csv' | 'xlsx', { explorer, answer, shown }: Tracing): Promise<Blob | null> {
  const rows = shown.rows.map(({ document, level, relation }) => ({
    key: document.key,
    level,
    via: relation && { from: relation.from, type: relation.type, to: relation.to },
  }))
  const relations = relationsOf(explorer.address.query).join(',')
  return explorer.client.exportGraph({
    as: kind,
    address: decodeURI(location.href),
    total: answer.total,
    relations,
    rows,
  })
}

/** `Truy nguyên: 96-KH/TU` as a part of a file's name: without accents and signs. */
const plain = (title: string): string =>
  title
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/gu, '')
    .replace(/[đĐ]/gu, 'd')
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/gu, '')
    .slice(0, 80)

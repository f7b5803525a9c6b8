/** Runs ELK in a worker of its own: `elkjs` is a separate work under the EPL, fetched as it is and only where needed. */
import workerUrl from 'elkjs/lib/elk-worker.min.js?url'
import type { ELK } from 'elkjs/lib/elk-api.js'
import type { Picture } from './picture.ts'
import { TIDIED_AT_MOST, question, tidied } from './tidy.ts'

let engine: Promise<ELK> | null = null

/**
 * The picture with ELK's lines; the same picture where it is too large, has no line to lead, or ELK cannot run: its own
 * lines are right, only less tidy.
 */
export async function layout(picture: Picture): Promise<Picture> {
  if (picture.nodes.length > TIDIED_AT_MOST || picture.edges.length === 0) return picture
  try {
    engine ??= start()
    return tidied(picture, await (await engine).layout(question(picture)))
  } catch (error) {
    console.warn('The lines could not be tidied.', error)
    engine = null
    return picture
  }
}

async function start(): Promise<ELK> {
  const { default: Elk } = await import('elkjs/lib/elk-api.js')
  return new Elk({ workerUrl, algorithms: ['layered'] })
}

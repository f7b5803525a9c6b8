/** The picture of what is shown, laid out in a worker: the same content gives the same picture. */
import { onDestroy } from 'svelte'
import type { Document, Relation } from '../../../graph/model.ts'
import type { Done, Job } from './layout-worker.ts'
import { idOf, type Picture } from './picture.ts'

interface Content {
  readonly documents: readonly Document[]
  readonly relations: readonly Relation[]
}

export class Drawing {
  /** Null until something was laid out; what was drawn before stays until then. */
  picture: Picture | null = $state.raw(null)
  /** True while something else than the picture is to be shown. */
  isBusy = $state(true)

  readonly #worker = new Worker(new URL('./layout-worker.ts', import.meta.url), { type: 'module' })
  #content: Content = { documents: [], relations: [] }
  #number = 0

  /** Draws what `content` gives, and again whenever that changes, as long as the component lives that makes it. */
  constructor(content: () => Content) {
    this.#worker.addEventListener('message', ({ data }: MessageEvent<Done>) => this.#take(data))
    this.#worker.addEventListener('error', () => void this.#layHere())
    onDestroy(() => this.#worker.terminate())
    $effect(() => this.#ask(content()))
  }

  #ask(content: Content): void {
    this.#content = content
    this.#number += 1
    this.isBusy = true
    this.#worker.postMessage({ number: this.#number, ...bare(content) } satisfies Job)
  }

  #take({ number, picture }: Done): void {
    if (number !== this.#number) return
    this.picture = whole(picture, this.#content)
    this.isBusy = false
  }

  /** Where workers are refused: as well, only in one piece. */
  async #layHere(): Promise<void> {
    const { place } = await import('./place.ts')
    this.picture = place(this.#content.documents, this.#content.relations)
    this.isBusy = false
  }
}

/** Without what carries them, which makes no difference to their places and takes long to hand over. */
const bare = ({ documents, relations }: Content): Content => ({
  documents: documents.map((document) => ({ ...document, sources: [] })),
  relations: relations.map((relation) => ({ ...relation, sources: [], statements: [] })),
})

function whole(picture: Picture, { documents, relations }: Content): Picture {
  const byKey = new Map(documents.map((document) => [document.key, document]))
  const byId = new Map(relations.map((relation) => [idOf(relation), relation]))
  return {
    ...picture,
    nodes: picture.nodes.map((node) => ({ ...node, document: byKey.get(node.document.key) ?? node.document })),
    edges: picture.edges.map((edge) => ({ ...edge, relation: byId.get(edge.id) ?? edge.relation })),
  }
}

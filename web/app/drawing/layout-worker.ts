/** Lays a picture out, off the page's own thread; ELK, a separate work, runs in a worker of its own behind it. */
import type { Document, Relation } from '../../../graph/model.ts'
import { layout } from './layout.ts'
import type { Picture } from './picture.ts'
import { place } from './place.ts'

export interface Job {
  readonly number: number
  readonly documents: readonly Document[]
  readonly relations: readonly Relation[]
}

export interface Done {
  readonly number: number
  readonly picture: Picture
}

addEventListener('message', ({ data }: MessageEvent<Job>) => {
  void layout(place(data.documents, data.relations)).then((picture) => {
    postMessage({ number: data.number, picture } satisfies Done)
  })
})

/** Files to the server, and the events that tell what becomes of each. It never throws. */
import type { DoneEvent, FileEvent } from '../../api-upload.ts'
import type { ErrorAnswer } from '../../api.ts'

/** What came of an upload. */
export type Sent =
  | { readonly state: 'done'; readonly done: DoneEvent }
  | { readonly state: 'cancelled' }
  /** The connection ended before the server was done. */
  | { readonly state: 'cut-off' }
  | { readonly state: 'failed'; readonly message: string; readonly repair: string }

export async function sendFiles(
  files: readonly File[],
  language: string,
  take: (told: FileEvent) => void,
  signal: AbortSignal,
): Promise<Sent> {
  try {
    const answer = await fetch('/api/sources', {
      ...{ method: 'POST', body: formOf(files), signal },
      headers: { Accept: 'text/event-stream', 'Accept-Language': language },
    })
    if (!answer.ok || answer.body === null) {
      const { error } = (await answer.json()) as ErrorAnswer
      return { state: 'failed', ...error }
    }
    return await follow(answer.body, take)
  } catch {
    return { state: signal.aborted ? 'cancelled' : 'cut-off' }
  }
}

function formOf(files: readonly File[]): FormData {
  const form = new FormData()
  for (const file of files) form.append('file', file, file.name)
  return form
}

async function follow(body: ReadableStream<Uint8Array<ArrayBuffer>>, take: (told: FileEvent) => void): Promise<Sent> {
  const { EventSourceParserStream } = await import('eventsource-parser/stream')
  const events = body.pipeThrough(new TextDecoderStream()).pipeThrough(new EventSourceParserStream()).getReader()
  for (let next = await events.read(); !next.done; next = await events.read()) {
    const { event, data } = next.value
    if (event === 'file') take(JSON.parse(data) as FileEvent)
    if (event === 'done') return { state: 'done', done: JSON.parse(data) as DoneEvent }
  }
  return { state: 'cut-off' }
}

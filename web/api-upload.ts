/** What uploading takes and answers: server-sent events, each of one of these kinds with its data as JSON. */
import { Type, type Static } from 'typebox'

/** What the server takes, for the page to say before anything is sent. */
export const UploadLimits = Type.Object({
  megabytes: Type.Integer({ description: 'Of one file, at most.' }),
  files: Type.Integer({ description: 'In one request, at most.' }),
})

const Told = Type.Object({ code: Type.String(), message: Type.String(), repair: Type.String() })

/** `received`: all files have arrived, or why one did not. */
export const ReceivedEvent = Type.Object({ files: Type.Integer() })

/** `file`: what became of one file, or of one that is in it. */
export const FileEvent = Type.Object({
  name: Type.String({ description: 'As it was uploaded; of a file inside another, with the way to it.' }),
  source: Type.Union([Type.String(), Type.Null()], {
    description: 'The id of the source; null where it was not read.',
  }),
  changed: Type.Boolean({ description: 'False where the store held exactly this already.' }),
  mentions: Type.Integer(),
  documents: Type.Integer(),
  problems: Type.Integer(),
  sameAs: Type.Union([Type.String(), Type.Null()], {
    description: 'Another location with the same text, with which it is one source.',
  }),
  error: Type.Union([Told, Type.Null()]),
  done: Type.Integer(),
  total: Type.Integer(),
})

/** `done`: the last event; without it the reading was cut off. */
export const DoneEvent = Type.Object({ read: Type.Integer(), failed: Type.Integer() })

export type UploadLimits = Static<typeof UploadLimits>
export type ReceivedEvent = Static<typeof ReceivedEvent>
export type FileEvent = Static<typeof FileEvent>
export type DoneEvent = Static<typeof DoneEvent>

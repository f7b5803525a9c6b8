/** E-mail messages: what is attached to them. Their own words are read as those of any other file; see `format/read-mail.ts`. */
import { basename } from 'node:path'
import type { Attachment } from 'postal-mime'
import { parseMail } from '../format/read-mail.ts'
import { EntryMissing } from '../format/unpack.ts'
import { eachOnce, type Container } from './container.ts'

/** The names of attachments that come without one. */
const EXTENSIONS: Readonly<Record<string, string>> = {
  'application/pdf': '.pdf',
  'application/msword': '.doc',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': '.docx',
  'application/vnd.oasis.opendocument.text': '.odt',
  'application/zip': '.zip',
  'message/rfc822': '.eml',
}

/** The attachments of a message. Rejects where it is none. */
export async function openMail(bytes: Buffer): Promise<Container> {
  const { attachments } = await parseMail(bytes)
  const files = attachments.filter((file) => !isPartOfPage(file))
  const names = eachOnce(files.map(nameOf))
  return {
    members: names.map((name, index) => ({ name, size: bytesOf(files[index]).length })),
    close: () => undefined,
    bytes: (name) => {
      const file = files[names.indexOf(name)]
      if (file === undefined) return Promise.reject(new EntryMissing(name))
      return Promise.resolve(bytesOf(file))
    },
  }
}

function bytesOf(file: Attachment | undefined): Buffer {
  const content = file?.content ?? ''
  if (typeof content === 'string') return Buffer.from(content)
  return content instanceof Uint8Array ? Buffer.from(content) : Buffer.from(new Uint8Array(content))
}

/** A picture that the message shows among its words. */
const isPartOfPage = ({ related, mimeType }: Attachment): boolean => related === true && mimeType.startsWith('image/')

const nameOf = ({ filename, mimeType }: Attachment, index: number): string =>
  basename((filename ?? '').replaceAll('\\', '/')) || `${String(index + 1)}${EXTENSIONS[mimeType] ?? ''}`

/** E-mail messages: the subject and the words. What is attached is read apart; see `container/open-mail.ts`. */
import PostalMime, { type Email } from 'postal-mime'
import type { DecodedRun } from '../encoding/parts.ts'
import { textOfHtml } from './read-html.ts'

/** Messages in messages, at most; deeper ones are left as they are. */
const DEPTH = 32

/** The bytes are of something else. */
class NoMessage extends Error {}

/** A message with its attachments; messages in it are attachments as well. Rejects where there is not one header in it. */
export async function parseMail(bytes: Buffer): Promise<Email> {
  const mail = await PostalMime.parse(bytes, { forceRfc822Attachments: true, maxNestingDepth: DEPTH })
  if (mail.headers.length === 0) throw new NoMessage('no header of a message stands in it')
  return mail
}

/** The text of a message: its subject, then its words as its page shows them, else as plain text. */
export async function textOfMail(
  bytes: Buffer,
): Promise<{ readonly text: string; readonly runs: readonly DecodedRun[] }> {
  const { subject = '', html, text = '' } = await parseMail(bytes)
  const words = html === undefined ? { text: text.replaceAll('\r\n', '\n'), runs: [] } : textOfHtml(html)
  return { text: [subject, words.text].filter((part) => part.trim() !== '').join('\n\n'), runs: words.runs }
}

/** Word documents, by way of the HTML that `mammoth` makes of them: styles become headings, notes keep their markers. */
import mammoth from 'mammoth'
import { FontDecoder } from '../encoding/fonts.ts'
import type { DecodedRun } from '../encoding/parts.ts'
import { textOfHtml } from './read-html.ts'

/** What `mammoth` knows of a document: elements in elements, words in the font of their run, notes apart. */
interface Element {
  readonly type: string
  readonly children?: readonly Element[]
  readonly font?: string | null
  value?: string
}

interface Document extends Element {
  readonly notes: { resolve(reference: Element): { readonly body: readonly Element[] } | undefined }
}

/**
 * The text of a DOCX file, and what its fonts tell to be in an older encoding, decoded already. Rejects with what `mammoth` says of a file
 * that it cannot read.
 */
export async function textOfDocx(
  bytes: Buffer,
): Promise<{ readonly text: string; readonly runs: readonly DecodedRun[] }> {
  const fonts = new FontDecoder()
  const { value } = await mammoth.convertToHtml(
    { buffer: bytes },
    {
      styleMap: ["br[type='page'] => hr.page", "p[style-name='Title'] => h1:fresh"],
      convertImage: mammoth.images.imgElement(() => Promise.resolve({ src: '' })),
      externalFileAccess: false,
      transformDocument: (document: Document) => {
        decodeWords(document, document, fonts, null)
        return document
      },
    },
  )
  return { text: textOfHtml(value).text, runs: fonts.runs }
}

function decodeWords(document: Document, element: Element, fonts: FontDecoder, font: string | null): void {
  if (element.type === 'text') element.value = fonts.decode(element.value ?? '', font)
  const inside = element.type === 'noteReference' ? document.notes.resolve(element)?.body : element.children
  for (const child of inside ?? []) decodeWords(document, child, fonts, element.font ?? font)
}

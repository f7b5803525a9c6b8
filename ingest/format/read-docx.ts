/** Word documents, by way of the HTML that `mammoth` makes of them: styles become headings, notes keep their markers. */
import mammoth from 'mammoth'
import { textOfHtml } from './read-html.ts'

/** The text of a DOCX file. Rejects with what `mammoth` says of a file that it cannot read. */
export async function textOfDocx(bytes: Buffer): Promise<string> {
  const { value } = await mammoth.convertToHtml(
    { buffer: bytes },
    {
      styleMap: ["br[type='page'] => hr.page", "p[style-name='Title'] => h1:fresh"],
      convertImage: mammoth.images.imgElement(() => Promise.resolve({ src: '' })),
      externalFileAccess: false,
    },
  )
  return textOfHtml(value)
}

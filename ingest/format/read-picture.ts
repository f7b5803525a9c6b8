/** PNG and JPEG files: a page that was scanned or photographed. */
import type { RecognisedPage } from '../../graph/model.ts'
import { drawPicture } from './draw-page.ts'
import { Scanner, textsOfScan } from './read-scan.ts'

/** What stands on a picture; no text where it cannot be read. Rejects where the bytes are no picture, and with `TooLarge`. */
export async function textOfPicture(
  bytes: Buffer,
): Promise<{ readonly text: string; readonly recognised: readonly RecognisedPage[] }> {
  const picture = await drawPicture(bytes)
  const scanner = new Scanner(() => undefined)
  try {
    const words = await scanner.read(picture, 1)
    return { text: textsOfScan([words ?? []], scanner.recognised).join(''), recognised: scanner.recognised }
  } finally {
    await scanner.close()
  }
}

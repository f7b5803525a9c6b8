/** Pages as a scanner sends them: pictures of what is printed, in one PDF. */
import { execFile } from 'node:child_process'
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'

const execute = promisify(execFile)

/** Resolves where poppler is installed; rejects where it is not. */
export const probePoppler = (): Promise<unknown> => execute('pdftoppm', ['-v'])

/** The pages of a PDF as grey JPEG pictures. */
export async function picturesOf(pdf: Buffer, dpi: number): Promise<Buffer[]> {
  const folder = await mkdtemp(join(tmpdir(), 'viendan-scan-'))
  try {
    await writeFile(join(folder, 'printed.pdf'), pdf)
    await execute('pdftoppm', ['-r', String(dpi), '-gray', '-jpeg', join(folder, 'printed.pdf'), join(folder, 'page')])
    const names = (await readdir(folder)).filter((name) => name.endsWith('.jpg')).sort()
    return await Promise.all(names.map((name) => readFile(join(folder, name))))
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

/** A PDF that holds nothing but pictures, a page each; with `stamp`, letters that are printed upon each. */
export function scanOf(pictures: readonly Buffer[], dpi: number, stamp = ''): Buffer {
  const objects: Buffer[] = []
  const put = (dictionary: string, stream?: Buffer): number => {
    const content = stream
      ? Buffer.concat([Buffer.from(`${dictionary}\nstream\n`), stream, Buffer.from('\nendstream')])
      : Buffer.from(dictionary)
    return objects.push(content)
  }
  const root = pictures.length * 3 + 2
  const pages = pictures.map((picture) => {
    const [width, height, colours] = sizeOf(picture)
    const [w, h] = [(width * 72) / dpi, (height * 72) / dpi].map((points) => points.toFixed(2))
    const image = put(
      `<< /Type /XObject /Subtype /Image /Width ${String(width)} /Height ${String(height)} /ColorSpace /${colours} /BitsPerComponent 8 /Filter /DCTDecode /Length ${String(picture.length)} >>`,
      picture,
    )
    const drawing = Buffer.from(
      `q ${w ?? ''} 0 0 ${h ?? ''} 0 0 cm /Scan Do Q${stamp === '' ? '' : ` BT /Plain 9 Tf 20 20 Td (${stamp}) Tj ET`}`,
    )
    const content = put(`<< /Length ${String(drawing.length)} >>`, drawing)
    return put(
      `<< /Type /Page /Parent ${String(root - 1)} 0 R /MediaBox [0 0 ${w ?? ''} ${h ?? ''}] /Resources << /XObject << /Scan ${String(image)} 0 R >> /Font << /Plain << /Type /Font /Subtype /Type1 /BaseFont /Helvetica >> >> >> /Contents ${String(content)} 0 R >>`,
    )
  })
  put(
    `<< /Type /Pages /Count ${String(pages.length)} /Kids [${pages.map((page) => `${String(page)} 0 R`).join(' ')}] >>`,
  )
  put(`<< /Type /Catalog /Pages ${String(root - 1)} 0 R >>`)
  return file(objects, root)
}

function file(objects: readonly Buffer[], root: number): Buffer {
  const chunks = [Buffer.from('%PDF-1.4\n')]
  const offsets: number[] = []
  let length = chunks[0]?.length ?? 0
  for (const [index, object] of objects.entries()) {
    const chunk = Buffer.concat([Buffer.from(`${String(index + 1)} 0 obj\n`), object, Buffer.from('\nendobj\n')])
    offsets.push(length)
    length += chunk.length
    chunks.push(chunk)
  }
  const table = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('')
  const size = String(objects.length + 1)
  chunks.push(
    Buffer.from(
      `xref\n0 ${size}\n0000000000 65535 f \n${table}trailer << /Size ${size} /Root ${String(root)} 0 R >>\nstartxref\n${String(length)}\n%%EOF\n`,
    ),
  )
  return Buffer.concat(chunks)
}

/** Width, height and colours of a JPEG picture. */
function sizeOf(jpeg: Buffer): [number, number, 'DeviceGray' | 'DeviceRGB'] {
  const frame = jpeg.indexOf(Buffer.from([0xff, 0xc0]))
  const colours = jpeg.readUInt8(frame + 9) === 1 ? 'DeviceGray' : 'DeviceRGB'
  return [jpeg.readUInt16BE(frame + 7), jpeg.readUInt16BE(frame + 5), colours]
}

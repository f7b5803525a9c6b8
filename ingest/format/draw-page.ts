/** Pages of a PDF and pictures as recognition takes them: letters of 200 dots an inch, and no larger than a page is. */
import { createCanvas, loadImage } from '@napi-rs/canvas'
import type { PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
import type { Picture } from './recognise.ts'
import { TooLarge } from './unpack.ts'

/** More gained nothing on printed pages, and took longer. */
const DPI = 200
/** The longer side of A3 at that. */
const LONGEST = 3400
/** Pixels of a picture that is unpacked; four bytes each. */
const MOST = 100_000_000
const A4_INCHES = 8.27

/** The page as it is printed, to the pixel: what JPEG loses costs words. */
export async function drawPage(page: PDFPageProxy): Promise<Picture> {
  const whole = page.getViewport({ scale: DPI / 72 })
  const shrunk = Math.min(1, LONGEST / Math.max(whole.width, whole.height))
  const viewport = page.getViewport({ scale: (DPI / 72) * shrunk })
  const canvas = createCanvas(Math.ceil(viewport.width), Math.ceil(viewport.height))
  await page.render({ canvas: canvas as never, viewport }).promise
  return { bytes: await canvas.encode('png'), dpi: DPI * shrunk, height: canvas.height }
}

/** A picture of a page, taken as A4 wide. Rejects where it is none, and with `TooLarge`. */
export async function drawPicture(bytes: Buffer): Promise<Picture> {
  if (!isWhole(bytes)) throw new CutOff('its end is missing')
  const { width, height } = sizeOf(bytes)
  if (width * height > MOST) throw new TooLarge()
  const image = await loadImage(bytes)
  const shrunk = Math.min(1, LONGEST / Math.max(width, height))
  const canvas = createCanvas(Math.ceil(image.width * shrunk), Math.ceil(image.height * shrunk))
  canvas.getContext('2d').drawImage(image, 0, 0, canvas.width, canvas.height)
  const inches = A4_INCHES * Math.max(1, image.width / image.height)
  return { bytes: await canvas.encode('png'), dpi: canvas.width / inches, height: canvas.height }
}

/** A part of a picture shows as a page that is half empty. */
class CutOff extends Error {}

const isPng = (bytes: Buffer): boolean => bytes.readUInt8(0) === 0x89
const isWhole = (bytes: Buffer): boolean =>
  bytes.length > 64 && bytes.subarray(-1024).includes(isPng(bytes) ? 'IEND' : Buffer.from([0xff, 0xd9]))

/** What the head of a PNG or JPEG file says, before anything is unpacked. */
function sizeOf(bytes: Buffer): { readonly width: number; readonly height: number } {
  if (isPng(bytes)) return { width: bytes.readUInt32BE(16), height: bytes.readUInt32BE(20) }
  for (let at = 2; at + 9 < bytes.length; at += 2 + bytes.readUInt16BE(at + 2)) {
    const marker = bytes.readUInt8(at + 1)
    const isFrame = marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker)
    if (isFrame) return { width: bytes.readUInt16BE(at + 7), height: bytes.readUInt16BE(at + 5) }
  }
  return { width: 0, height: 0 }
}

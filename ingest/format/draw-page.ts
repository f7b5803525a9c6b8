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
export const MOST_PIXELS = 100_000_000
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
  const { width, height, isWhole } = headOf(bytes)
  if (!isWhole) throw new Unfit('its end is missing')
  if (width * height > MOST_PIXELS) throw new TooLarge()
  const image = await loadImage(bytes)
  const shrunk = Math.min(1, LONGEST / Math.max(width, height))
  const canvas = createCanvas(Math.ceil(image.width * shrunk), Math.ceil(image.height * shrunk))
  canvas.getContext('2d').drawImage(image, 0, 0, canvas.width, canvas.height)
  const inches = A4_INCHES * Math.max(1, image.width / image.height)
  return { bytes: await canvas.encode('png'), dpi: canvas.width / inches, height: canvas.height }
}

/** No picture, or a part of one: it would show as a page that is half empty. */
class Unfit extends Error {}

/** What a file says of its picture before anything is unpacked; in pixels. */
interface Head {
  readonly width: number
  readonly height: number
  readonly isWhole: boolean
}

const PNG = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
const JPEG = Buffer.from([0xff, 0xd8, 0xff])

/** What is neither, whatever it is named, would be unpacked without a bound. */
function headOf(bytes: Buffer): Head {
  const head = bytes.subarray(0, 8).equals(PNG)
    ? headOfPng(bytes)
    : bytes.subarray(0, 3).equals(JPEG)
      ? headOfJpeg(bytes)
      : null
  if (head === null || head.width === 0 || head.height === 0) throw new Unfit('it begins as no PNG or JPEG picture')
  return head
}

function headOfPng(bytes: Buffer): Head | null {
  if (bytes.length < 33) return null
  return { width: bytes.readUInt32BE(16), height: bytes.readUInt32BE(20), isWhole: bytes.includes('IEND', 33) }
}

const FRAMES: ReadonlySet<number> = new Set([
  0xc0, 0xc1, 0xc2, 0xc3, 0xc5, 0xc6, 0xc7, 0xc9, 0xca, 0xcb, 0xcd, 0xce, 0xcf,
])
const SCAN = 0xda
const END = Buffer.from([0xff, 0xd9])

/** The end is searched behind the beginning of the scan: a small picture for previews in the head has its own, and telephones write films behind it. */
function headOfJpeg(bytes: Buffer): Head | null {
  let size: Pick<Head, 'width' | 'height'> | null = null
  for (let at = 2; at + 9 < bytes.length && bytes.readUInt8(at) === 0xff;) {
    const marker = bytes.readUInt8(at + 1)
    if (FRAMES.has(marker)) size = { width: bytes.readUInt16BE(at + 7), height: bytes.readUInt16BE(at + 5) }
    if (marker === SCAN) return size && { ...size, isWhole: bytes.includes(END, at) }
    // Before a marker any number of its first byte may stand.
    at += marker === 0xff ? 1 : 2 + bytes.readUInt16BE(at + 2)
  }
  return size && { ...size, isWhole: false }
}

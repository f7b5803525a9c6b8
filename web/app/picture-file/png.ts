/** An SVG as a PNG, twice as fine, as far as browsers draw so large a picture. */
import { loadLetters, paint } from './paint.ts'
import type { Svg } from './svg.ts'

const FINE = 2
/** Browsers refuse larger sides, and more than so many pixels in all. */
const SIDE = 16_000
const PIXELS = 120_000_000

/** Null where the browser cannot draw it. */
export async function pngOf({ text, width, height }: Svg): Promise<Blob | null> {
  const scale = Math.min(FINE, SIDE / width, SIDE / height, Math.sqrt(PIXELS / (width * height)))
  const canvas = document.createElement('canvas')
  canvas.width = Math.round(width * scale)
  canvas.height = Math.round(height * scale)
  const context = canvas.getContext('2d')
  if (!context) return null
  await loadLetters()
  context.scale(scale, scale)
  paint(context, text)
  return new Promise((resolve) => canvas.toBlob(resolve, 'image/png'))
}

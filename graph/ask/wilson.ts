/** The interval of Wilson (1927) for a share: right also for small samples and for shares near 0 and 1. */

/** The quantile of the normal distribution for 95 per cent. */
const Z = 1.959963984540054

/** From 0 to 1; null where nothing was counted. `found` of `of`. */
export function wilson(found: number, of: number): { readonly low: number; readonly high: number } | null {
  if (of === 0) return null
  const share = found / of
  const square = Z ** 2
  const centre = share + square / (2 * of)
  const spread = Z * Math.sqrt((share * (1 - share)) / of + square / (4 * of ** 2))
  const whole = 1 + square / of
  return { low: Math.max(0, (centre - spread) / whole), high: Math.min(1, (centre + spread) / whole) }
}

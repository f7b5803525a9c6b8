/** What a benchmark measured: what, how much, in which unit. */
export type Figure = readonly [what: string, value: number, unit: string]

/** The middle value; of an even number of values, the upper of the two in the middle. 0 where there are none. */
export const median = (values: readonly number[]): number => values.toSorted((a, b) => a - b)[values.length >> 1] ?? 0

/** One line a figure, values aligned, three significant digits where they are small. */
export function lines(figures: readonly Figure[]): readonly string[] {
  const rows = figures.map(([what, value, unit]) => [what, amount(value), unit] as const)
  const [name, number] = [0, 1].map((column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)))
  return rows.map(([what, value, unit]) =>
    `${what.padEnd(name ?? 0)}  ${value.padStart(number ?? 0)} ${unit}`.trimEnd(),
  )
}

const amount = (value: number): string =>
  value.toLocaleString('en', value < 100 ? { maximumSignificantDigits: 3 } : { maximumFractionDigits: 0 })

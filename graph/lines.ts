/** The lines of a text: which one an offset stands in, counted from 1. */
export function lineCounter(text: string): (offset: number) => number {
  const starts = [...text.matchAll(/\n/g)].map(({ index }) => index + 1)
  return (offset) => {
    const after = starts.findIndex((start) => start > offset)
    return (after < 0 ? starts.length : after) + 1
  }
}

/** An answer that is worked out when it is first asked for, and not again. */
export function once<Answer>(ask: () => Answer): () => Answer {
  let known: { readonly answer: Answer } | null = null
  return () => (known ??= { answer: ask() }).answer
}

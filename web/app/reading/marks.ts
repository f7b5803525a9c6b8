/** A source with every mention marked: its blocks cut into runs, each with the mention or problem that it belongs to. */
import type { Mention, Problem, Span } from '../../../graph/model.ts'
import type { SourceTextAnswer } from '../../api.ts'
import { cut, inline, isWithin, type Run } from './inline.ts'
import type { Block } from './paper.ts'

/** `named`: it is known which document is meant; `open`: it is not; `problem`: something about it is contradictory. */
export type MarkKind = 'named' | 'open' | 'problem'

export interface MarkedRun {
  readonly run: Run
  /** The mention that the run belongs to. */
  readonly mention: Mention | null
  readonly kind: MarkKind | null
  /** True for the first run of a mention, which carries its name for the keyboard. */
  readonly isFirst: boolean
}

export interface MarkedBlock {
  readonly block: Block
  readonly runs: readonly MarkedRun[]
}

/** All blocks in order, each with its runs. */
export function marked(
  blocks: readonly Block[],
  { text, mentions, problems, statements }: SourceTextAnswer,
): readonly MarkedBlock[] {
  const named = new Passing(mentions)
  const wrong = new Passing(problems)
  const evidence = new Passing(statements.map(({ evidence }) => evidence))
  return blocks.map((block) => ({
    block,
    runs: runsOf(block, text, named.over(block), wrong.over(block), evidence.over(block)),
  }))
}

/** Spans that blocks are asked for one after another: none is looked at again once the blocks have passed it. */
class Passing<One extends Span> {
  readonly #sorted: readonly One[]
  #next = 0
  #here: readonly One[] = []

  constructor(spans: readonly One[]) {
    this.#sorted = spans.toSorted((a, b) => a.start - b.start || a.end - b.end)
  }

  /** Those that touch a block, by place. Each block must begin after the one before. */
  over(block: Span): readonly One[] {
    const first = this.#next
    while ((this.#sorted[this.#next]?.start ?? Infinity) < block.end) this.#next += 1
    this.#here = [...this.#here, ...this.#sorted.slice(first, this.#next)].filter((span) => touches(span, block))
    return this.#here
  }
}

/** In the order of the text as it was read, where a footnote stands within the sentence that it interrupts. */
export const byPlace = (mentions: readonly Mention[]): readonly Mention[] =>
  mentions.toSorted((a, b) => a.start - b.start || a.end - b.end)

/** A mention is a problem where a problem lies within it or covers it. */
export function kindOf(mention: Mention, problems: readonly Problem[]): MarkKind {
  if (
    problems.some(
      (problem) => problem.end > problem.start && (isWithin(problem, mention) || isWithin(mention, problem)),
    )
  )
    return 'problem'
  return mention.basis === 'open' ? 'open' : 'named'
}

const touches = (mention: Span, block: Span): boolean => mention.start < block.end && mention.end > block.start

function runsOf(
  block: Block,
  text: string,
  mentions: readonly Mention[],
  problems: readonly Problem[],
  statements: readonly Span[],
): readonly MarkedRun[] {
  const parts = mentions.flatMap((mention) => mention.segments.map(([start, end]) => ({ start, end, mention })))
  const bounds = [...parts, ...problems, ...statements].flatMap(({ start, end }) => [start, end])
  return cut(inline(text, block.start, block.end), bounds, text).map((run) => {
    const part = parts.filter((each) => isWithin(run, each)).toSorted((a, b) => a.end - a.start - (b.end - b.start))[0]
    const kind = part
      ? kindOf(part.mention, problems)
      : problems.some((problem) => isWithin(run, problem))
        ? 'problem'
        : null
    return {
      run,
      mention: part?.mention ?? null,
      kind,
      isFirst: part !== undefined && run.start === part.mention.start,
    }
  })
}

/**
 * Phrases looked up at an offset of folded text, letter by letter in one table. Most places of a text are left at their first
 * or second letter, which costs a fraction of what asking a pattern costs.
 */
import { once } from '../once.ts'
import { layOut, MARGIN, type Room } from './room.ts'
import { isDigit, isLetter } from './signs.ts'

/** How many kinds of signs phrases are made of; digits are in none. */
const BITS = 5
const KINDS = 1 << BITS
/** Three signs in a row, as one number. */
const TRIPLES = 1 << (3 * BITS)
const BLANK = 27
const UNDERSCORE = '_'.charCodeAt(0)
const kinds = kindsOfSigns()

function kindsOfSigns(): Uint8Array {
  const table = new Uint8Array(256)
  for (let letter = 1; letter <= 26; letter++) table[96 + letter] = letter
  for (const blank of ' \t\n') table[blank.charCodeAt(0)] = BLANK
  for (const [index, sign] of ['-', '.', '&', ','].entries()) table[sign.charCodeAt(0)] = BLANK + 1 + index
  return table
}

const inWord = (code: number): boolean => isLetter(code) || code === UNDERSCORE

/** What may not stand behind a phrase: a letter; a letter or a digit; nothing that may not. */
export type Boundary = 'letter' | 'word' | 'none'

const START = 1

/** Some phrases. A blank in a phrase is any run of blanks in the text. */
export class Phrases {
  /** From a state, by the kind of the next sign, to a state; 0 where no phrase goes on. */
  private readonly steps: Uint16Array
  /** The states in which a phrase ends. */
  private readonly ends: Uint8Array
  private readonly boundary: Boundary
  /** The triples of signs with which phrases may begin. */
  private readonly openings: () => Uint8Array

  constructor(phrases: Iterable<string>, boundary: Boundary = 'letter') {
    const states: Uint16Array[] = [new Uint16Array(KINDS), new Uint16Array(KINDS)]
    const ends = [...phrases].map((phrase) => stateOf(states, phrase))
    this.steps = Uint16Array.from(states.flatMap((state) => [...state]))
    this.ends = new Uint8Array(states.length)
    for (const end of ends) this.ends[end] = 1
    this.boundary = boundary
    this.openings = once(() => this.withOpenings(new Uint8Array(TRIPLES), START, 3, 0))
  }

  /** Where phrases begin in a text behind no letter; one may begin inside another. Linear in its length. */
  startsIn(folded: string): number[] {
    const starts: number[] = []
    const room = layOut(folded)
    const count = this.likelyPlaces(room, folded.length)
    for (let index = 0; index < count; index++) {
      const at = room.places[index] ?? 0
      if (!inWord(room.codes[at - 1] ?? 0) && this.isAt(room.codes, at)) starts.push(at - MARGIN)
    }
    return starts
  }

  /** Lists the places where three signs may be the first of a phrase, and tells how many they are. */
  private likelyPlaces({ codes, places }: Room, length: number): number {
    const openings = this.openings()
    let count = 0
    let signs = 0
    for (let at = MARGIN; at < length + MARGIN + 2; at++) {
      signs = ((signs << BITS) | (kinds[codes[at] ?? 0] ?? 0)) & (TRIPLES - 1)
      places[count] = at - 2
      count += openings[signs] ?? 0
    }
    return count
  }

  private isAt(codes: Uint8Array, at: number): boolean {
    const { steps, ends } = this
    let state = START
    for (let index = at; ; index++) {
      state = steps[state * KINDS + (kinds[codes[index] ?? 0] ?? 0)] ?? 0
      if (state === 0) return false
      if (ends[state] === 1 && this.mayEndBefore(codes[index + 1] ?? 0)) return true
    }
  }

  /** Marks the triples that go on from a state with so many signs to come; what stands behind a phrase may be anything. */
  private withOpenings(openings: Uint8Array, state: number, more: number, signs: number): Uint8Array {
    const from = signs << (more * BITS)
    if (more === 0 || this.ends[state] === 1) return openings.fill(1, from, from + (1 << (more * BITS)))
    for (let kind = 1; kind < KINDS; kind++) {
      const next = this.steps[state * KINDS + kind] ?? 0
      if (next > 0) this.withOpenings(openings, next, more - 1, (signs << BITS) | kind)
    }
    return openings
  }

  /** Where the longest phrase that begins at the offset ends; -1 where none does. */
  endAt(folded: string, at: number): number {
    const { steps, ends } = this
    let end = -1
    let state = START
    for (let index = at; index < folded.length; index++) {
      state = steps[state * KINDS + (kinds[folded.charCodeAt(index)] ?? 0)] ?? 0
      if (state === 0) return end
      if (ends[state] === 1 && this.mayEndBefore(index + 1 < folded.length ? folded.charCodeAt(index + 1) : 0))
        end = index + 1
    }
    return end
  }

  private mayEndBefore(code: number): boolean {
    return this.boundary === 'none' || !(isLetter(code) || (this.boundary === 'word' && isDigit(code)))
  }
}

/** The state that a phrase leads to; states that no phrase has led to before are made. */
function stateOf(states: Uint16Array[], phrase: string): number {
  let state = START
  for (const sign of phrase) {
    const kind = kinds[sign.charCodeAt(0)] ?? 0
    const next = states[state]?.[kind] ?? 0
    state = next === 0 ? newState(states, state, kind) : next
  }
  return state
}

function newState(states: Uint16Array[], from: number, kind: number): number {
  const made = new Uint16Array(KINDS)
  const state = states.push(made) - 1
  // More blanks are the same blank.
  if (kind === BLANK) made[BLANK] = state
  ;(states[from] ?? made)[kind] = state
  return state
}

/**
 * The steps that were taken on a page, to be taken back and taken again. They are entries of the browser's own history, so
 * that undoing and going back are one thing, and a page that is loaded anew still knows what it can take back.
 */
export interface StepState {
  /** Names the page that was opened; its steps share it. */
  readonly trail: number
  /** Steps that were taken on it. */
  readonly step: number
}

export class Steps {
  /** Steps that can be taken back. */
  step = $state(0)
  /** The last step that was taken since; up to it steps can be taken again. */
  last = $state(0)
  #trail = Date.now()

  get canUndo(): boolean {
    return this.step > 0
  }

  get canRedo(): boolean {
    return this.step < this.last
  }

  get state(): StepState {
    return { trail: this.#trail, step: this.step }
  }

  /** Another page was opened. */
  begin(): void {
    this.#trail += 1
    this.step = 0
    this.last = 0
  }

  /** A step was taken: what had been taken back cannot be taken again. */
  take(): void {
    this.step += 1
    this.last = this.step
  }

  /**
   * The browser went to an entry. True where it is one of the page that is open; what lies beyond another page's steps is not
   * known.
   */
  arrive(state: unknown): boolean {
    const { trail, step } = isStepState(state) ? state : { trail: null, step: 0 }
    const isSame = trail === this.#trail
    this.step = step
    if (!isSame) this.last = step
    this.#trail = trail ?? this.#trail + 1
    return isSame
  }
}

const isStepState = (state: unknown): state is StepState =>
  typeof state === 'object' &&
  state !== null &&
  'trail' in state &&
  'step' in state &&
  typeof state.trail === 'number' &&
  typeof state.step === 'number'

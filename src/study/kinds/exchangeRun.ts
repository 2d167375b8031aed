import type { Trace } from '../../lab/trace/trace.ts'

/** A run of which some exchanges are put into order. */
export interface ExchangeRun {
  /** Names it, and what is told of it first, in `text.exchangeOrder.runs`. */
  readonly id: string
  /** The codes it can be asked for: those of its responses, but 200, which is what any of them ends with. */
  readonly codes: readonly number[]
  readonly trace: () => Trace
  /** The exchanges whose messages are shown, by number; all of them where none are named. */
  readonly exchanges?: readonly number[]
  /** Request fields without which its requests could not be told apart. */
  readonly fields?: readonly string[]
}

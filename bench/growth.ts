/**
 * Holds that costs grow with the work and not with its square: each piece of work is done at one size and at eight times
 * that size in turn, and the ratio of the fastest runs must stay near eight. Fastest runs, since a shared machine only
 * ever adds time; a ratio, since machines differ.
 */
import { alphabet, readers } from '../src/http/readers.ts'
import { initialControls } from '../src/lab/scenarios/controls.ts'
import { scenarios } from '../src/lab/scenarios/scenarios.ts'
import type { Trace } from '../src/lab/trace/trace.ts'
import { exampleLog } from '../src/study/review/exampleEvents.ts'
import { replay } from '../src/study/review/replay.ts'
import { layoutTrace } from '../src/ui/trace/layout.ts'

const factor = 8
/** Eight is linear, sixty-four a square; between them lies what caches and garbage cost. */
const most = 32
const rounds = 5
/** Below this a measurement is noise, and nobody waits for it; milliseconds at the larger size. */
const negligible = 15

/** A trace of `count` copies of a flow's first run, one after the other. */
function longTrace(count: number): Trace {
  const [scenario] = scenarios
  if (!scenario) throw new Error('There is no flow to measure')
  const { participants, events } = scenario.run(initialControls(scenario), 1)
  const span = 60_000
  const copy = (index: number) =>
    events.map((event) =>
      event.kind === 'decision'
        ? { ...event, at: event.at + index * span }
        : {
            ...event,
            sentAt: event.sentAt + index * span,
            ...(event.arrivedAt !== undefined && { arrivedAt: event.arrivedAt + index * span }),
          },
    )
  return { participants, events: Array.from({ length: count }, (_, index) => copy(index)).flat() }
}

const pieces: readonly (readonly [name: string, at: (size: number) => () => unknown])[] = [
  ...Object.entries(readers).map(
    ([name, read]) =>
      [
        name,
        (size: number) => {
          const texts = alphabet.map((part) => part.repeat(size * 1000))
          return () => texts.map(read)
        },
      ] as const,
  ),
  [
    'replay',
    (size) => {
      const log = exampleLog(size * 4000)
      return () => replay(log)
    },
  ],
  [
    'layoutTrace',
    (size) => {
      const trace = longTrace(size * 60)
      return () => layoutTrace(trace)
    },
  ],
]

function time(work: () => unknown): number {
  const started = performance.now()
  work()
  return performance.now() - started
}

let isOver = false
for (const [name, at] of pieces) {
  const [small, large] = [at(1), at(factor)]
  const runs = Array.from({ length: rounds }, () => ({ small: time(small), large: time(large) }))
  const fastest = { small: Math.min(...runs.map((run) => run.small)), large: Math.min(...runs.map((run) => run.large)) }
  const ratio = fastest.large / fastest.small
  const isBad = fastest.large > negligible && ratio > most
  isOver ||= isBad
  console.log(
    `${isBad ? 'OVER' : 'ok  '} ${name}: ${fastest.small.toFixed(2)} ms, at ${factor} times the size ${fastest.large.toFixed(2)} ms (x ${ratio.toFixed(1)})`,
  )
}
process.exit(isOver ? 1 : 0)

import { cpus } from 'node:os'
import { originId } from '../src/lab/origin/serve.ts'
import { createSite } from '../src/lab/origin/site.ts'
import { pollingClient } from '../src/lab/participants/pollingClient.ts'
import { fixedInterval } from '../src/lab/participants/pollStrategy.ts'
import { jsonRequest } from '../src/lab/participants/userAgent.ts'
import { run } from '../src/lab/process.ts'
import { initialControls } from '../src/lab/scenarios/controls.ts'
import { scenarios } from '../src/lab/scenarios/scenarios.ts'
import { type Process, send } from '../src/lab/steps.ts'
import { exchangesOf } from '../src/lab/trace/derive.ts'
import type { Trace } from '../src/lab/trace/trace.ts'
import { transcribe } from '../src/lab/trace/transcript.ts'

const allowedMillis = 2
/**
 * How much dearer an exchange among 100,000 may be than one among 1,000; what grows with the square of the length would
 * come near 100. Larger memory costs some, and reading a trace does hardly anything else than to read memory: a short one
 * lies in the processor's cache, a long one does not.
 */
const allowedGrowth = { run: 3, reading: 12 }
const [fewer, most] = [1000, 100_000]
const measuredMillis = 40
const mostRounds = 11
/** A run of a second is measured well enough three times. */
const roundsFor = (size: number) => (size < 10_000 ? mostRounds : size < most ? 7 : 3)
const sizes = [10, 40, 100, fewer, 10_000, most]
const everythingFits = { exchanges: 1_000_000, steps: 100_000_000 }

interface Workload {
  readonly name: string
  readonly kind: keyof typeof allowedGrowth
  readonly make: (exchanges: number) => unknown
}

const participants = [
  { id: 'client', role: 'userAgent' },
  { id: originId, role: 'origin' },
] as const

/** One job that is polled until it is done: an order, polls a second apart, a redirect, a report. */
function poll(exchanges: number): Trace {
  const plan = { origin: originId, title: 'Sales', pages: 120, strategy: fixedInterval(1) }
  // A poll takes a second and two ways of 50 milliseconds; the report is the last exchange.
  const jobSeconds = Math.max(1, (exchanges - 2) * 1.1 - 0.55)
  return play(() => pollingClient(plan), jobSeconds)
}

/** One order after another, so that the state of the site grows with the run. */
function order(exchanges: number): Trace {
  return play(function* (): Process {
    for (let count = 0; count < exchanges; count += 1) {
      yield* send(originId, jsonRequest('POST', '/reports', { title: `Sales ${count}`, pages: 120 }))
    }
  }, 1)
}

function play(process: () => Process, jobSeconds: number): Trace {
  return run({
    participants,
    processes: [{ by: 'client', process }],
    origins: { [originId]: createSite({ jobSeconds }) },
    seed: 1,
    limits: everythingFits,
  })
}

/** The run of the size that is measured; others are forgotten, so that the memory they hold does not count. */
let kept: { readonly size: number; readonly trace: Trace } | undefined
function traceOf(size: number): Trace {
  if (kept?.size !== size) kept = { size, trace: poll(size) }
  return kept.trace
}

const workloads: readonly Workload[] = [
  { name: 'run: polls of one job', kind: 'run', make: poll },
  { name: 'run: orders of many jobs', kind: 'run', make: order },
  { name: 'exchanges of a trace', kind: 'reading', make: (size) => exchangesOf(traceOf(size)) },
  { name: 'transcript of a trace', kind: 'reading', make: (size) => transcribe(traceOf(size)) },
]

/** The milliseconds of its own that this thread takes for one time of a work, so that a busy machine does not count. */
function millisOf(work: () => unknown, times: number): number {
  const before = process.threadCpuUsage()
  for (let time = 0; time < times; time += 1) work()
  const { user, system } = process.threadCpuUsage(before)
  return (user + system) / 1000 / times
}

/** How often a work is done for one measurement: the clock of a thread ticks in steps of a few milliseconds. */
function timesFor(work: () => unknown): number {
  for (let times = 1; ; times *= 4) {
    const millis = millisOf(work, times) * times
    if (millis >= measuredMillis / 4) return Math.max(1, Math.ceil((times * measuredMillis) / millis))
  }
}

function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b)
  return sorted[sorted.length >> 1] ?? Number.NaN
}

/** Measures each thing once a round, so that what slows the machine for a while slows all of them alike. */
function interleave(things: readonly (() => unknown)[], rounds: number): readonly number[] {
  const works = things.map((work) => ({ work, times: timesFor(work), taken: [] as number[] }))
  for (let round = 0; round < rounds; round += 1) {
    for (const { work, times, taken } of works) taken.push(millisOf(work, times))
  }
  return works.map(({ taken }) => median(taken))
}

const digits = (value: number, count: number) => value.toLocaleString('en', { maximumFractionDigits: count })

function tell(cells: readonly (string | number)[], widths: readonly number[]) {
  const padded = cells.map((cell, index) =>
    index === 0 ? `${cell}`.padEnd(widths[0] ?? 0) : `${cell}`.padStart(widths[index] ?? 0),
  )
  console.log(padded.join('  '))
}

let hasFailed = false
const fail = (text: string) => {
  hasFailed = true
  console.error(text)
}

console.log(`Node ${process.versions.node}, ${cpus()[0]?.model.trim()}, one core used\n`)
for (const { make } of workloads) for (let round = 0; round < 200; round += 1) make(40)

const forty = exchangesOf(traceOf(40)).length
if (forty !== 40) fail(`The run of 40 exchanges has ${forty}.`)
const [runMillis = Number.NaN, otherMillis = Number.NaN] = interleave([() => poll(40), () => order(40)], mostRounds)
console.log(
  `40 exchanges: ${digits(runMillis, 3)} ms polling, ${digits(otherMillis, 3)} ms ordering (${allowedMillis})\n`,
)
if (!(Math.max(runMillis, otherMillis) <= allowedMillis)) fail(`40 exchanges took more than ${allowedMillis} ms.`)

const widths = [26, 12, 10, 14, 12, 12]
tell(['', 'exchanges', 'ms', 'exchanges/s', 'traces/s', 'µs/exchange'], widths)
const measured = new Map(workloads.map(({ name }): [string, number[]] => [name, []]))
for (const size of sizes) {
  traceOf(size)
  const medians = interleave(
    workloads.map(
      ({ make }) =>
        () =>
          make(size),
    ),
    roundsFor(size),
  )
  workloads.forEach(({ name }, index) => {
    const millis = medians[index] ?? Number.NaN
    measured.get(name)?.push((millis * 1000) / size)
    const each = digits((millis * 1000) / size, 2)
    tell(
      [name, digits(size, 0), digits(millis, 3), digits((size * 1000) / millis, 0), digits(1000 / millis, 1), each],
      widths,
    )
  })
}

console.log('')
for (const { name, kind } of workloads) {
  const micros = measured.get(name) ?? []
  const growth = (micros.at(-1) ?? Number.NaN) / (micros[sizes.indexOf(fewer)] ?? Number.NaN)
  console.log(
    `${name}: an exchange among ${digits(most, 0)} costs ${digits(growth, 2)} times one among ${digits(fewer, 0)} (at most ${allowedGrowth[kind]})`,
  )
  if (!(growth <= allowedGrowth[kind])) fail(`${name} grows faster than its length.`)
}

console.log('')
const flows = interleave(
  scenarios.map((scenario) => () => scenario.run(initialControls(scenario), 1)),
  mostRounds,
)
scenarios.forEach(({ id }, index) => {
  console.log(`flow ${id}: ${digits(flows[index] ?? Number.NaN, 3)} ms with its initial controls`)
})

process.exitCode = hasFailed ? 1 : 0

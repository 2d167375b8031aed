import { allowedForAll, type Kind } from './kinds.ts'
import type { Visit } from './visit.ts'

/** What one round brought: the first and the second visit of the limit and of ours, one right after the other. */
export interface Round {
  readonly limit: readonly [Visit, Visit]
  readonly ours: readonly [Visit, Visit]
}

function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b)
  const middle = sorted.length / 2
  return ((sorted[Math.ceil(middle) - 1] ?? Number.NaN) + (sorted[Math.floor(middle)] ?? Number.NaN)) / 2
}

/** The medians of a kind. Ratios are medians of the ratios within each round, since a round has one load and a run many. */
export interface Figures {
  readonly kind: Kind
  readonly limit: Visit
  readonly limitSecond: Visit
  readonly ours: Visit
  readonly second: Visit
  readonly ratio: Readonly<Record<'firstPaint' | 'largestPaint' | 'usable' | 'busy' | 'secondPaint', number>>
}

function medianVisit(visits: readonly Visit[]): Visit {
  const of = (key: Exclude<keyof Visit, 'isFromWorker'>) => median(visits.map((visit) => visit[key]))
  return {
    firstPaint: of('firstPaint'),
    largestPaint: of('largestPaint'),
    usable: of('usable'),
    blocked: of('blocked'),
    waking: of('waking'),
    blockedWaking: of('blockedWaking'),
    shift: of('shift'),
    busy: of('busy'),
    bytes: of('bytes'),
    scriptBytes: of('scriptBytes'),
    requests: of('requests'),
    isFromWorker: visits.every(({ isFromWorker }) => isFromWorker),
  }
}

/** Sums up the rounds of a kind. */
export function figuresOf(kind: Kind, rounds: readonly Round[]): Figures {
  const ratio = (read: (visit: Visit) => number, at: 0 | 1 = 0) =>
    median(rounds.map(({ ours, limit }) => read(ours[at]) / read(limit[at])))
  return {
    kind,
    limit: medianVisit(rounds.map(({ limit }) => limit[0])),
    limitSecond: medianVisit(rounds.map(({ limit }) => limit[1])),
    ours: medianVisit(rounds.map(({ ours }) => ours[0])),
    second: medianVisit(rounds.map(({ ours }) => ours[1])),
    ratio: {
      firstPaint: ratio(({ firstPaint }) => firstPaint),
      largestPaint: ratio(({ largestPaint }) => largestPaint),
      usable: ratio(({ usable }) => usable),
      busy: ratio(({ busy }) => busy),
      secondPaint: ratio(({ largestPaint }) => largestPaint, 1),
    },
  }
}

const kilobytes = (bytes: number) => bytes / 1000

/** Names each gate that the figures of a kind are beyond. */
export function breaches({ kind, ours, second, ratio }: Figures): readonly string[] {
  const { allowed } = kind
  const gates: readonly (readonly [what: string, seen: number, most: number, unit: string])[] = [
    ['largest paint', ratio.largestPaint, allowed.largestPaint, 'x limit'],
    ['blocked before it is usable', ours.blocked, allowed.blocked, 'ms'],
    ['blocked while it wakes', ours.blockedWaking, allowedForAll.blockedWaking, 'ms'],
    ['layout shift', ours.shift, 0, ''],
    ['busy', ratio.busy, allowedForAll.busy, 'x limit'],
    ['usable', ratio.usable, allowedForAll.usable, 'x limit'],
    ['transferred', kilobytes(ours.bytes), allowed.kilobytes, 'kB'],
    ['scripts', kilobytes(ours.scriptBytes), allowed.scriptKilobytes ?? Number.POSITIVE_INFINITY, 'kB'],
    // Without a worker a second visit asks the server whether the document is still the same.
    [
      'largest paint of the second visit',
      second.isFromWorker ? ratio.secondPaint : 0,
      allowedForAll.secondPaint,
      'x limit',
    ],
    ['requests of the second visit', second.isFromWorker ? second.requests : 0, 0, ''],
  ]
  return gates
    .filter(([, seen, most]) => !(seen <= most))
    .map(
      ([what, seen, most, unit]) =>
        `${kind.name}: ${what} ${[seen.toFixed(2), unit].join(' ').trim()}, allowed ${most}`,
    )
}

/** Writes the figures as a table, the limit of each kind above ours. */
export function table(all: readonly Figures[]): string {
  const columns = [
    'first paint, ms',
    'x limit',
    'largest paint, ms',
    'x limit',
    'usable, ms',
    'x limit',
    'blocked, ms',
    'wakes in, ms',
    'blocked then, ms',
    'shift',
    'busy, ms',
    'x limit',
    'kB',
    'of it scripts',
    'requests',
    'second visit, ms',
    'x limit',
    'requests',
  ]
  const rows = all.flatMap(({ kind, limit, limitSecond, ours, second, ratio }) => [
    row(`limit of: ${kind.name}`, limit, limitSecond),
    row(`${kind.name}, \`${kind.path}\``, ours, second, ratio),
  ])
  return [`| page | ${columns.join(' | ')} |`, `| --- |${' ---: |'.repeat(columns.length)}`, ...rows].join('\n')
}

function row(name: string, first: Visit, second: Visit, ratio?: Figures['ratio']): string {
  const times = (value: number | undefined) => (value ?? 1).toFixed(2)
  const cells = [
    first.firstPaint.toFixed(0),
    times(ratio?.firstPaint),
    first.largestPaint.toFixed(0),
    times(ratio?.largestPaint),
    first.usable.toFixed(0),
    times(ratio?.usable),
    first.blocked.toFixed(0),
    first.waking.toFixed(0),
    first.blockedWaking.toFixed(0),
    first.shift.toFixed(3),
    first.busy.toFixed(0),
    times(ratio?.busy),
    kilobytes(first.bytes).toFixed(1),
    kilobytes(first.scriptBytes).toFixed(1),
    first.requests,
    second.largestPaint.toFixed(0),
    times(ratio?.secondPaint),
    `${second.requests}${second.isFromWorker ? ' (worker)' : ''}`,
  ]
  return `| ${[name, ...cells].join(' | ')} |`
}

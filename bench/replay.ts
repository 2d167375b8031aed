/**
 * Holds that a log is read in time that grows with its length and not with its square: everything is done for 10,000
 * events and for 100,000 in turn, and the ratio of the fastest runs must stay near ten. The first run of all is what somebody waits
 * for who has no snapshot, since nothing is compiled then.
 */
import { createRandom } from '../src/lab/random.ts'
import { shuffle } from '../src/study/draw.ts'
import { makeEventId } from '../src/study/review/eventId.ts'
import { exampleLog, exampleWriter } from '../src/study/review/exampleEvents.ts'
import { learnerDay } from '../src/study/review/learnerDay.ts'
import type { LoggedEvent } from '../src/study/review/loggedEvent.ts'
import { emptyProgress } from '../src/study/review/progress.ts'
import { advance, replay } from '../src/study/review/replay.ts'
import { restoreEvent } from '../src/study/review/restoreEvent.ts'
import { initialSchedule } from '../src/study/review/retention.ts'
import { dueCards } from '../src/study/review/schedule.ts'
import { restoreProgress, snapshotOf } from '../src/study/review/snapshot.ts'

const sizes = [10_000, 100_000] as const
/** Ten is linear, a hundred a square; between them lies what sorting, caches and garbage cost. */
const mostRatio = 25
const rounds = 5

/** Answers, one in fifty of them undone and one in five hundred followed by a reset of its code. */
function longLog(count: number): readonly LoggedEvent[] {
  let id = ''
  return exampleLog(Math.round(count / 1.022)).flatMap((answer, at): readonly LoggedEvent[] => {
    const next = () => {
      id = makeEventId(answer.at, exampleWriter, id)
      return { id, at: answer.at, zoneMinutes: answer.zoneMinutes }
    }
    const given = { ...answer, ...next() }
    const code = answer.marks[0]?.code ?? 0
    return [
      given,
      ...(at % 50 === 49 ? [{ ...next(), type: 'undo' as const, cancels: given.id }] : []),
      ...(at % 500 === 499 ? [{ ...next(), type: 'reset' as const, code }] : []),
    ]
  })
}

function millisOf(work: () => unknown): number {
  const started = performance.now()
  work()
  return performance.now() - started
}

const logs = sizes.map(longLog)
const [first = []] = logs
console.log(`replay of ${first.length} events, nothing compiled yet: ${millisOf(() => replay(first)).toFixed(0)} ms`)

const works: readonly (readonly [name: string, of: (log: readonly LoggedEvent[]) => () => unknown])[] = [
  ['replay in order', (log) => () => replay(log)],
  [
    'replay in any order',
    (log) => {
      // Blocks, as several files would bring them, and shuffled.
      const blocks = Array.from({ length: 100 }, (_, at) => log.filter((_, index) => index % 100 === at))
      const mixed = shuffle(blocks, createRandom(1)).flat()
      return () => replay(mixed)
    },
  ],
  [
    'reading events from outside',
    (log) => {
      const stored: readonly unknown[] = JSON.parse(JSON.stringify(log))
      return () => stored.map(restoreEvent)
    },
  ],
]

let isOver = false
for (const [name, of] of works) {
  const runs = logs.map(of)
  const times = Array.from({ length: rounds }, () => runs.map(millisOf))
  const [small = 0, large = 0] = runs.map((_, at) =>
    Math.min(...times.map((time) => time[at] ?? Number.POSITIVE_INFINITY)),
  )
  const ratio = large / small
  isOver ||= ratio > mostRatio
  console.log(
    `${ratio > mostRatio ? 'OVER' : 'ok  '} ${name}: ${small.toFixed(1)} ms, ten times as many ${large.toFixed(1)} ms (x ${ratio.toFixed(1)})`,
  )
}

const progress = replay(first)
const snapshot: unknown = JSON.parse(JSON.stringify(snapshotOf(progress)))
const last = first.at(-1)
const answer = exampleLog(1)[0]
if (!last || !answer) throw new Error('There is nothing to measure')
const next = { ...answer, id: makeEventId(answer.at, exampleWriter, last.id) }
const today = learnerDay(answer) + sizes[0] / 40
const small: readonly (readonly [name: string, work: () => unknown])[] = [
  ['reading a snapshot', () => restoreProgress(snapshot)],
  ['one answer more', () => advance(progress, next)],
  ['one answer more than nothing', () => advance(emptyProgress, next)],
  ['what is due', () => dueCards(progress, today, initialSchedule)],
]
for (const [name, work] of small) {
  const fastest = Math.min(...Array.from({ length: 20 }, () => millisOf(work)))
  console.log(`     ${name}, after ${first.length} events: ${fastest.toFixed(2)} ms`)
}
console.log(`     the snapshot has ${JSON.stringify(snapshot).length} characters`)
process.exit(isOver ? 1 : 0)

import type { Finding } from '../origin/rules.ts'
import { decide, now, type Process, wait } from '../steps.ts'
import { threeWayMerge } from '../threeWayMerge.ts'
import { type Draft, type EditingPlan, openArticle, type Reading, saveArticle } from './editingClient.ts'

/** What an editor does who has been refused. */
export type AfterRefusal = 'giveUp' | 'refreshAndMerge'

/** What an editor has been told to do. */
export interface EditorPlan extends EditingPlan {
  readonly change: (draft: Draft) => Draft
  /** How long after it began to read the editor writes, in seconds. */
  readonly writesAfterSeconds: number
  readonly after: AfterRefusal
}

const mostAttempts = 4
const thinkSeconds = 0.5
const lockSeconds = 3

/** Reads an article, changes it and writes it; whoever is refused gives up, or reads again, merges and sends again. */
export function* persistentEditor(plan: EditorPlan): Process {
  const startedAt = yield* now()
  const first = yield* openPatiently(plan)
  if (!first) return
  const passed = ((yield* now()) - startedAt) / 1000
  yield* wait(first.attempts > 1 ? thinkSeconds : plan.writesAfterSeconds - passed)
  let reading = first.reading
  let draft = plan.change(reading.draft)
  let sending: EditingPlan = plan
  for (let attempt = 1; ; attempt += 1) {
    const response = yield* saveArticle(sending, reading, draft)
    if (response?.status === 200) return
    yield* decide(refusalOf(response?.status))
    if (plan.after === 'giveUp' || attempt === mostAttempts) return yield* giveUp()
    yield* decide({ rule: 'afterRefusal', outcome: 'readsAgain' })
    yield* wait(thinkSeconds)
    const again = yield* openPatiently(plan)
    if (!again) return
    const { merged } = threeWayMerge({ ...reading.draft }, { ...draft }, { ...again.reading.draft })
    if (!merged) return yield* decide({ rule: 'afterRefusal', outcome: 'needsChoice' })
    yield* wait(thinkSeconds)
    yield* decide({ rule: 'afterRefusal', outcome: 'merges' })
    reading = again.reading
    draft = merged
    sending = { ...plan, habit: 'ifMatch' }
  }
}

function* giveUp(): Process {
  yield* decide({ rule: 'afterRefusal', outcome: 'givesUp' })
}

/** Reads the article; behind somebody else's lock it asks again, unless it is one that gives up. */
function* openPatiently(plan: EditorPlan): Process<{ reading: Reading; attempts: number } | undefined> {
  for (let attempts = 1; ; attempts += 1) {
    const opened = yield* openArticle(plan)
    if (opened.kind === 'read') return { reading: opened.reading, attempts }
    yield* decide(refusalOf(opened.status))
    if (opened.status !== 423 || plan.after === 'giveUp' || attempts === mostAttempts) {
      yield* giveUp()
      return undefined
    }
    yield* decide({ rule: 'afterRefusal', outcome: 'waitsForLock' })
    yield* wait(lockSeconds)
  }
}

/** What a client learns from the status code of a refused write. */
export function refusalOf(status: number | undefined): Finding {
  switch (status) {
    case 409:
      return { rule: 'refusalRead', outcome: 'conflict' }
    case 412:
      return { rule: 'refusalRead', outcome: 'preconditionFailed' }
    case 423:
      return { rule: 'refusalRead', outcome: 'locked' }
    case 428:
      return { rule: 'refusalRead', outcome: 'preconditionRequired' }
    default:
      return { rule: 'refusalRead', outcome: 'other' }
  }
}

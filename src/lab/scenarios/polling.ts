import { createSite, type SiteOptions } from '../origin/site.ts'
import { callbackAddress } from '../participants/callbackReceiver.ts'
import type { PollingPlan } from '../participants/pollingClient.ts'
import {
  backoffWithJitter,
  fixedInterval,
  honourRetryAfter,
  longPoll,
  type PollStrategy,
} from '../participants/pollStrategy.ts'
import { judgeAsync } from './asyncFigures.ts'
import { asyncParticipants, runAsync } from './asyncRun.ts'
import type { ControlValues, Scenario } from './scenario.ts'

/** A report is ordered, answered 202, and the client finds out in its own way what has become of it. */
export const polling: Scenario = {
  id: 'polling',
  version: 2,
  codes: [200, 202, 204, 303],
  controls: [
    { kind: 'range', id: 'jobSeconds', min: 1, max: 60, step: 1, initial: 12, unit: 'seconds' },
    {
      kind: 'choice',
      id: 'strategy',
      options: ['fixed', 'retryAfter', 'retryAfterDate', 'backoff', 'longPoll', 'webhook', 'naive'],
      initial: 'retryAfter',
    },
    { kind: 'range', id: 'intervalSeconds', min: 1, max: 10, step: 1, initial: 2, unit: 'seconds' },
    { kind: 'choice', id: 'fate', options: ['done', 'fails', 'cancelled'], initial: 'done' },
  ],
  participants: asyncParticipants,
  run: (values, seed) => {
    const jobSeconds = Number(values.jobSeconds)
    return runAsync(
      optionsOf(values),
      {
        strategy: strategyOf(values),
        takesAcceptedForDone: values.strategy === 'naive',
        ...(values.fate === 'cancelled' ? { cancelAfterSeconds: jobSeconds / 2 } : {}),
        ...(values.strategy === 'webhook' ? { callback } : {}),
      },
      seed,
    )
  },
  figures: judgeAsync,
  site: (values) => createSite(optionsOf(values)),
}

const optionsOf = ({ jobSeconds, fate, strategy }: ControlValues): Partial<SiteOptions> => ({
  jobSeconds: Number(jobSeconds),
  jobFate: fate === 'fails' ? 'fails' : 'done',
  retryAfterForm: strategy === 'retryAfterDate' ? 'date' : 'seconds',
})

const callback: NonNullable<PollingPlan['callback']> = {
  address: callbackAddress,
  patienceSeconds: 90,
  pollsThen: false,
}

/** How long a client that polls long lets its question be held: less than it waits for any answer. */
const heldSeconds = 20

function strategyOf({ strategy, intervalSeconds }: ControlValues): PollStrategy {
  switch (strategy) {
    case 'fixed':
      return fixedInterval(Number(intervalSeconds))
    case 'backoff':
      return backoffWithJitter(1, 20)
    case 'longPoll':
      return longPoll(heldSeconds, Number(intervalSeconds))
    default:
      return honourRetryAfter(Number(intervalSeconds))
  }
}

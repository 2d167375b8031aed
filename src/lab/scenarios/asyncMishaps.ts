import { createSite, type SiteOptions } from '../origin/site.ts'
import { callbackAddress } from '../participants/callbackReceiver.ts'
import type { PollingPlan } from '../participants/pollingClient.ts'
import { fixedInterval, honourRetryAfter } from '../participants/pollStrategy.ts'
import { judgeAsync } from './asyncFigures.ts'
import { asyncParticipants, runAsync } from './asyncRun.ts'
import type { ControlValues, Scenario } from './scenario.ts'

/** What can go wrong between a 202 and its outcome, each by a control of its own. */
export const asyncMishaps: Scenario = {
  id: 'async-mishaps',
  version: 1,
  codes: [200, 202, 204, 303, 409, 410, 429],
  controls: [
    { kind: 'choice', id: 'accepted', options: ['arrives', 'lost'], initial: 'lost' },
    { kind: 'choice', id: 'key', options: ['without', 'with'], initial: 'without' },
    { kind: 'choice', id: 'fate', options: ['done', 'fails'], initial: 'done' },
    { kind: 'choice', id: 'cancellation', options: ['never', 'inTime', 'tooLate'], initial: 'never' },
    { kind: 'choice', id: 'monitor', options: ['kept', 'expires'], initial: 'kept' },
    { kind: 'choice', id: 'limit', options: ['none', 'limited'], initial: 'none' },
    { kind: 'choice', id: 'callback', options: ['none', 'arrives', 'lost', 'lostThenAsks'], initial: 'none' },
    { kind: 'choice', id: 'strategy', options: ['fixed', 'retryAfter'], initial: 'fixed' },
    { kind: 'range', id: 'intervalSeconds', min: 1, max: 20, step: 1, initial: 5, unit: 'seconds' },
    { kind: 'range', id: 'jobSeconds', min: 1, max: 60, step: 1, initial: 12, unit: 'seconds' },
  ],
  participants: asyncParticipants,
  run: (values, seed) =>
    runAsync(optionsOf(values), planOf(values), seed, {
      firstAnswer: values.accepted === 'lost',
      callbacks: values.callback !== 'arrives',
    }),
  figures: judgeAsync,
  site: (values) => createSite(optionsOf(values)),
}

const optionsOf = ({ jobSeconds, fate, monitor, limit }: ControlValues): Partial<SiteOptions> => ({
  jobSeconds: Number(jobSeconds),
  jobFate: fate === 'fails' ? 'fails' : 'done',
  monitorExpirySeconds: monitor === 'expires' ? 2 : 3600,
  pollMinimumSeconds: limit === 'limited' ? 8 : 0,
})

/** So soon after the job's end that a cancellation is on its way when it comes. */
const crossingSeconds = 0.01

function planOf(values: ControlValues): Omit<PollingPlan, 'origin' | 'title' | 'pages'> {
  const interval = Number(values.intervalSeconds)
  const jobSeconds = Number(values.jobSeconds)
  const cancelAfterSeconds = {
    inTime: jobSeconds / 2,
    tooLate: jobSeconds + crossingSeconds,
  }[`${values.cancellation}`]
  return {
    strategy: values.strategy === 'fixed' ? fixedInterval(interval) : honourRetryAfter(interval),
    timeoutSeconds: 5,
    ...(values.key === 'with' ? { idempotencyKey: '"spring-sales-1"' } : {}),
    ...(cancelAfterSeconds === undefined ? {} : { cancelAfterSeconds }),
    ...(values.callback === 'none'
      ? {}
      : {
          callback: {
            address: callbackAddress,
            patienceSeconds: jobSeconds + 10,
            pollsThen: values.callback === 'lostThenAsks',
          },
        }),
  }
}

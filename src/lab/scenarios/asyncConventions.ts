import { createSite, type SiteOptions } from '../origin/site.ts'
import { callbackAddress } from '../participants/callbackReceiver.ts'
import { honourRetryAfter } from '../participants/pollStrategy.ts'
import { judgeAsync } from './asyncFigures.ts'
import { asyncParticipants, runAsync } from './asyncRun.ts'
import type { ControlValues, Scenario } from './scenario.ts'

/** The same order at sites that answer it by different conventions. */
export const asyncConventions: Scenario = {
  id: 'async-conventions',
  version: 1,
  codes: [200, 201, 202, 204, 303],
  controls: [
    {
      kind: 'choice',
      id: 'convention',
      options: ['seeOther', 'link', 'job', 'whenDone', 'callback', 'bare'],
      initial: 'link',
    },
    { kind: 'choice', id: 'prefer', options: ['nothing', 'respondAsync', 'wait'], initial: 'nothing' },
    { kind: 'range', id: 'waitSeconds', min: 1, max: 25, step: 1, initial: 10, unit: 'seconds' },
    { kind: 'range', id: 'jobSeconds', min: 1, max: 60, step: 1, initial: 12, unit: 'seconds' },
    { kind: 'choice', id: 'reading', options: ['follows', 'takesForDone'], initial: 'follows' },
  ],
  participants: asyncParticipants,
  run: (values, seed) => {
    const prefer = preferenceOf(values)
    return runAsync(
      optionsOf(values),
      {
        strategy: honourRetryAfter(5),
        takesAcceptedForDone: values.reading === 'takesForDone',
        ...(prefer === undefined ? {} : { prefer }),
        ...(values.convention === 'callback'
          ? { callback: { address: callbackAddress, patienceSeconds: 90, pollsThen: false } }
          : {}),
      },
      seed,
    )
  },
  figures: judgeAsync,
  site: (values) => createSite(optionsOf(values)),
}

function optionsOf({ jobSeconds, convention }: ControlValues): Partial<SiteOptions> {
  return { jobSeconds: Number(jobSeconds), ...conventionOf(convention) }
}

function conventionOf(convention: ControlValues[string] | undefined): Partial<SiteOptions> {
  switch (convention) {
    case 'link':
      return { doneMonitor: 'link' }
    // The job is created for good here, so its representation goes on being the answer.
    case 'job':
      return { reportAnswer: 'job', doneMonitor: 'link' }
    case 'whenDone':
      return { reportAnswer: 'whenDone' }
    case 'bare':
      return { reportAnswer: 'bare' }
    default:
      return {}
  }
}

function preferenceOf({ prefer, waitSeconds }: ControlValues): string | undefined {
  switch (prefer) {
    case 'respondAsync':
      return 'respond-async'
    case 'wait':
      return `respond-async, wait=${waitSeconds}`
    default:
      return undefined
  }
}

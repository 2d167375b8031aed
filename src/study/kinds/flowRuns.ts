import { asyncConventions } from '../../lab/scenarios/asyncConventions.ts'
import { asyncMishaps } from '../../lab/scenarios/asyncMishaps.ts'
import { concurrentEdits } from '../../lab/scenarios/concurrentEdits.ts'
import { initialControls } from '../../lab/scenarios/controls.ts'
import { polling } from '../../lab/scenarios/polling.ts'
import { postRedirectGet } from '../../lab/scenarios/postRedirectGet.ts'
import type { ControlValues, Scenario } from '../../lab/scenarios/scenario.ts'
import type { ExchangeRun } from './exchangeRun.ts'

const ofScenario = (scenario: Scenario, values: ControlValues) => () =>
  scenario.run({ ...initialControls(scenario), ...values }, 1)

const arrived = { accepted: 'arrives' }

/** Runs of the flows that the lab shows. */
export const flowRuns: readonly ExchangeRun[] = [
  { id: 'polling', codes: [202, 303], trace: ofScenario(polling, { strategy: 'longPoll' }) },
  { id: 'cancelled', codes: [202, 204], trace: ofScenario(polling, { fate: 'cancelled' }) },
  {
    id: 'cancelledLate',
    codes: [202, 303, 409],
    trace: ofScenario(asyncMishaps, { ...arrived, cancellation: 'tooLate' }),
    exchanges: [1, 4, 5],
  },
  {
    id: 'monitorGone',
    codes: [202, 410],
    trace: ofScenario(asyncMishaps, { ...arrived, monitor: 'expires' }),
    exchanges: [1, 4],
  },
  {
    id: 'askedTooOften',
    codes: [202, 429],
    trace: ofScenario(asyncMishaps, { ...arrived, limit: 'limited' }),
    exchanges: [1, 3],
  },
  { id: 'created', codes: [201], trace: ofScenario(asyncConventions, { convention: 'whenDone' }) },
  ...([301, 302, 303] as const).map((code) => ({
    id: 'form',
    codes: [code],
    trace: ofScenario(postRedirectGet, { answer: `${code}` }),
    exchanges: [2, 3],
  })),
  { id: 'conflict', codes: [409], trace: ofScenario(concurrentEdits, {}), exchanges: [3, 4, 5] },
  { id: 'twoEditors', codes: [412], trace: ofScenario(concurrentEdits, { habit: 'ifMatch' }), exchanges: [3, 4, 5] },
  { id: 'mergedEdit', codes: [412], trace: ofScenario(concurrentEdits, { habit: 'ifMatch' }), exchanges: [4, 5, 6] },
]

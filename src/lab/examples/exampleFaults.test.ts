import { expect, test } from 'vitest'
import { messageFaults, wireFaults } from '../../http/messageFaults.ts'
import { findStatus, statuses } from '../../http/status/statuses.ts'
import { formatMessage } from '../../http/wireText.ts'
import { attempts } from '../counterfactual.ts'
import { siteAt, usualSetup } from '../witness/situation.ts'
import { situations } from '../witness/situations.ts'
import { exampleExchange } from './exampleExchange.ts'

test('no example of a code has a fault', () => {
  const examples = statuses.flatMap(({ code }) => exampleExchange(code) ?? [])
  expect(examples.length).toBeGreaterThan(70)
  for (const { request, response } of examples) {
    const about = `${response.status} ${request.method} ${request.target}`
    expect(messageFaults(request, response), about).toEqual([])
    const text = formatMessage(response, { reasonPhrase: findStatus(response.status)?.phrase ?? '' })
    expect(wireFaults(request, text), about).toEqual([])
  }
})

test('whatever is changed in a request, the demo site answers without a fault', () => {
  let count = 0
  for (const situation of situations) {
    const setup = usualSetup(situation)
    const { site } = siteAt(situation, setup)
    const at = Date.UTC(2026, 0, 1) + setup.moment.seconds * 1000
    for (const { request, answered } of attempts(site, setup.request, at, 1)) {
      const { response, interim } = answered
      for (const each of [...interim, response]) {
        expect(messageFaults(request, each), `${each.status} ${request.method} ${request.target}`).toEqual([])
        count += 1
      }
    }
  }
  expect(count).toBeGreaterThan(1_000)
})

import { expect, test } from 'vitest'
import measurement from '../../../data/redirect-clients.json' with { type: 'json' }
import { followedStatuses } from '../../http/redirection.ts'
import { redirectMethods } from './followUps.ts'
import { tallyFollowUps } from './followUpTally.ts'
import { measuredOn } from './measuredClients.ts'

test('the day of the run is that of the measurement', () => {
  expect(measuredOn).toBe(measurement.asOf)
})

test('every client that was run is counted once, curl with PUT for each way of sending it', () => {
  for (const status of followedStatuses) {
    for (const method of redirectMethods) {
      const row = measurement.matrix.find((entry) => entry.status === status && entry.method === method)
      const counted = tallyFollowUps(status, method).flatMap(({ clients }) => clients)
      expect(counted.sort(), `${status} ${method}`).toEqual(Object.keys(row?.clients ?? {}).sort())
    }
  }
})

test('the largest group comes first, and a 303 after a POST is a GET for all', () => {
  const tally = tallyFollowUps(303, 'DELETE')
  const sizes = tally.map(({ clients }) => clients.length)
  expect(sizes).toEqual([...sizes].sort((a, b) => b - a))
  expect(tallyFollowUps(303, 'POST').map(({ followed }) => followed)).toEqual([
    expect.objectContaining({ kind: 'followed', method: 'GET', keepsContent: false }),
  ])
})

test('nothing is tallied for a code that nobody was tried with', () => {
  expect(tallyFollowUps(404, 'GET')).toEqual([])
})

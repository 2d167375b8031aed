import { expect, test } from 'vitest'
import { scenarios } from '../scenarios/scenarios.ts'
import { missionFlows } from './missionFlows.ts'
import { missions } from './missions.ts'

test('every mission stands in the list of missions by flow, and nothing else does', () => {
  expect(missionFlows).toEqual(missions.map(({ id, flow }) => ({ id, flow })))
})

test('every mission belongs to a flow that can be run', () => {
  const flows = new Set(scenarios.map(({ id }) => id))
  expect(missionFlows.filter(({ flow }) => !flows.has(flow))).toEqual([])
})

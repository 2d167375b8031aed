import { expect, test } from 'vitest'
import { scenarios } from '../scenarios/scenarios.ts'
import { loadMission } from './loadMission.ts'
import { missionFlows } from './missionFlows.ts'
import { missions } from './missions.ts'

test('every mission stands in the list of missions by flow, and nothing else does', () => {
  expect(missionFlows).toEqual(missions.map(({ id, flow }) => ({ id, flow })))
})

test('every mission can be loaded with those of its flow alone', async () => {
  for (const mission of missions) expect(await loadMission(mission.flow, mission.id)).toBe(mission)
  await expect(loadMission('polling', 'both-kept')).rejects.toThrow('both-kept')
  await expect(loadMission('nonsense', 'both-kept')).rejects.toThrow('nonsense')
})

test('every mission belongs to a flow that can be run', () => {
  const flows = new Set(scenarios.map(({ id }) => id))
  expect(missionFlows.filter(({ flow }) => !flows.has(flow))).toEqual([])
})

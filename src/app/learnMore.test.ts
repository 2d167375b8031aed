import type { TFunction } from 'i18next'
import { expect, test } from 'vitest'
import { kinship } from '../http/status/kinship.ts'
import { findStatus, statuses } from '../http/status/statuses.ts'
import { missionFlows } from '../lab/missions/missionFlows.ts'
import { scenarios } from '../lab/scenarios/scenarios.ts'
import { parseAddress } from '../state/addresses.ts'
import { learnMoreOfCode, learnMoreOfCodes } from './learnMore.ts'

const ways = {
  language: 'en',
  t: ((key: string) => key) as unknown as TFunction,
  flows: Object.fromEntries(scenarios.map(({ id }) => [id, `The flow ${id}`])),
  missions: missionFlows.map((mission) => ({ ...mission, title: mission.id })),
} as const

const pathsOf = (groups: ReturnType<typeof learnMoreOfCode>) =>
  groups.flatMap(({ links }) => links.map(({ href }) => new URL(href, 'https://example.org')))

test('the page of a code leads to every flow that shows it', () => {
  const conflict = findStatus(409)
  const paths = conflict ? pathsOf(learnMoreOfCode(conflict, ways)).map(({ pathname }) => pathname) : []
  const flows = scenarios.filter(({ codes }) => codes.includes(409)).map(({ id }) => `/en/flows/${id}`)
  expect(flows.length).toBeGreaterThan(2)
  expect(paths).toEqual(expect.arrayContaining(flows))
})

test('five questions are asked on the codes of the page', () => {
  const both = [findStatus(202), findStatus(409)].filter((status) => status !== undefined)
  const quiz = pathsOf(learnMoreOfCodes(both, ways)).find(({ pathname }) => pathname === '/en/quiz')
  expect(quiz?.searchParams.get('codes')).toBe('202,409')
})

test('no way on leads back to the page itself, twice to the same, or to what no address says', () => {
  const isClass = (path: string) => /^\/en\/codes\/[1-5]xx$/.test(path)
  const check = (own: string, groups: ReturnType<typeof learnMoreOfCode>) => {
    const paths = pathsOf(groups).map(({ pathname }) => pathname)
    expect(paths).not.toContain(own)
    expect(paths.length, own).toBe(new Set(paths).size)
    expect(paths.filter((path) => !isClass(path) && parseAddress(path).kind === 'unknown')).toEqual([])
  }
  for (const status of statuses) check(`/en/codes/${status.code}`, learnMoreOfCode(status, ways))
  for (const { codes } of kinship) {
    const pair = codes.flatMap((code) => findStatus(code) ?? [])
    check(`/en/compare/${codes.join('-vs-')}`, learnMoreOfCodes(pair, ways))
  }
})

import { expect, test } from 'vitest'
import { serve } from '../origin/serve.ts'
import { createSite } from '../origin/site.ts'
import { labStartMillis } from '../setting.ts'
import { decide } from './decide.ts'
import { pathsFrom } from './possible.ts'
import { stage } from './stage.ts'

const staged = pathsFrom().flatMap(({ answers, code }) => {
  const found = stage(answers)
  return found ? [{ answers, code, ...found }] : []
})

test('most ways of the origin can be played on the lab’s site', () => {
  expect(staged.length).toBeGreaterThan(100)
  expect(new Set(staged.map(({ code }) => code)).size).toBeGreaterThanOrEqual(29)
})

test('on every way that the lab’s site can play, its origin really answers with the code', () => {
  for (const { answers, code, options, before = [], request, afterSeconds = 1 } of staged) {
    let site = createSite(options)
    let at = labStartMillis
    for (const earlier of before) site = serve(site, earlier, at).site
    at += afterSeconds * 1000
    const { response, interim, decisions } = serve(site, request, at)
    const codes = interim.map(({ status }) => status)
    const told = JSON.stringify(answers)
    if (code === 100) {
      expect(codes, told).toEqual([100])
      continue
    }
    expect(response?.status, told).toBe(code)
    const decided = decide(answers)
    const saysOpen = decisions.some(({ rule }) => rule === 'gateOrder')
    expect(decided.kind === 'answered' && decided.isOrderOpen, told).toBe(saysOpen)
    // The reasons that the lab has for it are the reasons that are shown.
    const found = decisions.map(({ rule, outcome }) => `${rule}.${outcome}`)
    const shown = decided.kind === 'answered' ? decided.grounds : []
    const missing = shown.flatMap((one) => ('finding' in one ? [`${one.finding.rule}.${one.finding.outcome}`] : []))
    expect(
      missing.filter((key) => !found.includes(key) && !elsewhere.has(key)),
      told,
    ).toEqual([])
  }
})

/** Reasons that the lab gives for another of its resources, or in other words. */
const elsewhere = new Set(['orderAnswer.movedPermanently', 'exists.removed'])

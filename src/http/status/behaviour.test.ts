import { describe, expect, test } from 'vitest'
import sections from '../../../data/sections.json' with { type: 'json' }
import { followedStatuses, permittedMethods } from '../redirection.ts'
import { isObsoleteDocument, parseSpec } from '../spec.ts'
import { behavioursOf, makerKey } from './behaviour.ts'
import { type BehaviourParty, behaviourKeys } from './behaviourKeys.ts'
import { sources } from './sources.ts'
import { findStatus, registeredCodes, statuses } from './statuses.ts'

const documents: Readonly<Record<string, { readonly sections: Readonly<Record<string, string>> }>> = sections.documents
const all = statuses.flatMap((status) => behavioursOf(status).map((behaviour) => ({ status, behaviour })))

const does = (code: number, party: BehaviourParty) => {
  const status = findStatus(code)
  return (status ? behavioursOf(status) : []).filter((b) => b.party === party).map((b) => b.does)
}
const codesThat = (party: BehaviourParty, key: string) =>
  registeredCodes.filter((code) => does(code, party).some((found) => found === key))

describe('the table of behaviours', () => {
  test('every cited section of an RFC exists, and its document stands', () => {
    for (const { status, behaviour } of all) {
      const { document = '', section } = parseSpec(behaviour.spec ?? '') ?? {}
      if (!document.startsWith('RFC') || section === undefined) continue
      expect(documents[document]?.sections, `${status.code} ${behaviour.spec}`).toHaveProperty([section])
      expect(isObsoleteDocument(document) && status.code !== 102).toBe(false)
    }
  })

  test('what no RFC says is a convention, of Fetch, of HTML, of a named document or of nobody', () => {
    for (const { status, behaviour } of all) {
      const isRfc = /^(RFC|draft)/.test(behaviour.spec ?? '')
      expect(behaviour.level === 'convention', `${status.code} ${behaviour.party}`).toBe(!isRfc)
      if (behaviour.source) expect(sources).toHaveProperty([behaviour.source])
    }
  })

  test('every key is what some code does, so that no sentence is written for nothing', () => {
    const used = new Set(all.map(({ behaviour }) => `${behaviour.party}.${behaviour.does}`))
    for (const [party, keys] of Object.entries(behaviourKeys)) {
      for (const key of keys) expect(used, `${party}.${key}`).toContain(`${party}.${key}`)
    }
  })

  test('every combination of makers has its sentence', () => {
    for (const { code, generatedBy } of statuses) expect(makerKey(generatedBy), `${code}`).toBeDefined()
  })

  test('a number that stands in logs only does nothing', () => {
    expect(statuses.filter(({ code }) => code === 444).flatMap(behavioursOf)).toEqual([])
  })
})

describe('fetch', () => {
  test('follows what Fetch follows, each as RFC 9110 permits', () => {
    const followed = ['followsPostAsGet', 'followsAsGet', 'followsAsIs'].flatMap((key) => codesThat('fetch', key))
    expect(followed.sort()).toEqual([...followedStatuses].sort())
    for (const code of codesThat('fetch', 'followsAsIs')) expect(permittedMethods(code, 'POST')).toEqual(['POST'])
    for (const code of codesThat('fetch', 'followsAsGet')) expect(permittedMethods(code, 'PUT')).toContain('GET')
    for (const code of codesThat('fetch', 'followsPostAsGet')) {
      expect(permittedMethods(code, 'POST')).toContain('GET')
      expect(permittedMethods(code, 'PUT')).toEqual(['PUT'])
    }
  })

  test('calls ok what is 2xx, and rejects nothing for its code', () => {
    const ok = [...codesThat('fetch', 'ok'), ...codesThat('fetch', 'okEmpty')].sort((a, b) => a - b)
    // 208 stands inside a 207 and reaches no script.
    expect(ok).toEqual(registeredCodes.filter((code) => code >= 200 && code < 300 && code !== 208))
    expect(codesThat('fetch', 'notOk')).toEqual(registeredCodes.filter((code) => code >= 400 && code !== 407))
  })

  test('shows no interim response to a script', () => {
    for (const code of registeredCodes.filter((c) => c < 200)) {
      expect(['skips', 'hints', 'switches']).toContain(does(code, 'fetch')[0])
    }
  })
})

describe('caches', () => {
  test('store heuristically what the table calls heuristically cacheable, but parts', () => {
    const heuristic = statuses.filter(({ heuristicallyCacheable }) => heuristicallyCacheable).map(({ code }) => code)
    expect(codesThat('cache', 'storesHeuristically')).toEqual(heuristic.filter((code) => code !== 206))
  })

  test('never store what its definition forbids, nor what is interim', () => {
    expect(codesThat('cache', 'neverStores')).toEqual([428, 429, 431, 511])
    expect(codesThat('cache', 'passesOn')).toEqual(registeredCodes.filter((code) => code < 200))
  })

  test('invalidate on success and redirection alone', () => {
    for (const code of codesThat('cache', 'invalidates')) expect(code).toBeLessThan(400)
    expect(does(409, 'cache')).toEqual(['storesSeldom'])
    expect(does(303, 'cache')).toContain('invalidates')
  })
})

test('browsers remember the permanent redirects and ask again for the others', () => {
  expect(codesThat('browser', 'remembers')).toEqual([301, 308])
  expect(codesThat('browser', 'asksAgain')).toEqual([302, 303, 307])
})

test('browsers stay on the page for 204 and 205 and follow no Location of a success', () => {
  expect(does(204, 'browser')).toEqual(['stays'])
  expect(does(205, 'browser')).toEqual(['staysWithoutReset'])
  expect(codesThat('browser', 'ignoresLocation')).toEqual([201, 202])
})

test('of crawlers only what Google publishes is told, with its date', () => {
  for (const { behaviour } of all) {
    if (behaviour.party === 'crawler') expect(behaviour.source).toMatch(/^google/)
  }
  expect(codesThat('crawler', 'slowsDown')).toContain(429)
  expect(codesThat('crawler', 'drops')).not.toContain(429)
  expect(does(404, 'crawler')).toEqual(does(410, 'crawler'))
})

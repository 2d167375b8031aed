import fc from 'fast-check'
import { expect, test } from 'vitest'
import { languages } from '../i18n/languages.ts'
import { missions } from '../lab/missions/missions.ts'
import { findQuestion } from '../lab/which/questions.ts'
import { courses } from '../study/courses.ts'
import { makeRound } from '../study/makeRound.ts'
import { maxCount } from '../study/roundOrder.ts'
import { formatAddress, inLanguage, parseAddress } from './addresses.ts'
import { parseCourse, stepAt, stepPath } from './courseStepPath.ts'
import { firstSittings } from './firstSittings.ts'
import { hostileJson, hostileRuns, hostileTexts, inTime } from './hostileTexts.ts'
import { memoryStorage } from './memoryStorage.ts'
import { createMissionLog, missionLogKey } from './missionLog.ts'
import { readRoundLink } from './roundLink.ts'
import { orderPath } from './roundPath.ts'
import { createSeenLog, seenLogKey } from './seenLog.ts'
import { createSettings } from './settings.ts'
import { settingsKey } from './settingsKey.ts'
import { createSitting } from './sitting.ts'
import { sittingKey } from './sittingKey.ts'
import { themes } from './themes.ts'
import { formatWhichQuery, parseWhichLink } from './whichLink.ts'

const paths = [
  '/',
  '/en/',
  '/fr/codes/409',
  '/id/codes/4xx',
  '/en/compare/202-vs-409',
  '/en/compare/301-vs-302-vs-307-vs-308',
  '/en/flows/post-redirect-get',
  '/fr/missions/polite-report',
  '/en/no-code/cors',
  '/en/courses/start',
  '/en/quiz/index.html',
]

test('any path is understood and can be written again, or said to be unknown in a few visible characters', () => {
  fc.assert(
    fc.property(hostileTexts(paths), (path) => {
      const address = inTime(() => parseAddress(path))
      if (address.kind === 'unknown') {
        expect(address.text.length).toBeLessThanOrEqual(81)
        expect(address.text).not.toMatch(/[\p{Cc}\p{Cf}\p{Cs}]/u)
      } else {
        const written = formatAddress(address)
        expect(parseAddress(written)).toEqual(address)
        expect(written).toMatch(/^\/(?!\/)[a-z0-9/-]*$/)
      }
      for (const language of languages) expect(inLanguage(address, language)).toMatch(/^\/[a-z]{2}\/(?!\/)[a-z0-9/-]*$/)
    }),
    { numRuns: hostileRuns(30_000) },
  )
})

test('a step of a course has an address wherever a path leads, and only a course is named as one', () => {
  fc.assert(
    fc.property(hostileTexts(paths), hostileTexts(['?course=start', '?v=1&course=forms&x=1']), (path, query) => {
      const course = inTime(() => parseCourse(query))
      expect(course ?? 'none').toMatch(/^[a-z]{1,20}$/)
      const step = stepAt(parseAddress(path))
      const written = step && stepPath('en', step, course ?? courses[0]?.id ?? '')
      if (written) expect(stepAt(parseAddress(written.replace(/\?.*/, '')))).toEqual(step)
    }),
    { numRuns: hostileRuns(8000) },
  )
})

const rounds = [
  '?codes=409,412',
  '?mode=exam&minutes=20&seed=5',
  '?mode=quick&class=4xx&count=7&seed=1&v=3',
  '?asks=meaning.409,situation.412.3&seed=9',
  '?kinds=meaning,nextStep&flow=polling&mode=topic',
  '?mode=endless',
  '?mode=daily',
]

test('any query of the quiz asks for nothing, is misread, or asks for a round that its own address asks for', () => {
  fc.assert(
    fc.property(hostileTexts(rounds), (query) => {
      const read = inTime(() => readRoundLink(query))
      if (read.is !== 'round') return
      expect(read.link.count).toBeGreaterThan(0)
      expect(read.link.count).toBeLessThanOrEqual(maxCount)
      const { search } = new URL(orderPath('en', read.link), 'https://site.example')
      expect(readRoundLink(search)).toEqual({ is: 'round', link: withoutLooseVersion(read.link) })
    }),
    { numRuns: hostileRuns(14_000) },
  )
})

/** A version is written beside a seed alone. */
function withoutLooseVersion<Link extends { readonly seed?: number; readonly version?: string }>(link: Link) {
  const { version: _, ...rest } = link
  return link.seed === undefined ? rest : link
}

test('whatever round a query asks for is made within a second, or is none', () => {
  fc.assert(
    fc.property(hostileTexts(rounds), (query) => {
      const read = readRoundLink(query)
      if (read.is !== 'round') return
      const round = inTime(() => makeRound({ ...read.link, seed: read.link.seed ?? 1 }))
      expect(round?.questions.length ?? 1).toBeGreaterThan(0)
    }),
    { numRuns: hostileRuns(500) },
  )
})

const which = ['?body=none&v=1', '?method=get&target=known', '?signedIn=no&may=yes&v=2&course=start']

test('any query of the helper gives answers that its questions know, and names what they do not in a few characters', () => {
  fc.assert(
    fc.property(hostileTexts(which), (query) => {
      const { answers, unknown, misread } = inTime(() => parseWhichLink(query))
      for (const [id, answer] of Object.entries(answers))
        expect(findQuestion(id)?.answers.map((one) => one.id)).toContain(answer)
      for (const text of [...unknown, ...misread.map((one) => one.text)]) {
        expect(text.length).toBeLessThanOrEqual(41)
        expect(text.isWellFormed()).toBe(true)
      }
      expect(parseWhichLink(formatWhichQuery(answers)).answers).toEqual(answers)
    }),
    { numRuns: hostileRuns(10_000) },
  )
})

/** Tells whether a text is still in a storage, under whatever key. */
const isKept = (storage: Storage, text: string) =>
  Array.from({ length: storage.length }, (_, at) => storage.getItem(storage.key(at) ?? '')).includes(text)

const settings = [
  '{"state":{"theme":"dark","language":"fr","lastPath":"/fr/codes/409","slashSearches":false,"retention":0.85},"version":1}',
  '{"state":{"theme":"light"},"version":0}',
]

test('whatever stands for settings gives settings, and what is none is not written over', () => {
  fc.assert(
    fc.property(hostileJson(settings), (text) => {
      const storage = memoryStorage({ [settingsKey]: text })
      const store = inTime(() => createSettings(storage))
      const { theme, language, lastPath, retention } = store.getState()
      expect(themes).toContain(theme)
      expect([undefined, ...languages]).toContain(language)
      expect(lastPath ?? '/').toMatch(/^\/(?![/\\])/)
      expect(retention).toBeGreaterThan(0.5)
      store.getState().choose({ theme: 'dark' })
      const [, before] = /^\{"state":\{.*"theme":"(dark|light)"/.exec(text) ?? []
      if (!isKept(storage, text)) expect(Object(JSON.parse(text))).toHaveProperty('state')
      else if (before === undefined) expect(createSettings(storage).getState().theme).toBe('dark')
    }),
    { numRuns: hostileRuns(6000) },
  )
})

const seen = ['{"seen":["code-404","round-409-412","flow-polling"],"version":1}']

test('whatever stands for what was seen, it is read or kept aside, and what is seen next is added', () => {
  fc.assert(
    fc.property(hostileJson(seen), (text) => {
      const storage = memoryStorage({ [seenLogKey]: text })
      const store = inTime(() => createSeenLog(storage))
      const before = store.getState().seen
      inTime(() => store.getState().see('code-409'))
      expect(before.size > 0 || isKept(storage, text) || text === seenNothing(text)).toBe(true)
      expect([...createSeenLog(storage).getState().seen]).toEqual([...new Set([...before, 'code-409'])])
    }),
    { numRuns: hostileRuns(5000) },
  )
})

/** Returns the text where it says that nothing was seen, in whatever form. */
function seenNothing(text: string): string | undefined {
  const json = JSON.parse(text)
  return json === null || json?.seen?.length === 0 ? text : undefined
}

const missionLogs = [
  '{"state":{"missions":{"polite-report":{"version":1,"isSolved":true,"ways":[["send","wait"],["send"]]}}},"version":1}',
  '{"state":{"missions":{}},"version":1}',
]

test('whatever stands for the log of missions, it is read or kept aside, and a way that is tried next is added', () => {
  const [mission] = missions
  if (!mission) throw new Error('There is no mission')
  fc.assert(
    fc.property(hostileJson(missionLogs), (text) => {
      const storage = memoryStorage({ [missionLogKey]: text })
      const store = inTime(() => createMissionLog(storage))
      const before = Object.keys(store.getState().missions)
      inTime(() => store.getState().keep(mission, ['wait'], false))
      expect(
        before.length > 0 ||
          isKept(storage, text) ||
          /"missions"\s*:\s*\{\s*\}|^null$|"(constructor|prototype|__proto__)"/.test(text),
      ).toBe(true)
      const after = createMissionLog(storage).getState().missions
      expect(Object.keys(after)).toEqual(expect.arrayContaining([...before, mission.id]))
    }),
    { numRuns: hostileRuns(5000) },
  )
})

const sittings = Object.values(firstSittings).map(({ stored }) => stored)

function secondSitting(): string {
  const storage = memoryStorage()
  const round = makeRound({ mode: 'quick', count: 5, seed: 3 })
  if (round) createSitting(storage).getState().begin(round, 1_795_000_000_000)
  return storage.getItem(sittingKey) ?? ''
}

test('whatever stands for a sitting, it can be gone on with or is kept aside, and the next round begins', () => {
  const begun = makeRound({ mode: 'quick', kinds: ['meaning'], count: 1, seed: 7 })
  if (!begun) throw new Error('There is nothing to ask')
  fc.assert(
    fc.property(hostileJson([...sittings, secondSitting()]), (text) => {
      const storage = memoryStorage({ [sittingKey]: text })
      const store = inTime(() => createSitting(storage))
      const { sitting } = store.getState()
      inTime(() => store.getState().goOn(1_795_000_000_000))
      inTime(() => store.getState().next(1_795_000_000_000))
      store.getState().begin(begun, 1)
      expect(sitting !== undefined || isKept(storage, text) || !text.includes('questions')).toBe(true)
      expect(createSitting(storage).getState().sitting?.round.questions).toHaveLength(1)
    }),
    { numRuns: hostileRuns(1500) },
  )
})

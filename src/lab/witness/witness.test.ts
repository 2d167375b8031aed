import { expect, test } from 'vitest'
import { kinship } from '../../http/status/kinship.ts'
import { recipes } from '../examples/recipes.ts'
import { serve } from '../origin/serve.ts'
import { createSite, defaultOptions, type Site } from '../origin/site.ts'
import { labStartMillis } from '../setting.ts'
import { linesOf } from './axis.ts'
import { hintedPairs, hintFor } from './hints.ts'
import { type Setup, type Situation, siteAt, usualSetup } from './situation.ts'
import { situations } from './situations.ts'
import { searchWitness, type Witness, type WitnessSide, witnessOf } from './witness.ts'

const given = recipes.map(({ code }) => code).toSorted((a, b) => a - b)
const pairs = given.flatMap((a, index) => given.slice(index + 1).map((b) => [a, b] as const))
const supported = pairs.flatMap(([a, b]) => {
  const witness = witnessOf(a, b)
  return witness ? [{ a, b, witness }] : []
})

const witnessFor = (a: number, b: number) => {
  const witness = witnessOf(a, b)
  if (!witness) throw new Error(`No witness for ${a} and ${b}.`)
  return witness
}

const situationOf = ({ situation }: Witness): Situation => {
  const found = situations.find(({ id }) => id === situation)
  if (!found) throw new Error(`No situation ${situation}.`)
  return found
}

/** Asks the origin as it stands, without any of the code of the search; a held answer is asked for when it is due. */
function ask(site: Site, { request }: Pick<WitnessSide, 'request'>, seconds: number) {
  let serving = serve(site, request, labStartMillis + seconds * 1000)
  const codes = serving.interim.map(({ status }) => status)
  while (serving.response === undefined) {
    serving = serve(serving.site, request, serving.heldUntil, serving.resume)
    codes.push(...serving.interim.map(({ status }) => status))
  }
  return { site: serving.site, response: serving.response, codes: [...codes, serving.response.status] }
}

function askAgain(witness: Witness, side: WitnessSide) {
  let site = createSite(side.options)
  for (const step of situationOf(witness).history ?? []) {
    if (step.seconds < side.moment.seconds) site = ask(site, step, step.seconds).site
  }
  return ask(site, side, side.moment.seconds)
}

/** Names every part of all that an answer depends on in which two sides differ; the length follows from the content. */
function differingParts(one: Setup, other: Setup): readonly string[] {
  const [first, second] = [partsOf(one), partsOf(other)]
  return [...new Set([...first.keys(), ...second.keys()])].filter((part) => first.get(part) !== second.get(part))
}

function partsOf({ request, options, moment }: Setup): ReadonlyMap<string, string> {
  const { method, target, fields, content } = request
  const lines = fields.filter(([name]) => name !== 'Content-Length')
  return new Map([
    ['method', method],
    ['target', target],
    ['content', content],
    ['moment', `${moment.seconds}`],
    ...lines.map(
      ([name, value], index) =>
        [`field ${name}`, `${lines.filter(([n], i) => n === name && i < index).length} ${value}`] as const,
    ),
    ...Object.entries({ ...defaultOptions, ...options }).map(
      ([name, value]) => [`option ${name}`, `${value}`] as const,
    ),
  ])
}

function namedPart({ difference }: Witness): string {
  switch (difference.kind) {
    case 'moment':
      return 'moment'
    case 'option':
      return `option ${difference.name}`
    case 'request': {
      const { change } = difference
      if (change.part === 'field') return `field ${change.name}`
      return change.part === 'credentials' ? 'field Authorization' : change.part
    }
  }
}

test.each(supported)('the site, asked again, gives $a on one side and $b on the other', ({ a, b, witness }) => {
  const [first, second] = witness.sides.map((side) => askAgain(witness, side))
  expect(first?.codes).toContain(a)
  expect(first?.codes).not.toContain(b)
  expect(second?.codes).toContain(b)
  expect(second?.codes).not.toContain(a)
  expect([first?.response, second?.response]).toEqual(witness.sides.map(({ response }) => response))
})

test.each(supported)('the two sides of $a and $b differ in exactly the part that is named', ({ witness }) => {
  expect(differingParts(...witness.sides)).toEqual([namedPart(witness)])
})

test.each(supported)('the difference between $a and $b has the values of both sides', ({ witness }) => {
  const { difference, sides } = witness
  const part = namedPart(witness)
  const values = sides.map((side) => partsOf(side).get(part)?.replace(/^0 /, ''))
  if (difference.kind === 'request') expect([difference.change.from, difference.change.to]).toEqual(values)
  else if (difference.kind === 'option') expect([`${difference.from}`, `${difference.to}`]).toEqual(values)
  else expect([`${difference.from.seconds}`, `${difference.to.seconds}`]).toEqual(values)
})

test('pairs of kin that the site can tell apart, each with where it shows', () => {
  const told = kinship.flatMap(({ codes: [a, b] }) => {
    const witness = witnessOf(a, b)
    return witness ? [`${a} ${b} ${witness.situation}: ${namedPart(witness)}`] : []
  })
  expect(told).toMatchInlineSnapshot(`
    [
      "100 417 waitsForContinue: field Expect",
      "200 201 putTwice: moment",
      "200 202 orderOrReport: target",
      "200 204 monitor: method",
      "200 206 readPart: field Range",
      "200 304 readAgain: field If-None-Match",
      "201 202 patientReport: field Prefer",
      "201 204 freeLock: method",
      "201 303 order: option orderAnswer",
      "202 204 patientReport: method",
      "202 303 keyedReport: moment",
      "202 409 takenSlugOrReport: target",
      "204 304 readAgain: method",
      "206 416 readPart: field Range",
      "301 302 order: option orderAnswer",
      "301 308 order: option orderAnswer",
      "301 410 read: target",
      "302 303 order: option orderAnswer",
      "302 307 order: option orderAnswer",
      "303 304 knownReport: target",
      "303 307 order: option orderAnswer",
      "304 412 onlyIfAbsent: method",
      "307 308 order: option orderAnswer",
      "400 404 read: target",
      "400 409 staleWrite: content",
      "400 415 plainText: field Content-Type",
      "400 417 cutOff: field Expect",
      "400 422 noPages: content",
      "400 431 brokenTarget: field Cookie",
      "401 403 staffList: field Authorization",
      "403 404 staffListAsReader: option hide",
      "403 405 staffListAsReader: method",
      "403 423 heldLock: method",
      "403 429 polled: target",
      "404 405 collection: target",
      "404 410 read: target",
      "405 501 read: method",
      "406 415 pictureOfOrders: method",
      "409 412 staleWrite: field If-Match",
      "409 422 staleWrite: content",
      "409 423 staleWriteWhileLocked: option guard",
      "409 428 staleWrite: option guard",
      "412 416 readPartOfKnown: field If-Match",
      "412 417 staleTag: field Expect",
      "412 428 guardedWrite: field If-Match",
      "413 414 tooLargeContent: target",
      "413 431 tooLargeContent: field Cookie",
      "414 431 tooLongCookie: target",
      "415 422 noPages: field Content-Type",
    ]
  `)
})

test('pairs of kin of which the site gives both codes, but not by one difference', () => {
  const both = kinship.filter(({ codes }) => codes.every((code) => given.includes(code)))
  expect(both.map(({ codes }) => codes).filter(([a, b]) => !witnessOf(a, b))).toEqual([[202, 403]])
})

test.each(hintedPairs)('the hint for %i and %i holds', (a, b) => {
  expect(a).toBeLessThan(b)
  const hint = hintFor(a, b)
  const witness = witnessFor(a, b)
  expect(witness.situation).toBe(hint?.situation)
  expect(namedPart(witness)).toBe(hint?.axis === 'credentials' ? 'field Authorization' : hint?.axis)
})

test('no pair is hinted at twice', () => {
  expect(new Set(hintedPairs.map(String)).size).toBe(hintedPairs.length)
})

test('every situation is the witness of some pair', () => {
  const used = new Set<string>(supported.map(({ witness }) => witness.situation))
  expect(situations.map(({ id }) => id).filter((id) => !used.has(id))).toEqual([])
})

test('no two situations have the same id, and each asks at times that differ', () => {
  expect(new Set(situations.map(({ id }) => id)).size).toBe(situations.length)
  for (const { moments } of situations) {
    expect(new Set(moments.map(({ seconds }) => seconds)).size).toBe(moments.length)
    expect(new Set(moments.map(({ id }) => id)).size).toBe(moments.length)
  }
})

test.each(situations)('what is tried around $id differs from it along its axis alone', (situation) => {
  const usual = usualSetup(situation)
  const lines = linesOf(situation, siteAt(situation, usual).site)
  expect(lines.length).toBeGreaterThan(0)
  for (const { axis, setups } of lines) {
    const part = axis === 'credentials' ? 'field Authorization' : axis
    const differing = setups.flatMap((setup) => differingParts(usual, setup))
    expect(differing.filter((one) => one !== part)).toEqual([])
  }
})

test('a witness is the same whenever it is looked for', () => {
  for (const { a, b, witness } of supported.slice(0, 60)) expect(witnessOf(a, b)).toEqual(witness)
})

test('the other order of the codes gives the same two exchanges the other way round', () => {
  for (const { a, b, witness } of supported.slice(0, 60)) {
    expect(witnessOf(b, a)?.sides.toReversed()).toEqual([...witness.sides])
  }
})

test('a search without the hints finds a witness wherever there is one with them', () => {
  for (const [a, b] of hintedPairs) expect(searchWitness(a, b)).toBeDefined()
})

test('a stale write gets 412 with If-Match and 409 without', () => {
  const { difference, sides } = witnessFor(409, 412)
  expect(difference).toEqual({
    kind: 'request',
    change: { part: 'field', name: 'If-Match', from: undefined, to: '"style-guide-2"' },
  })
  expect(sides.map(({ options }) => options.guard)).toEqual(['version', 'version'])
})

test('the same keyed order gets 202 while the job runs and 303 to the report afterwards', () => {
  const { difference, sides } = witnessFor(202, 303)
  expect(difference.kind).toBe('moment')
  expect(sides[1].response.fields).toContainEqual(['Location', '/reports/1'])
  expect(sides.map(({ before }) => before.map(({ status }) => status))).toEqual([[202], [202]])
})

test('what came between two moments is told', () => {
  const { difference } = witnessFor(200, 201)
  expect(difference.kind === 'moment' && difference.between.map(({ status }) => status)).toEqual([201])
})

test('codes that the site does not give, equal codes and nonsense have no witness', () => {
  expect(witnessOf(500, 503)).toBeUndefined()
  expect(witnessOf(409, 409)).toBeUndefined()
  expect(witnessOf(409, 999)).toBeUndefined()
  expect(witnessOf(Number.NaN, 404)).toBeUndefined()
})

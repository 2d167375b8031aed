import { expect, test } from 'vitest'
import { findStatus } from '../../http/status/statuses.ts'
import { exampleExchange } from '../examples/exampleExchange.ts'
import { recipes } from '../examples/recipes.ts'
import { corridor } from '../origin/corridor.ts'
import { decide } from './decide.ts'
import { ownReasons } from './ownReasons.ts'
import { pathsFrom, possibleCodes } from './possible.ts'
import { presets } from './presets.ts'
import { type Answers, offeredBy } from './question.ts'
import { questions } from './questions.ts'
import { answersOf, inOrderUpTo, questionsAhead, settle, stepBack } from './settle.ts'

const paths = pathsFrom()
const standings = paths.map(({ answers, code }) => {
  const decided = decide(answers)
  if (decided.kind !== 'answered') throw new Error(`${JSON.stringify(answers)} comes to no code`)
  return { ...decided, expected: code }
})

/** No way may ask more than this; the list for people is long enough as it is. */
const longest = 22

test('every gate of the corridor is asked about, in the order of the corridor', () => {
  const asked = questions.flatMap(({ gates }) => gates)
  expect(asked.filter((gate, place) => gate !== asked[place - 1])).toEqual(corridor.map(({ id }) => id))
})

test('what no gate asks comes before the corridor', () => {
  const first = questions.findIndex(({ gates }) => gates.length > 0)
  expect(questions.slice(first).filter(({ gates }) => gates.length === 0)).toEqual([])
})

test('a question depends on earlier ones only, and on answers that these have', () => {
  const wrong = questions.flatMap((question, place) =>
    [question.when, ...question.answers.map(({ when }) => when)].flatMap((when) =>
      Object.entries(when ?? {}).flatMap(([id, wanted]) => {
        const earlier = questions.slice(0, place).find((one) => one.id === id)
        return wanted
          .filter((answer) => !earlier?.answers.some((one) => one.id === answer))
          .map((answer) => `${question.id} waits for ${id}=${answer}`)
      }),
    ),
  )
  expect(wrong).toEqual([])
})

test('keys in addresses are short words, and no question has one twice', () => {
  expect(new Set(questions.map(({ id }) => id)).size).toBe(questions.length)
  for (const { id, answers } of questions) {
    for (const key of [id, ...answers.map((answer) => answer.id)]) expect(key).toMatch(/^[a-zA-Z]{2,15}$/)
  }
})

test('wherever a question is asked it offers two to five different answers', () => {
  for (const { answers } of paths) {
    for (const { question } of settle(answers).taken) {
      const ids = offeredBy(question, answers).map(({ id }) => id)
      expect(new Set(ids).size, question.id).toBe(ids.length)
      expect(ids.length, question.id).toBeGreaterThanOrEqual(2)
      expect(ids.length, question.id).toBeLessThanOrEqual(5)
    }
  }
})

test('every way ends in exactly one code that has a record, after no more questions than the longest', () => {
  for (const { taken, code, expected } of standings) {
    expect(code).toBe(expected)
    expect(findStatus(code)?.state).toBe('registered')
    expect(taken.filter(({ answer }) => answer.code !== undefined)).toHaveLength(1)
    expect(taken.length).toBeLessThanOrEqual(longest)
  }
  expect(Math.max(...standings.map(({ taken }) => taken.length))).toBe(longest)
})

test('no question and no answer is dead', () => {
  const walked = new Set(standings.flatMap(({ taken }) => taken.map(({ answer }) => answer)))
  const dead = questions.flatMap(({ id, answers }) =>
    answers.filter((answer) => !walked.has(answer)).map((answer) => `${id}=${answer.id}`),
  )
  expect(dead).toEqual([])
})

test('every code that the lab answers with can be reached', () => {
  const made = recipes.map(({ code }) => code).filter((code) => exampleExchange(code)?.made === 'lab')
  expect(made.length).toBeGreaterThan(30)
  const reached = possibleCodes({})
  expect(made.filter((code) => !reached.includes(code))).toEqual([])
})

test('every code that an act or a gate of the lab names in its rules as an answer to an order can be reached', () => {
  expect(possibleCodes({})).toEqual(expect.arrayContaining([200, 201, 301, 302, 303, 307, 308]))
})

test('codes of servers that are not the origin, and those beyond the corridor, can be reached', () => {
  const beyond = [300, 402, 407, 408, 411, 421, 424, 425, 426, 451, 500, 502, 503, 504, 505, 507, 511]
  expect(possibleCodes({})).toEqual(expect.arrayContaining(beyond))
})

test('every answer has a reason, and every reason of our own is some answer’s', () => {
  for (const { grounds, code } of standings) expect(grounds.length, `${code}`).toBeGreaterThan(0)
  const used = new Set(standings.flatMap(({ grounds }) => grounds.flatMap((one) => ('own' in one ? [one.own] : []))))
  expect(Object.keys(ownReasons).filter((own) => !used.has(own as never))).toEqual([])
})

test('the runner-up is another code, and one changed answer leads to it', () => {
  for (const { runnerUp, neighbours, code, answers } of standings) {
    expect(runnerUp, `${code}`).toBeDefined()
    for (const one of neighbours) {
      expect(one.code).not.toBe(code)
      expect(settle({ ...answers, [one.question.id]: one.other.id }).last?.code).toBe(one.code)
    }
  }
})

test.each([
  ['a stale version', { ...inOrderUpTo('conflict', { method: 'put' }), conflict: 'stale' }, 409, 412],
  [
    'content that breaks a rule',
    { ...inOrderUpTo('understood', { method: 'post' }), understood: 'breaksRule' },
    422,
    400,
  ],
  ['what is gone', { ...inOrderUpTo('exists'), exists: 'removed' }, 410, 404],
  ['what is hidden', { ...inOrderUpTo('authorised'), authorised: 'hidden' }, 404, 403],
  ['a late upstream', { server: 'gateway', upstream: 'late' }, 504, 502],
] as const)('%s has the neighbour that people confuse it with as its runner-up', (_, answers, code, runnerUp) => {
  const decided = decide(answers)
  expect(decided).toMatchObject({ kind: 'answered', code, runnerUp: { code: runnerUp } })
})

test('a PUT that is only to create is refused for its own condition, and not for one that it does not have', () => {
  const decided = decide({ ...inOrderUpTo('preconditions', { method: 'put' }), preconditions: 'createOnly' })
  expect(decided).toMatchObject({ kind: 'answered', code: 412, grounds: [{ finding: { rule: 'ifNoneMatch' } }] })
  const creates = inOrderUpTo('preconditions', { method: 'put', exists: 'toBeCreated' })
  expect(settle({ ...creates, preconditions: 'createOnly' }).unfit).toEqual(['preconditions'])
})

test('what the content asks for can clash with the state on a POST too', () => {
  const decided = decide({ ...inOrderUpTo('conflict', { method: 'post' }), conflict: 'clash' })
  expect(decided).toMatchObject({ kind: 'answered', code: 409, disputes: ['clashOrRule'] })
})

test('guidelines differ on a DELETE of what is not there, and not on a GET of it', () => {
  const disputesOf = (method: string) => {
    const decided = decide({ ...inOrderUpTo('exists', { method }), exists: 'absent' })
    return decided.kind === 'answered' ? decided.disputes : undefined
  }
  expect(disputesOf('delete')).toEqual(['nothingToDelete'])
  expect(disputesOf('get')).toEqual([])
})

test('an answer that ends the walk makes what was answered behind it pointless', () => {
  const all = paths.find(({ code, answers }) => code === 200 && answers.method === 'put')?.answers ?? {}
  const { taken, pointless, last } = settle({ ...all, exists: 'absent' })
  expect(last?.code).toBe(404)
  expect(taken.at(-1)?.question.id).toBe('exists')
  expect(pointless).toContain('show')
})

test('when an earlier answer changes, later ones that still fit stay, and what is newly asked is open', () => {
  const got = inOrderUpTo('show', { method: 'get' })
  const changed = decide({ ...got, method: 'post' })
  expect(changed).toMatchObject({ kind: 'open', question: { id: 'expectation' } })
  expect(changed.answers).toMatchObject({ exists: 'yes', authorised: 'yes', moved: 'no', succeeded: 'yes' })
  expect(changed.pointless).toEqual(['acceptable', 'range'])
})

test('nonsense is left out and named, whatever it is called', () => {
  const given = { server: 'origin', connection: 'toString', nothing: 'yes', constructor: 'yes' }
  const { unfit, pointless, open } = settle(given)
  expect(unfit).toEqual(['connection'])
  expect(pointless).toEqual(['nothing', 'constructor'])
  expect(open?.id).toBe('connection')
})

test('the possible codes only ever become fewer, down to the one that is the answer', () => {
  for (const { answers, code } of paths.filter((_, place) => place % 5 === 0)) {
    let before = possibleCodes({})
    const given: Record<string, string> = {}
    for (const [id, answer] of Object.entries(answers)) {
      given[id] = answer
      const now = possibleCodes(given)
      expect(now.filter((one) => !before.includes(one))).toEqual([])
      before = now
    }
    expect(before).toEqual([code])
  }
})

test('what is in order up to a question leaves just that question open', () => {
  for (const method of ['get', 'post', 'put', 'delete']) {
    const usual = inOrderUpTo('show', { method })
    for (const id of Object.keys(usual)) {
      const led = decide(inOrderUpTo(id, { method }))
      expect(led).toMatchObject({ kind: 'open', question: { id } })
    }
  }
})

test('every beginning that is offered leads to an open question by answers that all count', () => {
  expect(new Set(presets.map(({ id }) => id)).size).toBe(presets.length)
  for (const { id, answers } of presets) {
    const decided = decide(answers)
    expect(decided.kind, id).toBe('open')
    expect(decided.answers, id).toEqual(answers)
    expect(answersOf(settle(answers)), id).toEqual(answers)
  }
})

test('one can skip to the method at first, and from there to every question that its requests usually meet', () => {
  expect(questionsAhead({}).map(({ id }) => id)).toEqual(['connection', 'wellFormed', 'method'])
  expect(questionsAhead(inOrderUpTo('method'))).toEqual([])
  const ahead = questionsAhead(inOrderUpTo('target', { method: 'delete' }))
  expect(ahead.map(({ id }) => id).slice(-3)).toEqual(['succeeded', 'done', 'show'])
  for (const { id } of ahead) {
    expect(decide(inOrderUpTo(id, { method: 'delete' }))).toMatchObject({ kind: 'open', question: { id } })
  }
})

test('where a gateway has no answer there is nothing to skip to', () => {
  expect(questionsAhead({ server: 'gateway' })).toEqual([])
})

test('a step back takes away the last answer before the open question, down to none', () => {
  const changed = { ...inOrderUpTo('show', { method: 'get' }), method: 'post' }
  expect(decide(changed)).toMatchObject({ kind: 'open', question: { id: 'expectation' } })
  expect(decide(stepBack(changed) ?? {})).toMatchObject({ kind: 'open', question: { id: 'target' } })
  for (const { answers } of paths) {
    let rest: Answers | undefined = answers
    let steps = 0
    while (rest && Object.keys(rest).length > 0) {
      rest = stepBack(rest)
      steps += 1
    }
    expect(steps).toBe(Object.keys(answers).length)
    expect(stepBack({})).toBeUndefined()
  }
})

test('an answer that ends the walk gives no code as long as a question before it is open', () => {
  const { open, last, taken } = settle({ server: 'origin', wellFormed: 'no' })
  expect(open?.id).toBe('connection')
  expect(last).toBeUndefined()
  expect(taken.map(({ question }) => question.id)).toEqual(['server', 'wellFormed'])
})

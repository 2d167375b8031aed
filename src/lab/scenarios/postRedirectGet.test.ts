import { expect, test } from 'vitest'
import { shownEntry } from '../participants/browserHistory.ts'
import { exchangesOf } from '../trace/derive.ts'
import { initialControls } from './controls.ts'
import {
  type AfterSubmitting,
  answerOf,
  browsingScripts,
  type OrderAnswer,
  orderAnswers,
  postRedirectGet,
  runBrowser,
  scriptOf,
} from './postRedirectGet.ts'

const linesOf = (answer: OrderAnswer, action: AfterSubmitting) =>
  exchangesOf(runBrowser(answer, browsingScripts[action]).trace).map(
    ({ request, response }) => `${request.message.method} ${request.message.target} ${response?.message.status}`,
  )

const decisionsWith = (answer: OrderAnswer, action: AfterSubmitting) =>
  runBrowser(answer, browsingScripts[action]).trace.events.flatMap((event) =>
    event.kind === 'decision' && event.by === 'browser' ? [`${event.rule} ${event.outcome}`] : [],
  )

const figuresWith = (answer: OrderAnswer, action: AfterSubmitting) => {
  const values = { answer: `${answer}`, action }
  return Object.fromEntries(postRedirectGet.figures(postRedirectGet.run(values, 1)).map(({ id, value }) => [id, value]))
}

const form = 'GET /orders?item=almanac 200'

test('with 303 the browser retrieves the order with GET, and Reload retrieves it again without asking', () => {
  expect(linesOf(303, 'reload')).toEqual([form, 'POST /orders 303', 'GET /orders/1 200', 'GET /orders/1 200'])
  expect(decisionsWith(303, 'reload')).toEqual([
    'pageLoad opened',
    'pageLoad submitted',
    'redirectFollowed asGet',
    'reload byGet',
  ])
  expect(figuresWith(303, 'reload')).toEqual({ orders: 1, requests: 4, posts: 1, questions: 0 })
})

test('with 200 Reload asks, and whoever agrees has ordered twice', () => {
  expect(linesOf(200, 'reload')).toEqual([form, 'POST /orders 200', 'POST /orders 200'])
  expect(figuresWith(200, 'reload')).toEqual({ orders: 2, requests: 3, posts: 2, questions: 1 })
  expect(figuresWith(200, 'reloadRefused')).toEqual({ orders: 1, requests: 2, posts: 1, questions: 1 })
})

test('Location in a 201 leads the browser nowhere', () => {
  expect(linesOf(201, 'nothing')).toEqual([form, 'POST /orders 201'])
  expect(decisionsWith(201, 'nothing').at(-1)).toBe('pageLoad locationNotFollowed')
})

test.each([
  [301, 'movedAsGet'],
  [302, 'foundAsGet'],
] as const)('after %i the POST becomes a GET', (answer, outcome) => {
  expect(linesOf(answer, 'nothing')).toEqual([form, `POST /orders ${answer}`, 'GET /orders/1 200'])
  expect(decisionsWith(answer, 'nothing')).toContain(`redirectFollowed ${outcome}`)
})

test.each([
  [307, 'temporaryKept'],
  [308, 'permanentKept'],
] as const)('after %i the POST is repeated with its content, where only GET is allowed', (answer, outcome) => {
  expect(linesOf(answer, 'nothing')).toEqual([form, `POST /orders ${answer}`, 'POST /orders/1 405'])
  expect(decisionsWith(answer, 'nothing')).toContain(`redirectFollowed ${outcome}`)
  const requests = exchangesOf(runBrowser(answer, browsingScripts.nothing).trace).map(({ request }) => request.message)
  expect(requests[2]?.content).toBe(requests[1]?.content)
})

test('Back and Forward send nothing', () => {
  for (const answer of orderAnswers) {
    expect(linesOf(answer, 'backForward')).toEqual(linesOf(answer, 'nothing'))
    expect(shownEntry(runBrowser(answer, browsingScripts.back).history)?.uri).toContain('?item=almanac')
    expect(shownEntry(runBrowser(answer, browsingScripts.backForward).history)).toEqual(
      shownEntry(runBrowser(answer, browsingScripts.nothing).history),
    )
  }
})

test('a double click sends two orders whatever the answer, and the first answer is ignored', () => {
  for (const answer of orderAnswers) {
    expect(figuresWith(answer, 'doubleClick').orders).toBe(2)
    expect(decisionsWith(answer, 'doubleClick')).toContain('answerAwaited lateAnswerIgnored')
  }
  expect(shownEntry(runBrowser(303, browsingScripts.doubleClick).history)?.uri).toBe('https://press.example/orders/2')
})

test('a bookmark of a page that came from POST shows something else: the list of orders', () => {
  const { history } = runBrowser(200, browsingScripts.bookmark)
  expect(shownEntry(history)).toMatchObject({ uri: 'https://press.example/orders', request: { method: 'GET' } })
  expect(linesOf(303, 'bookmark').at(-1)).toBe('GET /orders/1 200')
})

test('what is not possible is left out, and the browser goes on', () => {
  const { history, trace } = runBrowser(303, ['submit', 'open', 'forward', 'sendAgain', 'cancel', 'submit'])
  expect(exchangesOf(trace)).toHaveLength(3)
  expect(history.entries).toHaveLength(2)
})

test('one can go on for long: every Reload of a 200 is one more order', () => {
  const again = Array.from({ length: 5 }, () => ['reload', 'sendAgain'] as const).flat()
  const { history, trace } = runBrowser(200, ['open', 'submit', ...again])
  expect(exchangesOf(trace)).toHaveLength(7)
  expect(shownEntry(history)?.page.content).toContain('Order 6')
  expect(history.entries).toHaveLength(2)
})

test('nonsense in the controls counts as the start values', () => {
  expect([answerOf('200'), answerOf('999'), answerOf(undefined)]).toEqual([200, 303, 303])
  expect(scriptOf('toString')).toBe(browsingScripts.nothing)
  const start = postRedirectGet.run(initialControls(postRedirectGet), 1)
  expect(postRedirectGet.run({ answer: 'x', action: 'y' }, 1)).toEqual(start)
})

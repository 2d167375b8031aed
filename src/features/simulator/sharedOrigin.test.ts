import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { fieldValue } from '../../http/fields.ts'
import type { Guard } from '../../lab/interleavings.ts'
import { jsonRequest, siteRequest } from '../../lab/participants/userAgent.ts'
import { type Hall, type HallRole, joinSharedOrigin } from './sharedOrigin.ts'

/** A browser with several windows: what one says the others hear a moment later, and one of them holds the lock. */
function createBrowser() {
  const hearers = new Map<object, (message: unknown) => void>()
  const queue: { readonly owner: object; readonly onHeld: () => void }[] = []
  const open = (): Hall => {
    const owner = {}
    return {
      post: (message) => {
        const copy = structuredClone(message)
        setTimeout(() => {
          for (const [other, hear] of hearers) if (other !== owner) hear(copy)
        }, 1)
      },
      listen: (hear) => void hearers.set(owner, hear),
      hold: (onHeld) => {
        queue.push({ owner, onHeld })
        if (queue.length === 1) onHeld()
      },
      leave: () => {
        hearers.delete(owner)
        const wasFirst = queue[0]?.owner === owner
        queue.splice(
          queue.findIndex((one) => one.owner === owner),
          1,
        )
        if (wasFirst) queue[0]?.onHeld()
      },
    }
  }
  let self = 0
  return {
    join: (guard: Guard = 'version') => {
      self += 1
      const seen: { role: HallRole; place: number; others: string[] } = { role: 'waiting', place: 0, others: [] }
      const origin = joinSharedOrigin({
        hall: open(),
        guard,
        now: () => Date.UTC(2026, 0, 1),
        self,
        onRole: (role, place) => Object.assign(seen, { role, place }),
        onOthersExchange: (request, { response }) => void seen.others.push(`${request.method} ${response.status}`),
      })
      return { ...origin, seen }
    },
  }
}

const article = '/articles/style-guide'
const put = (text: string, version: number) => jsonRequest('PUT', article, { title: 'Style guide', text, version })

/** Sends a request and lets the time pass that its answer needs. */
async function ask(
  origin: { readonly ask: ReturnType<typeof joinSharedOrigin>['ask'] },
  request: Parameters<typeof origin.ask>[0],
) {
  const answered = origin.ask(request)
  await vi.advanceTimersByTimeAsync(3500)
  return (await answered)?.response
}

beforeEach(() => {
  vi.useFakeTimers({ now: 0 })
})

afterEach(() => {
  vi.useRealTimers()
})

async function openTwo() {
  const browser = createBrowser()
  const first = browser.join()
  await vi.advanceTimersByTimeAsync(500)
  const second = browser.join()
  await vi.advanceTimersByTimeAsync(500)
  return { browser, first, second }
}

test('the first window serves, the next one asks, and each has a place of its own', async () => {
  const { first, second } = await openTwo()
  expect([first.seen.role, second.seen.role]).toEqual(['serving', 'asking'])
  expect([first.seen.place, second.seen.place]).toEqual([0, 1])
})

test('two windows that open at the same moment agree on one that serves', async () => {
  const browser = createBrowser()
  const windows = [browser.join(), browser.join(), browser.join()]
  await vi.advanceTimersByTimeAsync(1000)
  expect(windows.map(({ seen }) => seen.role)).toEqual(['serving', 'asking', 'asking'])
  expect(new Set(windows.map(({ seen }) => seen.place)).size).toBe(3)
})

test('what one window writes the other is refused to overwrite, and each sees the exchanges of the other', async () => {
  const { first, second } = await openTwo()
  expect((await ask(second, put('From the second.', 3)))?.status).toBe(200)
  expect((await ask(first, put('From the first.', 3)))?.status).toBe(409)
  expect((await ask(second, siteRequest('GET', article)))?.content).toContain('From the second.')
  expect(first.seen.others).toEqual(['PUT 200', 'GET 200'])
  expect(second.seen.others).toEqual(['PUT 409'])
})

test('two writes at the same moment have one order: one is stored, the other refused', async () => {
  const { first, second } = await openTwo()
  const answers = Promise.all([second.ask(put('From the second.', 3)), first.ask(put('From the first.', 3))])
  await vi.advanceTimersByTimeAsync(100)
  expect((await answers).map((answered) => answered?.response.status).toSorted()).toEqual([200, 409])
})

test('when the window that serves is closed another goes on with what was stored', async () => {
  const { browser, first, second } = await openTwo()
  await ask(first, put('From the first.', 3))
  first.leave()
  await vi.advanceTimersByTimeAsync(500)
  expect(second.seen.role).toBe('serving')
  const read = await ask(second, siteRequest('GET', article))
  expect(read?.content).toContain('From the first.')
  expect(fieldValue(read?.fields ?? [], 'ETag')).toBe('"style-guide-4"')
  const third = browser.join()
  await vi.advanceTimersByTimeAsync(500)
  expect([third.seen.role, third.seen.place]).toEqual(['asking', 2])
})

test('a request to a window that is gone ends without an answer', async () => {
  const browser = createBrowser()
  const first = browser.join()
  await vi.advanceTimersByTimeAsync(500)
  const second = browser.join()
  await vi.advanceTimersByTimeAsync(500)
  first.leave()
  expect(await ask(second, siteRequest('GET', article))).toBeUndefined()
})

test('what is no message of ours is not heard', async () => {
  const heard: ((message: unknown) => void)[] = []
  const hall: Hall = { post: () => {}, listen: (hear) => heard.push(hear), hold: () => {}, leave: () => {} }
  const roles: HallRole[] = []
  joinSharedOrigin({
    hall,
    guard: 'none',
    now: () => 0,
    self: 7,
    onRole: (role) => roles.push(role),
    onOthersExchange: () => roles.push('serving'),
  })
  const shared = { articles: { x: { slug: 1 } }, locks: {} }
  for (const nonsense of [null, 'hello', {}, { kind: 'welcome', to: 7, place: 1, shared }, { kind: 'ask', id: 1 }]) {
    heard[0]?.(nonsense)
  }
  expect(roles).toEqual([])
})

test('of three windows one alone answers, and the others hear of it once', async () => {
  const { browser, first, second } = await openTwo()
  const third = browser.join()
  await vi.advanceTimersByTimeAsync(500)
  expect((await ask(third, put('From the third.', 3)))?.status).toBe(200)
  expect(first.seen.others).toEqual(['PUT 200'])
  expect(second.seen.others).toEqual(['PUT 200'])
  expect(third.seen.others).toEqual([])
  expect((await ask(second, siteRequest('GET', article)))?.content).toContain('"version": 4')
})

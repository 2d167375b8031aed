import { expect, test } from 'vitest'
import { accessLog } from './accessLog.ts'
import { sessions } from './sessions.ts'
import { runClients } from './threeClients.ts'

const { exchanges } = runClients(
  sessions.map((session, at) => ({ session, way: 'breaks', startSeconds: at })),
  1,
)
const lines = accessLog(exchanges, (from) => from)

test('each answered request is one line with its client, time, request line, code and size', () => {
  expect(lines).toHaveLength(exchanges.length)
  const pattern =
    /^client\d+ - \S+ \[01\/Jan\/2026:00:0\d:\d\d \+0000\] "[A-Z]+ \/\S* HTTP\/1\.1" [2-5]\d\d (\d+|-)( [a-z-]+=\S+)*$/
  for (const line of lines) expect(line).toMatch(pattern)
})

test('the lines are in the order of time', () => {
  const times = lines.map((line) => /\[(.*?)\]/.exec(line)?.[1] ?? '')
  expect(times).toEqual([...times].sort())
})

test('two requests have the same digest exactly when they have the same content', () => {
  const digests = new Map<string, string>()
  for (const { request, from } of exchanges) {
    const [line] = accessLog(
      exchanges.filter((one) => one.request === request),
      () => from,
    )
    const digest = / content=(\S+)/.exec(line ?? '')?.[1]
    expect(digest === undefined).toBe(request.message.content === '')
    if (digest !== undefined) expect(digests.get(digest) ?? request.message.content).toBe(request.message.content)
    if (digest !== undefined) digests.set(digest, request.message.content)
  }
  expect(digests.size).toBeGreaterThan(5)
})

test('who a request names is told, and what waits or leads elsewhere', () => {
  expect(lines.some((line) => line.includes(' - author ['))).toBe(true)
  for (const name of ['retry-after=', 'location=/', 'if-match="style-guide-2"']) {
    expect(lines.some((line) => line.includes(` ${name}`))).toBe(true)
  }
})

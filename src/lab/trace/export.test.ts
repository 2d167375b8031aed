import { spawnSync } from 'node:child_process'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { request } from '../../http/message.ts'
import { jsonRequest, siteRequest } from '../participants/userAgent.ts'
import { polling } from '../scenarios/polling.ts'
import { exchangesOf } from './derive.ts'
import { type ExportWords, toCurl, toCurlCommands, toMermaid, toPlainText } from './export.ts'
import type { Trace } from './trace.ts'
import { transcribe } from './transcript.ts'

const trace = polling.run({ jobSeconds: 5, strategy: 'retryAfter', intervalSeconds: 2, fate: 'done' }, 1)
const words: ExportWords = { nameOf: ({ id }) => `The ${id}`, sentenceOf: ({ kind }) => `It \`${kind}\`; so be it` }

/** Lets a real shell read a command and gives the arguments that curl would get. */
function argumentsOf(command: string): readonly string[] {
  const { stdout } = spawnSync('sh', ['-c', `curl() { printf '%s\\0' "$@"; }\n${command}`], { encoding: 'utf8' })
  return stdout.split('\0').slice(0, -1)
}

test('a write becomes a command with method, fields and content, without what curl adds by itself', () => {
  const write = jsonRequest('PUT', '/articles/style-guide', { title: 'It\'s "new"' }, [['If-Match', '"style-guide-3"']])
  expect(argumentsOf(toCurl(write))).toEqual([
    '--include',
    '--request',
    'PUT',
    '--header',
    'Content-Type: application/json',
    '--header',
    'If-Match: "style-guide-3"',
    '--data-raw',
    '{"title":"It\'s \\"new\\""}',
    '--globoff',
    '--path-as-is',
    'https://press.example/articles/style-guide',
  ])
})

test('HEAD, an asterisk, an empty field and content without a type are asked for as curl wants it', () => {
  expect(argumentsOf(toCurl(siteRequest('HEAD', '/orders')))[0]).toBe('--head')
  const asterisk = argumentsOf(toCurl(siteRequest('OPTIONS', '*')))
  expect(asterisk).toContain('--request-target')
  expect(asterisk.at(-1)).toBe('https://press.example/*')
  expect(argumentsOf(toCurl(siteRequest('GET', '/orders', [['Accept', '']])))).toContain('Accept;')
  expect(argumentsOf(toCurl(siteRequest('POST', '/orders', [], 'item=a')))).toContain('Content-Type:')
})

test('a shell reads every content and every target as it stands', () => {
  const text = fc.string({ unit: fc.constantFrom("'", '"', '$', '`', '\\', '!', '\n', ' ', '(', ';', 'a', 'é', '@') })
  fc.assert(
    fc.property(
      text.filter((one) => one !== ''),
      text,
      (content, end) => {
        const given = argumentsOf(toCurl(request('POST', `/${end}`, [['Host', 'press.example']], content)))
        expect(given[given.indexOf('--data-raw') + 1]).toBe(content)
        expect(given.at(-1)).toBe(`https://press.example/${end}`)
      },
    ),
    { numRuns: 25 },
  )
}, 20_000)

test('each request of the client is a command', () => {
  const commands = toCurlCommands(trace).split('\n\n')
  expect(commands).toHaveLength(exchangesOf(trace).length)
  expect(commands[0]).toContain("--data-raw '{")
})

test('a trace is a Mermaid diagram in which every message and wait is a line', () => {
  const lines = toMermaid(trace, words).trimEnd().split('\n')
  const waits = transcribe(trace).filter(({ kind }) => kind === 'waited').length
  const deliveries = trace.events.filter(({ kind }) => kind === 'delivery').length
  expect(lines.slice(0, 4)).toEqual([
    'sequenceDiagram',
    '  participant p0 as The client',
    '  participant p1 as The origin',
    '  p0->>p1: POST /reports',
  ])
  expect(lines).toHaveLength(3 + deliveries + waits)
  expect(lines.find((line) => line.includes('Note'))).toBe('  Note over p0: It waited#59; so be it')
})

test('what is lost ends in a cross, and no text can begin a statement of its own', () => {
  const [first] = trace.events
  if (first?.kind !== 'delivery') throw new Error('A run begins with a request.')
  const { arrivedAt: _, ...lost } = first
  const evil = { ...lost, message: request('GET', '/a;b%20#c\nparticipant x') }
  const text = toMermaid({ ...trace, events: [evil] } satisfies Trace, words)
  expect(text.trimEnd().split('\n').at(-1)).toBe('  p0-xp1: GET /a#59;b#37;20#35;c participant x')
})

test('a plain transcript has a line for each entry, with its time', () => {
  const lines = toPlainText(trace, words).trimEnd().split('\n')
  expect(lines).toHaveLength(transcribe(trace).length)
  expect(lines[0]).toBe('    0.000 s  It requestSent; so be it')
  expect(lines[1]).toMatch(/^ {4}0\.050 s {6}It decided/)
})

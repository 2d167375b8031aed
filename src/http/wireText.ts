import type { Field } from './fields.ts'
import { isControl, isToken, trimWhitespace, withoutControls } from './fields.ts'
import type { Message } from './message.ts'
import { isRequest } from './message.ts'

/** What is wrong with a line of a message. */
export type WireProblem =
  | 'empty'
  | 'startLineMalformed'
  | 'versionMalformed'
  | 'methodMalformed'
  | 'targetMalformed'
  | 'statusMalformed'
  | 'reasonPhraseMalformed'
  | 'whitespaceBeforeFields'
  | 'lineFolding'
  | 'colonMissing'
  | 'fieldNameMissing'
  | 'whitespaceBeforeColon'
  | 'fieldNameMalformed'
  | 'fieldValueMalformed'
  | 'bareCarriageReturn'
  | 'emptyLineMissing'

/** A message, or the first line, counted from 1, that is wrong. */
export type ParsedMessage =
  | { readonly ok: true; readonly message: Message }
  | { readonly ok: false; readonly line: number; readonly problem: WireProblem }

/**
 * Returns a message as it goes over an HTTP/1.1 connection, with CR LF after each line; nothing is added, so a request
 * brings its Host along. Control characters become spaces.
 * @see RFC 9112 §2.1
 */
export function formatMessage(
  message: Message,
  { reasonPhrase = '' }: { readonly reasonPhrase?: string } = {},
): string {
  const startLine = isRequest(message)
    ? `${message.method} ${message.target} HTTP/1.1`
    : `HTTP/1.1 ${message.status} ${reasonPhrase}`
  const lines = [startLine, ...message.fields.map(([name, value]) => (value === '' ? `${name}:` : `${name}: ${value}`))]
  return `${lines.map((line) => `${withoutControls(line)}\r\n`).join('')}\r\n${message.content}`
}

/**
 * Returns the message that a text says, lines ending in LF or CR LF; what a recipient may reject is refused with the
 * number of its line and a key for the reason.
 * @see RFC 9112 §2.2
 */
export function parseMessage(text: string): ParsedMessage {
  const source = readLines(text)
  // Robust servers ignore empty lines before a request.
  const start = source.lines.findIndex((line) => line !== '')
  const startLine = source.lines[start]
  if (startLine === undefined) return refuse(1, 'empty')
  const head = startLine.startsWith('HTTP/') ? parseStatusLine(startLine) : parseRequestLine(startLine)
  if (typeof head === 'string') return refuse(start + 1, head)

  const fields: Field[] = []
  for (let index = start + 1; index < source.lines.length; index += 1) {
    const line = source.lines[index] ?? ''
    const field = parseFieldLine(line, index === start + 1)
    if (typeof field === 'string') return refuse(index + 1, field)
    fields.push(field)
  }
  if (source.content === undefined) return refuse(source.lines.length + 1, 'emptyLineMissing')
  return { ok: true, message: { ...head, fields, content: source.content } }
}

const refuse = (line: number, problem: WireProblem): ParsedMessage => ({ ok: false, line, problem })

/** Splits at the empty line that ends the header section; `content` is absent where no such line comes. */
function readLines(text: string): { readonly lines: readonly string[]; readonly content?: string } {
  const lines: string[] = []
  let hasStarted = false
  for (let at = 0; at < text.length; ) {
    const end = text.indexOf('\n', at)
    const line = text.slice(at, end < 0 ? text.length : end).replace(/\r$/, '')
    at = end < 0 ? text.length : end + 1
    if (line === '' && hasStarted && end >= 0) return { lines, content: text.slice(at) }
    hasStarted ||= line !== ''
    if (line !== '' || end >= 0) lines.push(line)
  }
  return { lines }
}

type RequestHead = { readonly method: string; readonly target: string }
type StatusHead = { readonly status: number }

function parseRequestLine(line: string): RequestHead | WireProblem {
  if (line.includes('\r')) return 'bareCarriageReturn'
  const [method = '', target, version, ...more] = line.split(' ')
  if (target === undefined || version === undefined || more.length > 0) return 'startLineMalformed'
  if (!isToken(method)) return 'methodMalformed'
  if (target === '' || /\s/.test(target) || hasControl(target)) return 'targetMalformed'
  return isVersion(version) ? { method, target } : 'versionMalformed'
}

function parseStatusLine(line: string): StatusHead | WireProblem {
  if (line.includes('\r')) return 'bareCarriageReturn'
  const [version = '', status, ...phrase] = line.split(' ')
  if (!isVersion(version)) return 'versionMalformed'
  if (!/^[1-9][0-9]{2}$/.test(status ?? '')) return 'statusMalformed'
  return hasControl(phrase.join(' ')) ? 'reasonPhraseMalformed' : { status: Number(status) }
}

function parseFieldLine(line: string, isFirst: boolean): Field | WireProblem {
  if (line.includes('\r')) return 'bareCarriageReturn'
  if (/^[\t ]/.test(line)) return isFirst ? 'whitespaceBeforeFields' : 'lineFolding'
  const colon = line.indexOf(':')
  if (colon < 0) return 'colonMissing'
  const name = line.slice(0, colon)
  if (name === '') return 'fieldNameMissing'
  if (/[\t ]$/.test(name)) return 'whitespaceBeforeColon'
  if (!isToken(name)) return 'fieldNameMalformed'
  const value = trimWhitespace(line.slice(colon + 1))
  return hasControl(value) ? 'fieldValueMalformed' : [name, value]
}

const isVersion = (text: string) => /^HTTP\/1\.[0-9]$/.test(text)

function hasControl(text: string): boolean {
  return Array.from({ length: text.length }, (_, at) => text.charCodeAt(at)).some(isControl)
}

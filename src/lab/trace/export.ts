import { fieldValue, isControl } from '../../http/fields.ts'
import { isRequest, type Message, type Request } from '../../http/message.ts'
import { reasonPhraseOf } from '../../http/status/reasonPhrases.ts'
import { exchangesOf } from './derive.ts'
import { urlOf } from './har.ts'
import type { Participant, Trace } from './trace.ts'
import { type TranscriptEntry, transcribe } from './transcript.ts'

/** The words that an export needs; it has none of its own. */
export interface ExportWords {
  readonly nameOf: (participant: Participant) => string
  /** Tells an entry of the transcript as a sentence without a line break. */
  readonly sentenceOf: (entry: TranscriptEntry) => string
}

const curlTakesCareOf = new Set(['host', 'content-length'])

/** Puts a text between single quotes, in which a shell reads nothing but itself. */
function quote(text: string): string {
  return `'${text.replaceAll("'", "'\\''")}'`
}

/**
 * Writes the command that has curl send a request; a field that curl would add by itself is taken out where the request
 * has none.
 */
export function toCurl(request: Request): string {
  const { method, target, fields, content } = request
  const isTyped = fieldValue(fields, 'Content-Type') !== undefined
  const isPlain = content === '' && (method === 'GET' || method === 'HEAD')
  const lines = [
    isPlain ? `curl ${method === 'HEAD' ? '--head' : '--include'}` : `curl --include --request ${quote(method)}`,
    ...(target.startsWith('/') ? [] : [`--request-target ${quote(target)}`]),
    ...fields
      .filter(([name]) => !curlTakesCareOf.has(name.toLowerCase()))
      .map(([name, value]) => `--header ${quote(value === '' ? `${name};` : `${name}: ${value}`)}`),
    ...(content === '' || isTyped ? [] : ["--header 'Content-Type:'"]),
    ...(content === '' ? [] : [`--data-raw ${quote(content)}`]),
    `--globoff --path-as-is ${quote(urlOf(request))}`,
  ]
  return lines.join(' \\\n  ')
}

/** Writes a curl command for each request of a trace that a user agent sent, in order. */
export function toCurlCommands(trace: Trace): string {
  const agents = new Set(trace.participants.filter(({ role }) => role === 'userAgent').map(({ id }) => id))
  const commands = exchangesOf(trace).flatMap(({ from, request }) =>
    agents.has(from) ? [toCurl(request.message)] : [],
  )
  return commands.map((command) => `${command}\n`).join('\n')
}

/** Writes a trace as a Mermaid sequence diagram. */
export function toMermaid(trace: Trace, { nameOf, sentenceOf }: ExportWords): string {
  const ids = new Map(trace.participants.map(({ id }, index) => [id, `p${index}`]))
  const at = (id: string) => ids.get(id) ?? 'p0'
  const told = transcribe(trace).flatMap((entry): readonly string[] => {
    const event = entry.event === undefined ? undefined : trace.events[entry.event]
    if (entry.kind === 'waited') return [`Note over ${at(entry.by)}: ${escapeMermaid(sentenceOf(entry))}`]
    if (event?.kind !== 'delivery') return []
    const { from, to, arrivedAt, message } = event
    const line = isRequest(message) ? '-' : '--'
    const arrow = arrivedAt === undefined ? `${line}x` : `${line}>>`
    return [`${at(from)}${arrow}${at(to)}: ${escapeMermaid(firstLine(message))}`]
  })
  const participants = trace.participants.map((one) => `participant ${at(one.id)} as ${escapeMermaid(nameOf(one))}`)
  return `sequenceDiagram\n${[...participants, ...told].map((line) => `  ${line}\n`).join('')}`
}

const firstLine = (message: Message) =>
  isRequest(message)
    ? `${message.method} ${message.target}`
    : `${message.status} ${reasonPhraseOf(message.status) ?? ''}`.trimEnd()

/** Mermaid ends a statement at a semicolon and reads markup; its own entities say the same without harm. */
function escapeMermaid(text: string): string {
  return Array.from(plain(text), (character) =>
    /[#;<>&"%{}]/.test(character) ? `#${character.codePointAt(0)};` : character,
  ).join('')
}

/** The backticks mark code where it can be shown as such. */
const plain = (text: string) =>
  Array.from(text, (character) => (isControl(character.charCodeAt(0)) ? ' ' : character))
    .join('')
    .replaceAll('`', '')

/** Writes a trace as plain text: a line for each entry of its transcript, with the seconds since the start. */
export function toPlainText(trace: Trace, { sentenceOf }: ExportWords): string {
  return transcribe(trace)
    .map((entry) => {
      const indent = entry.kind === 'decided' ? '    ' : ''
      return `${entry.seconds.toFixed(3).padStart(9)} s  ${indent}${plain(sentenceOf(entry))}\n`
    })
    .join('')
}

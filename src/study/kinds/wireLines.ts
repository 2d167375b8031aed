import { isRequest, type Message } from '../../http/message.ts'
import { findStatus } from '../../http/status/statuses.ts'
import { formatMessage } from '../../http/wireText.ts'

/** A message taken apart into what can be shown and clicked; the lines of the head without their ends. */
export interface WireLines {
  readonly head: readonly string[]
  readonly content: string
}

/** Takes a message apart as it is on the wire, with the registered reason phrase. */
export function wireLines(message: Message): WireLines {
  const phrase = isRequest(message) ? undefined : findStatus(message.status)?.phrase
  const text = formatMessage({ ...message, content: '' }, phrase === undefined ? {} : { reasonPhrase: phrase })
  return { head: text.trimEnd().split('\r\n'), content: message.content }
}

/** Puts a message together again. */
export function wireText({ head, content }: WireLines): string {
  return `${head.map((line) => `${line}\r\n`).join('')}\r\n${content}`
}

import { isRequest, type Message } from '../../http/message.ts'
import { reasonPhraseOf } from '../../http/status/reasonPhrases.ts'

/** What a message is called wherever it is shown: `POST /reports`, `202 Accepted`. */
export function messageLabel(message: Message): string {
  return isRequest(message)
    ? `${message.method} ${message.target}`
    : `${message.status} ${reasonPhrase(message) ?? ''}`.trimEnd()
}

/** Returns the reason phrase of a response as the registry has it; `undefined` for a request or an unknown code. */
export function reasonPhrase(message: Message): string | undefined {
  return isRequest(message) ? undefined : reasonPhraseOf(message.status)
}

/** Cuts a label that is longer than there is room for, the end marked by an ellipsis. */
export function shortenLabel(label: string, longest: number): string {
  return label.length > longest ? `${label.slice(0, longest - 1).trimEnd()}…` : label
}

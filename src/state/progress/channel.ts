import * as v from 'valibot'
import type { LoggedEvent } from '../../study/review/loggedEvent.ts'
import { restoreEvent } from '../../study/review/restoreEvent.ts'
import type { Keeping } from '../powers.ts'
import { databaseVersion } from './database.ts'

/** What the tabs of the site tell each other. */
export type Message =
  /** The log has changed: read on. */
  | { readonly kind: 'changed' }
  /** A tab that may not write hands over events. */
  | { readonly kind: 'keep'; readonly events: readonly LoggedEvent[] }
  /** Events that were handed over are on the disk. */
  | { readonly kind: 'kept'; readonly ids: readonly string[] }
  /** Another version of the program, with a newer database, is open. */
  | { readonly kind: 'newer' }

const envelope = v.variant('kind', [
  v.object({ schema: v.number(), kind: v.literal('changed') }),
  v.object({ schema: v.number(), kind: v.literal('keep'), events: v.array(v.unknown()) }),
  v.object({ schema: v.number(), kind: v.literal('kept'), ids: v.array(v.string()) }),
])

/** Reads what another tab has said; `undefined` on nonsense. */
export function restoreMessage(data: unknown): Message | undefined {
  const read = v.safeParse(envelope, data)
  if (!read.success) return undefined
  const message = read.output
  // An older page may hand over its answers; what it says of a log that it cannot open does not matter.
  if (message.schema > databaseVersion) return message.kind === 'kept' ? message : { kind: 'newer' }
  if (message.kind !== 'keep') return message
  return { kind: 'keep', events: message.events.flatMap((event) => restoreEvent(event) ?? []) }
}

/** Opens the channel of the log; where there is none, nobody is told and nobody heard. */
export function openChannel(
  open: Keeping['openChannel'],
  onMessage: (message: Message) => void,
): (message: Exclude<Message, { kind: 'newer' }>) => void {
  const channel = open?.('statuscope.progress')
  if (!channel) return () => undefined
  channel.onmessage = ({ data }) => {
    const message = restoreMessage(data)
    if (message) onMessage(message)
  }
  return (message) => channel.postMessage({ schema: databaseVersion, ...message })
}

import type { Request, Response } from '../http/message.ts'
import type { Finding } from './origin/rules.ts'

/** What a process asks of the run; a process yields one of these and is resumed with its answer. */
export type Step =
  | { readonly kind: 'now' }
  | { readonly kind: 'random' }
  | { readonly kind: 'wait'; readonly seconds: number }
  | { readonly kind: 'receive'; readonly seconds: number }
  | { readonly kind: 'decide'; readonly finding: Finding }
  | { readonly kind: 'send'; readonly to: string; readonly request: Request; readonly timeoutSeconds: number }

/** What a participant does, written as a generator on virtual time. */
export type Process<T = void> = Generator<Step, T, unknown>

/** How long a participant waits for a final response, in seconds, unless it says otherwise. */
export const defaultTimeoutSeconds = 30

/** Gives the virtual time in milliseconds since the Unix epoch. */
export function* now(): Process<number> {
  return (yield { kind: 'now' }) as number
}

/** Gives the process's own next random number, from 0 (included) to 1 (excluded). */
export function* chance(): Process<number> {
  return (yield { kind: 'random' }) as number
}

/** Waits a number of seconds; a negative number or nonsense is no wait. */
export function* wait(seconds: number): Process {
  yield { kind: 'wait', seconds }
}

/**
 * Waits until the participant has answered somebody else's request, which may have come before, at most a number of
 * seconds, and gives that request; `undefined` when none came.
 */
export function* receive(seconds: number): Process<Request | undefined> {
  return (yield { kind: 'receive', seconds }) as Request | undefined
}

/** Records why the participant does what it does next. */
export function* decide(finding: Finding): Process {
  yield { kind: 'decide', finding }
}

/** Sends a request and gives the final response, or `undefined` when none came within the time the participant waits. */
export function* send(
  to: string,
  request: Request,
  timeoutSeconds: number = defaultTimeoutSeconds,
): Process<Response | undefined> {
  return (yield { kind: 'send', to, request, timeoutSeconds }) as Response | undefined
}

import type { Request } from '../../http/message.ts'
import { decide, type Process, wait } from '../steps.ts'
import { type Attempt, conclude, fetchFollowing, isSuccess } from './attempt.ts'

const mostAttempts = 5
const pauseSeconds = 2

/** Sends the same request until an answer says success, five times at most; its library follows redirects. */
export function* retryLoop(request: Request, to: string): Process<Attempt> {
  for (let attempt = 1; ; attempt += 1) {
    const exchange = yield* fetchFollowing(request, { to })
    if (isSuccess(exchange.response)) return yield* conclude(exchange, 'done')
    if (attempt === mostAttempts) {
      yield* decide({ rule: 'retryLoop', outcome: 'stops' })
      return yield* conclude(exchange, 'failed')
    }
    yield* decide({ rule: 'retryLoop', outcome: 'again' })
    yield* wait(pauseSeconds)
  }
}

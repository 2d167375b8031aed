import { formatHttpDate } from '../../http/httpDate.ts'
import { type Response, response } from '../../http/message.ts'
import { decide, now, type Process } from '../steps.ts'

/** The host under which clients of the lab can be called. */
export const callbackHost = 'client.example'

/** The address that a client of the lab gives when it wants to be called. */
export const callbackAddress = `https://${callbackHost}/reports-done`

/** Answers a call: whatever it says, there is nothing to say to it. */
export function* takeCall(): Process<Response> {
  yield* decide({ rule: 'callback', outcome: 'received' })
  return response(204, [['Date', formatHttpDate(yield* now())]])
}

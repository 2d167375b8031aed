import { hasField } from '../../../http/fields.ts'
import { response } from '../../../http/message.ts'
import { type Gate, pass } from '../resource.ts'

/** Does the client wait for a word before it sends the content? Everything that needs no content has been asked by now. */
export const askForContent: Gate = (visit) => {
  if (!hasField(visit.request.fields, 'Expect') || visit.resume) return pass(visit)
  if (visit.request.content === '') return pass(visit, { rule: 'expectation', outcome: 'noContent' })
  const interim = [...visit.interim, response(100)]
  return pass({ ...visit, interim }, { rule: 'expectation', outcome: 'willContinue' })
}

import { formatChallenge, isOfScheme, parseCredentials } from '../../../http/authentication.ts'
import { fieldValue } from '../../../http/fields.ts'
import { refuse } from '../answers.ts'
import { type Gate, pass } from '../resource.ts'
import { type Principal, principals } from '../site.ts'

/** Who asks? Where anybody may, wrong credentials do no harm. */
export const authenticated: Gate = (visit) => {
  const value = fieldValue(visit.request.fields, 'Authorization')
  const principal = value === undefined ? undefined : parsePrincipal(value)
  if (!visit.resource.needsCredentials) return pass({ ...visit, principal })
  if (principal) return pass({ ...visit, principal }, { rule: 'authenticated', outcome: 'accepted' })
  const parameters = new Map([['realm', 'press.example']])
  // RFC 6750 §3.1: a request without any token gets no error code.
  if (value !== undefined) parameters.set('error', 'invalid_token')
  return refuse(visit, {
    status: 401,
    finding: { rule: 'authenticated', outcome: value === undefined ? 'missing' : 'refused' },
    also: [{ rule: 'authenticated', outcome: 'challenged' }],
    fields: [['WWW-Authenticate', formatChallenge({ scheme: 'Bearer', parameters })]],
  })
}

function parsePrincipal(value: string): Principal | undefined {
  const credentials = parseCredentials(value)
  if (!credentials || !isOfScheme(credentials, 'Bearer')) return undefined
  return principals.find((principal) => principal === credentials.token68)
}

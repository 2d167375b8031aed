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
  // A request without a bearer token, or with another scheme, gets no error code. RFC 6750 §3.1
  if (isBearer(value)) parameters.set('error', 'invalid_token')
  return refuse(visit, {
    status: 401,
    finding: { rule: 'authenticated', outcome: value === undefined ? 'missing' : 'refused' },
    also: [{ rule: 'authenticated', outcome: 'challenged' }],
    fields: [['WWW-Authenticate', formatChallenge({ scheme: 'Bearer', parameters })]],
  })
}

function isBearer(value: string | undefined): boolean {
  const credentials = parseCredentials(value ?? '')
  return credentials !== undefined && isOfScheme(credentials, 'Bearer')
}

function parsePrincipal(value: string): Principal | undefined {
  const credentials = parseCredentials(value)
  if (!credentials || !isOfScheme(credentials, 'Bearer')) return undefined
  return principals.find((principal) => principal === credentials.token68)
}

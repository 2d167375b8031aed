import { fieldLines } from '../../../http/fields.ts'
import { parseTarget, pathSegments } from '../../../http/target.ts'
import { refuse } from '../answers.ts'
import { type Gate, pass } from '../resource.ts'
import type { Outcome } from '../rules.ts'

const validHost = /^([A-Za-z0-9._~!$&'()*+,;=%-]*|\[[0-9A-Fa-f:.]+\])(:[0-9]*)?$/

/** Is it a request that can be read at all? */
export const wellFormed: Gate = (visit) => {
  const malformed = (outcome: Outcome<'wellFormed'>) =>
    refuse(visit, { status: 400, finding: { rule: 'wellFormed', outcome } })
  const [host, ...moreHosts] = fieldLines(visit.request.fields, 'Host')
  if (host === undefined) return malformed('hostMissing')
  if (moreHosts.length > 0) return malformed('hostRepeated')
  if (!validHost.test(host)) return malformed('hostInvalid')
  const target = parseTarget(visit.request.target)
  if (!target || (target.form !== 'asterisk' && !pathSegments(target.path))) return malformed('targetMalformed')
  if ((target.form === 'asterisk') !== (visit.request.method === 'OPTIONS' && visit.request.target === '*')) {
    return malformed('targetMalformed')
  }
  if ((target.form === 'authority') !== (visit.request.method === 'CONNECT')) return malformed('targetMalformed')
  return pass({ ...visit, path: target.path }, { rule: 'wellFormed', outcome: 'wellFormed' })
}

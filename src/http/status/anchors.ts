import { classAnchor } from './classAnchors.ts'
import { codeAnchors } from './codeAnchors.ts'
import type { FactAnchor } from './factAnchor.ts'
import type { FactName } from './facts.ts'
import type { StatusRecord } from './status.ts'

/**
 * Returns where a fact of a code stands: in what the code's own definition says, else in what is said of its class;
 * `undefined` for the state, the definition itself and the fields, which have anchors of their own.
 * @see RFC 9110 §15
 */
export function anchorOf(status: StatusRecord, fact: FactName): FactAnchor | undefined {
  if (fact === 'state' || fact === 'spec' || fact === 'requirements') return undefined
  const own = codeAnchors[status.code]?.[fact]
  if (own === undefined) return classAnchor(status, fact)
  return typeof own === 'string' ? { spec: status.spec, level: own } : own
}

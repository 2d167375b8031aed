import type { Level, Spec } from '../spec.ts'
import { type AnchoredFact, convention, type FactAnchor } from './factAnchor.ts'
import { type StatusClass, type StatusRecord, statusClass } from './status.ts'

const sections: Readonly<Record<StatusClass, Spec>> = {
  1: 'RFC 9110 §15.2',
  2: 'RFC 9110 §15.3',
  3: 'RFC 9110 §15.4',
  4: 'RFC 9110 §15.5',
  5: 'RFC 9110 §15.6',
}

/** Who has to act by what the class itself says: the client has erred, the server has erred, or all is well. */
const actors: Readonly<Record<StatusClass, StatusRecord['actor']>> = {
  1: 'nobody',
  2: 'nobody',
  3: 'client',
  4: 'client',
  5: 'server',
}

const at = (spec: Spec | undefined, level: Level): FactAnchor => (spec === undefined ? convention : { spec, level })

/**
 * Returns where a fact of a code stands if its own definition adds nothing: in what RFC 9110 and RFC 9111 say of every
 * code or of its class, else it is a convention.
 */
export function classAnchor(status: StatusRecord, fact: AnchoredFact): FactAnchor {
  const firstDigit = statusClass(status.code)
  const section = firstDigit && sections[firstDigit]
  switch (fact) {
    case 'class':
      return at(section ?? 'RFC 9110 §15', 'usual')
    case 'heuristicallyCacheable':
      return at('RFC 9110 §15.1', 'usual')
    case 'storable':
      // Only a final response may be stored; whether it is depends on its method and fields.
      return at('RFC 9111 §3', status.storable ? 'usual' : 'MUST NOT')
    case 'next':
      if (status.next === 'treatAsClass') return at('RFC 9110 §15', 'MUST')
      return firstDigit === 1 ? at(section, 'usual') : convention
    case 'content':
      if (firstDigit === 1) return at(section, 'usual')
      if (firstDigit === 2 || firstDigit === 3) return at('RFC 9110 §6.4.1', 'usual')
      return status.content === 'expected' ? at(section, 'SHOULD') : convention
    case 'methods':
      if (status.methods !== 'any') return convention
      // The error classes apply to any method in so many words; elsewhere it is the definition that names none.
      return at(firstDigit === 4 || firstDigit === 5 ? section : status.spec, 'usual')
    case 'actor':
      return firstDigit !== undefined && status.actor === actors[firstDigit] ? at(section, 'usual') : convention
    case 'retry':
      if (firstDigit === 1 || firstDigit === 2) return at(section, 'usual')
      return firstDigit === 3 && status.retry === 'elsewhere' ? at(section, 'MAY') : convention
    case 'generatedBy':
      return convention
  }
}

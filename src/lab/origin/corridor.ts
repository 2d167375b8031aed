import { acceptable } from './gates/acceptable.ts'
import { act } from './gates/act.ts'
import { askForContent } from './gates/askForContent.ts'
import { authenticated } from './gates/authenticated.ts'
import { authorised } from './gates/authorised.ts'
import { conflict } from './gates/conflict.ts'
import { contentSize } from './gates/contentSize.ts'
import { contentType } from './gates/contentType.ts'
import { contentUnderstood } from './gates/contentUnderstood.ts'
import { exists } from './gates/exists.ts'
import { expectation } from './gates/expectation.ts'
import { locked } from './gates/locked.ts'
import { methodAllowed } from './gates/methodAllowed.ts'
import { methodKnown } from './gates/methodKnown.ts'
import { moved } from './gates/moved.ts'
import { preconditionPresent } from './gates/preconditionPresent.ts'
import { preconditions } from './gates/preconditions.ts'
import { range } from './gates/range.ts'
import { routeKnown } from './gates/routeKnown.ts'
import { selects } from './gates/selects.ts'
import { stateAllows } from './gates/stateAllows.ts'
import { tooOften } from './gates/tooOften.ts'
import { wellFormed } from './gates/wellFormed.ts'
import { withinLimits } from './gates/withinLimits.ts'
import type { Gate } from './resource.ts'

/**
 * The gates in the order a request meets them. HTTP fixes that preconditions come after all checks that fail without
 * them and before the content is processed; most of the rest is this site's choice.
 * An answer of a gate whose place is open says so.
 * @see RFC 9110 §13.2.1
 */
export const corridor: readonly { readonly id: string; readonly gate: Gate; readonly order: 'open' | 'fixed' }[] = [
  { id: 'withinLimits', gate: withinLimits, order: 'open' },
  { id: 'wellFormed', gate: wellFormed, order: 'open' },
  { id: 'methodKnown', gate: methodKnown, order: 'open' },
  { id: 'routeKnown', gate: routeKnown, order: 'open' },
  { id: 'methodAllowed', gate: methodAllowed, order: 'open' },
  { id: 'expectation', gate: expectation, order: 'open' },
  { id: 'authenticated', gate: authenticated, order: 'open' },
  { id: 'tooOften', gate: tooOften, order: 'open' },
  { id: 'contentType', gate: contentType, order: 'open' },
  { id: 'contentSize', gate: contentSize, order: 'open' },
  { id: 'acceptable', gate: acceptable, order: 'open' },
  { id: 'exists', gate: exists, order: 'open' },
  { id: 'authorised', gate: authorised, order: 'open' },
  { id: 'moved', gate: moved, order: 'open' },
  { id: 'locked', gate: locked, order: 'open' },
  { id: 'stateAllows', gate: stateAllows, order: 'open' },
  { id: 'selects', gate: selects, order: 'open' },
  { id: 'preconditionPresent', gate: preconditionPresent, order: 'open' },
  { id: 'preconditions', gate: preconditions, order: 'fixed' },
  { id: 'range', gate: range, order: 'fixed' },
  { id: 'askForContent', gate: askForContent, order: 'fixed' },
  { id: 'contentUnderstood', gate: contentUnderstood, order: 'fixed' },
  { id: 'conflict', gate: conflict, order: 'fixed' },
  { id: 'act', gate: act, order: 'fixed' },
]

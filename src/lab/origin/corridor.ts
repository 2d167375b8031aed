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
 * @see RFC 9110 §13.2.1
 */
export const corridor: readonly { readonly id: string; readonly gate: Gate }[] = [
  { id: 'withinLimits', gate: withinLimits },
  { id: 'wellFormed', gate: wellFormed },
  { id: 'methodKnown', gate: methodKnown },
  { id: 'routeKnown', gate: routeKnown },
  { id: 'methodAllowed', gate: methodAllowed },
  { id: 'expectation', gate: expectation },
  { id: 'authenticated', gate: authenticated },
  { id: 'tooOften', gate: tooOften },
  { id: 'contentType', gate: contentType },
  { id: 'contentSize', gate: contentSize },
  { id: 'acceptable', gate: acceptable },
  { id: 'exists', gate: exists },
  { id: 'authorised', gate: authorised },
  { id: 'moved', gate: moved },
  { id: 'locked', gate: locked },
  { id: 'stateAllows', gate: stateAllows },
  { id: 'selects', gate: selects },
  { id: 'preconditionPresent', gate: preconditionPresent },
  { id: 'preconditions', gate: preconditions },
  { id: 'range', gate: range },
  { id: 'askForContent', gate: askForContent },
  { id: 'contentUnderstood', gate: contentUnderstood },
  { id: 'conflict', gate: conflict },
  { id: 'act', gate: act },
]

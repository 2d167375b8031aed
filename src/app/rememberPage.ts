import { type Address, formatAddress } from '../state/addresses.ts'
import { stepAt } from '../state/courseStepPath.ts'
import type { Powers } from '../state/powers.ts'
import { seenLogOf } from '../state/seenLog.ts'
import { stepKey } from '../study/courseStep.ts'

const worthContinuing = new Set(['code', 'compare', 'flow', 'mission', 'quiz', 'course'])

/** Remembers that a page was seen: as the last one worth coming back to, and as a step of courses. */
export function rememberPage(address: Address, powers: Powers): void {
  const step = stepAt(address)
  // A mission counts when it is solved, which its own log knows.
  if (step && step.kind !== 'mission') seenLogOf(powers).getState().see(stepKey(step))
  if (address.kind === 'unknown' || !worthContinuing.has(address.kind)) return
  powers.settings.getState().choose({ lastPath: formatAddress(address) })
}

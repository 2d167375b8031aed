import type { Powers } from '../../state/powers.ts'
import { hasLog } from '../../state/progress/hasLog.ts'
import { sittingKey } from '../../state/sittingKey.ts'

const known = new WeakMap<Powers, Promise<boolean>>()

async function look({ storage, keeping }: Powers): Promise<boolean> {
  try {
    if (storage?.getItem(sittingKey)) return true
  } catch {
    // A storage that refuses keeps no round.
  }
  return hasLog(keeping)
}

/**
 * Tells whether somebody went on here, when the page was loaded, with what they had begun: a round or a log. It may never resolve, if the
 * browser hangs.
 */
export function isContinued(powers: Powers): Promise<boolean> {
  const answer = known.get(powers) ?? look(powers)
  known.set(powers, answer)
  return answer
}

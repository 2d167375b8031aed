import { refuse } from '../answers.ts'
import { type Gate, pass } from '../resource.ts'
import { lockAt } from '../resources/locks.ts'

/** Does somebody else hold the lock? */
export const locked: Gate = (visit) => {
  const slug = visit.resource.lockedSlug?.(visit)
  if (slug === undefined) return pass(visit)
  const held = lockAt(visit.site, slug, visit.at)
  if (!held) return pass(visit, { rule: 'locked', outcome: 'free' })
  if (held.holder === visit.principal) return pass(visit, { rule: 'locked', outcome: 'holder' })
  return refuse(visit, {
    status: 423,
    finding: { rule: 'locked', outcome: 'locked' },
    members: {
      condition: visit.resource.path.endsWith('/lock') ? 'no-conflicting-lock' : 'lock-token-submitted',
      holder: held.holder,
      expiresAt: new Date(held.expiresAt).toISOString(),
    },
  })
}

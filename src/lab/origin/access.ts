import { jobState } from './advance.ts'
import type { AccessRequest, Action, Hours } from './policy.ts'
import type { Visit } from './resource.ts'
import type { Finding } from './rules.ts'
import { itemWith } from './series.ts'
import type { Principal, Site } from './site.ts'

/** How a request for access stands. */
export type Approval = 'pending' | 'granted' | 'refused' | 'withdrawn'

/** Gives how a request for access stands at a time in milliseconds. */
export function approvalOf(site: Site, { job, fate }: AccessRequest, at: number): Approval {
  const found = itemWith(site.jobs, `${job}`)
  const state = found ? jobState(found, at) : 'cancelled'
  if (state === 'cancelled') return 'withdrawn'
  return state === 'done' ? fate : 'pending'
}

/**
 * Finds out whether the principal of a visit may do what it asks for, and on what ground; the hours, which hold for
 * everybody, are looked at last, so that they tell nothing to those who may not anyway.
 * @see RFC 9110 §15.5.4
 */
export function judgeAccess(visit: Visit, action: Action): Finding {
  const { site, at } = visit
  const ground = groundOf(visit, action)
  if (!ground) return { rule: 'authorised', outcome: 'forbidden' }
  const { hours } = site.policy
  if (hours && !isOpen(hours, at)) return { rule: 'authorised', outcome: 'outsideHours' }
  return ground
}

function groundOf(visit: Visit, action: Action): Finding | undefined {
  const { site, principal, resource } = visit
  if (principal === undefined) return undefined
  if (site.policy.roles[principal].includes(action)) return { rule: 'authorised', outcome: 'allowed' }
  if (resource.owner?.(visit) === principal && site.policy.owner.includes(action)) {
    return { rule: 'authorised', outcome: 'owner' }
  }
  return isGranted(visit, principal) ? { rule: 'authorised', outcome: 'granted' } : undefined
}

function isGranted({ site, at, path, request }: Visit, principal: Principal): boolean {
  const method = request.method === 'HEAD' ? 'GET' : request.method
  return site.accessRequests.some(
    (one) =>
      one.by === principal && one.method === method && one.path === path && approvalOf(site, one, at) === 'granted',
  )
}

/** Tells whether a time in milliseconds lies within the hours; hours that end before they begin go over midnight. */
export function isOpen({ from, to }: Hours, at: number): boolean {
  const hour = new Date(at).getUTCHours()
  return from <= to ? from <= hour && hour < to : from <= hour || hour < to
}

import { type Action, actions, defaultPolicy, ownerActions, type Policy, type Role, roles } from './origin/policy.ts'
import type { Control, ControlValues } from './scenarios/scenario.ts'

/** Somebody the policy has a line for: a role, or the owner of a thing. */
export type PolicyLine = Role | 'owner'

export const policyLines: readonly PolicyLine[] = [...roles, 'owner']

/** The hours of the staff's part of the site, where it keeps any. */
export const staffHours = { from: 8, to: 18 } as const

/** Gives the id of the control that holds what a line of the policy allows. */
export const controlOf = (line: PolicyLine): string => `${line}May`

/** Gives the actions that a line can have. */
export const actionsOf = (line: PolicyLine): readonly Action[] => (line === 'owner' ? ownerActions : actions)

const allowedBy = (policy: Policy, line: PolicyLine) => (line === 'owner' ? policy.owner : policy.roles[line])

/** Writes a set of actions as a number, one bit for each action that the line can have. */
export function maskOf(line: PolicyLine, allowed: readonly Action[]): number {
  return actionsOf(line).reduce((mask, action, bit) => mask + (allowed.includes(action) ? 2 ** bit : 0), 0)
}

/** Reads a set of actions from a number; nonsense is the empty set. */
export function actionsOfMask(line: PolicyLine, mask: number): readonly Action[] {
  return actionsOf(line).filter((_, bit) => Math.floor(mask / 2 ** bit) % 2 === 1)
}

/** One control a line of the policy; a table draws them all at once. */
export const policyControls: readonly Control[] = policyLines.map((line) => ({
  kind: 'range',
  id: controlOf(line),
  min: 0,
  max: 2 ** actionsOf(line).length - 1,
  step: 1,
  initial: maskOf(line, allowedBy(defaultPolicy, line)),
  unit: 'count',
  drawnByPanel: true,
}))

/** Reads the policy from the values of controls; `hours` is `none` where the site is always open. */
export function policyOf(values: ControlValues): Policy {
  const allowed = (line: PolicyLine) => actionsOfMask(line, Number(values[controlOf(line)]))
  const policy: Policy = {
    roles: { reader: allowed('reader'), author: allowed('author'), editor: allowed('editor'), admin: allowed('admin') },
    owner: allowed('owner'),
  }
  return values.hours === 'none' ? policy : { ...policy, hours: staffHours }
}

/** Gives the values of controls with one permission given or taken. */
export function withPermission(
  values: ControlValues,
  line: PolicyLine,
  action: Action,
  isAllowed: boolean,
): ControlValues {
  const before = actionsOfMask(line, Number(values[controlOf(line)])).filter((one) => one !== action)
  return { ...values, [controlOf(line)]: maskOf(line, isAllowed ? [...before, action] : before) }
}

/** What somebody is allowed things as; on this site each principal bears the name of its only role. */
export type Role = 'reader' | 'author' | 'editor' | 'admin'

export const roles: readonly Role[] = ['reader', 'author', 'editor', 'admin']

/** What the policy decides about: to see the list of staff reports, and what to do with one of them. */
export type Action = 'list' | 'read' | 'edit' | 'remove'

export const actions: readonly Action[] = ['list', 'read', 'edit', 'remove']

/** What an owner can do with a thing of their own; the list has no owner. */
export const ownerActions = ['read', 'edit', 'remove'] as const satisfies readonly Action[]

/** The kind of resource that each action is done to, as its path. */
export const resourceOf: Readonly<Record<Action, string>> = {
  list: '/staff/reports',
  read: '/staff/reports/:id',
  edit: '/staff/reports/:id',
  remove: '/staff/reports/:id',
}

/** Full hours of the day in UTC, the first included and the last excluded. */
export interface Hours {
  readonly from: number
  readonly to: number
}

/** Who may do what. */
export interface Policy {
  readonly roles: Readonly<Record<Role, readonly Action[]>>
  /** What an owner may do with a thing of their own, whatever the role. */
  readonly owner: readonly Action[]
  /** When the staff's part of the site is open, for everybody alike; absent: always. */
  readonly hours?: Hours
}

export const defaultPolicy: Policy = {
  roles: {
    reader: [],
    author: [],
    editor: ['list', 'read', 'edit'],
    admin: ['list', 'read', 'edit', 'remove'],
  },
  owner: ['read', 'edit'],
}

export interface StaffReport {
  readonly id: number
  readonly title: string
  readonly owner: Role
}

export const seedStaffReports: readonly StaffReport[] = [
  { id: 1, title: 'Print run and returns', owner: 'editor' },
  { id: 2, title: 'Royalties owed', owner: 'author' },
]

/** Somebody asks to be allowed one request; the job with the number `job` decides. */
export interface AccessRequest {
  readonly id: number
  readonly by: Role
  readonly method: string
  readonly path: string
  readonly job: number
  /** What is decided in the end, unless the request is withdrawn before. */
  readonly fate: 'granted' | 'refused'
}

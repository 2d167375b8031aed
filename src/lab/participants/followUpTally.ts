import { type FollowedAs, followedAs, type RedirectMethod } from './followUps.ts'
import { measuredClients } from './measuredClients.ts'

/** One thing that clients did after a redirect, and which ones, by name and version. */
export interface TalliedFollowUp {
  readonly followed: FollowedAs
  readonly clients: readonly string[]
}

/**
 * Groups the measured clients by what they did after a status code, the largest group first; clients that were not tried
 * are left out, and curl counts for each way in which it was told to use a method.
 */
export function tallyFollowUps(status: number, method: RedirectMethod): readonly TalliedFollowUp[] {
  const groups = new Map<string, { readonly followed: FollowedAs; readonly clients: string[] }>()
  for (const client of Object.keys(measuredClients)) {
    const followed = followedAs(client, status, method)
    // A client run in a special way falls back on the plain one, which has its own row.
    const isPlain = !client.includes('(PUT by')
    if (followed.kind === 'untried' || (!isPlain && method !== 'PUT')) continue
    const key = followed.kind === 'followed' ? `${followed.method} ${followed.keepsContent}` : followed.kind
    const group = groups.get(key) ?? { followed, clients: [] }
    group.clients.push(client)
    groups.set(key, group)
  }
  return [...groups.values()].sort((a, b) => b.clients.length - a.clients.length)
}

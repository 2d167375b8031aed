import { response } from '../../../http/message.ts'
import { answer, jsonResponse } from '../answers.ts'
import type { Answer, Resource, Visit } from '../resource.ts'
import type { Lock, Site } from '../site.ts'

/** `POST` and `DELETE /articles/{slug}/lock`: the lock is the principal's, which is a convention of this site. */
export const lock: Resource = {
  path: '/articles/:id/lock',
  methods: ['POST', 'DELETE'],
  produces: ['application/json'],
  needsCredentials: true,
  find: ({ site, id, at, request }) => {
    if (!Object.hasOwn(site.articles, id)) return { kind: 'absent' }
    return request.method === 'DELETE' && !lockAt(site, id, at) ? { kind: 'absent' } : { kind: 'here' }
  },
  forbids: ({ site, id, at, request, principal }) =>
    request.method === 'DELETE' && lockAt(site, id, at)?.holder !== principal
      ? { rule: 'authorised', outcome: 'notHolder' }
      : undefined,
  lockedSlug: ({ id }) => id,
  act: changeLock,
}

/** Gives the lock of an article that holds at a time in milliseconds, or `undefined`. */
export function lockAt(site: Site, slug: string, at: number): Lock | undefined {
  const found = Object.hasOwn(site.locks, slug) ? site.locks[slug] : undefined
  return found && found.expiresAt > at ? found : undefined
}

function changeLock({ site, id, at, request, principal }: Visit): Answer {
  if (request.method === 'DELETE' || principal === undefined) {
    const { [id]: _, ...locks } = site.locks
    return answer({ ...site, locks }, response(204), [{ rule: 'act', outcome: 'deleted' }])
  }
  const isRenewed = lockAt(site, id, at)?.holder === principal
  const granted: Lock = { holder: principal, expiresAt: at + site.options.lockSeconds * 1000 }
  const content = { holder: principal, expiresAt: new Date(granted.expiresAt).toISOString() }
  const given = isRenewed
    ? jsonResponse(200, content)
    : jsonResponse(201, content, [['Location', `/articles/${id}/lock`]])
  return answer({ ...site, locks: { ...site.locks, [id]: granted } }, given, [
    { rule: 'act', outcome: isRenewed ? 'lockRenewed' : 'lockGranted' },
  ])
}

import { formatRetryAfter } from '../../../http/retryAfter.ts'
import { refuse } from '../answers.ts'
import { type Gate, pass } from '../resource.ts'

/** Has enough time passed since the same thing was last asked for? */
export const tooOften: Gate = (visit) => {
  const { site, at, path, request, resource } = visit
  const minimum = resource.minimumIntervalSeconds?.(site) ?? 0
  if (minimum <= 0 || visit.resume || (request.method !== 'GET' && request.method !== 'HEAD')) return pass(visit)
  const last = Object.hasOwn(site.lastAsked, path) ? site.lastAsked[path] : undefined
  const asked = { ...visit, site: { ...site, lastAsked: { ...site.lastAsked, [path]: at } } }
  if (last === undefined || at - last >= minimum * 1000) {
    return pass(asked, { rule: 'tooOften', outcome: 'withinRate' })
  }
  return refuse(visit, {
    status: 429,
    finding: { rule: 'tooOften', outcome: 'tooOften' },
    also: [{ rule: 'tooOften', outcome: 'sayWhen' }],
    fields: [['Retry-After', formatRetryAfter((last + minimum * 1000 - at) / 1000)]],
    members: { minimumIntervalSeconds: minimum },
  })
}

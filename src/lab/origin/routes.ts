import type { Resource } from './resource.ts'
import { accessRequest, accessRequests } from './resources/accessRequests.ts'
import { article, articles } from './resources/articles.ts'
import { job } from './resources/jobs.ts'
import { lock } from './resources/locks.ts'
import { cancellation, order, orders } from './resources/orders.ts'
import { report, reports } from './resources/reports.ts'
import { staffReport, staffReports } from './resources/staff.ts'

/** Every kind of resource the site has. */
export const resources: readonly Resource[] = [
  reports,
  job,
  report,
  orders,
  order,
  cancellation,
  articles,
  article,
  lock,
  staffReports,
  staffReport,
  accessRequests,
  accessRequest,
]

/** What stands for the resource before the request has been routed, and for a target that names none. */
export const nowhere: Resource = { path: '', methods: [], produces: [] }

/** Finds the resource that a path names, with the part that stands for `:id`; `undefined` where there is none. */
export function findRoute(
  segments: readonly string[],
): { readonly resource: Resource; readonly id: string } | undefined {
  for (const resource of resources) {
    const pattern = resource.path.slice(1).split('/')
    const isMatch =
      pattern.length === segments.length &&
      pattern.every((part, index) => (part === ':id' ? segments[index] !== '' : part === segments[index]))
    if (isMatch) return { resource, id: segments[pattern.indexOf(':id')] ?? '' }
  }
  return undefined
}

/** Lists the methods of a resource for `Allow`: HEAD comes with GET, OPTIONS always. */
export function allowedMethods(resource: Resource): readonly string[] {
  return [...resource.methods.flatMap((method) => (method === 'GET' ? ['GET', 'HEAD'] : [method])), 'OPTIONS']
}

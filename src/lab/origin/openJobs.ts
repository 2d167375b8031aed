import { append, changeAt, countOf, itemAt, itemsOf, type Series } from './series.ts'
import type { Job } from './site.ts'

type Jobs = Series<Job>

/**
 * Which places of a list of jobs are open, remembered by list: to look through all jobs at each request would make the
 * cost of a run grow with its square. A list that was made elsewhere is looked through once.
 */
const remembered = new WeakMap<Jobs, readonly number[]>()

/** Tells whether the origin itself has still something to do for a job: a report to make, or a call. */
function isOpen({ fate, report, cancelledAt, callback, calledBack }: Job): boolean {
  const mayBeDone = fate === 'done' && report === undefined && cancelledAt === undefined
  return mayBeDone || (callback !== undefined && calledBack !== true)
}

/** Lists the jobs for which the origin itself has still something to do. */
export function openJobs(jobs: Jobs): readonly Job[] {
  return placesOf(jobs).flatMap((place) => itemAt(jobs, place) ?? [])
}

function placesOf(jobs: Jobs): readonly number[] {
  const known = remembered.get(jobs)
  if (known) return known
  const places = itemsOf(jobs).flatMap((job, place) => (isOpen(job) ? [place] : []))
  remembered.set(jobs, places)
  return places
}

/** Adds a job to a list. */
export function addJob(jobs: Jobs, job: Job): Jobs {
  const next = append(jobs, job)
  remembered.set(next, isOpen(job) ? [...placesOf(jobs), countOf(jobs)] : placesOf(jobs))
  return next
}

/** Changes the open jobs of a list. */
export function changeOpenJobs(jobs: Jobs, change: (job: Job) => Job): Jobs {
  const places = placesOf(jobs)
  const next = changeAt(jobs, places, change)
  const isStillOpen = (place: number) => isOpen(itemAt(next, place) as Job)
  remembered.set(next, places.filter(isStillOpen))
  return next
}

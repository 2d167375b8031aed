import type { Job } from './site.ts'

type Jobs = readonly Job[]

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
  return placesOf(jobs).flatMap((place) => jobs[place] ?? [])
}

function placesOf(jobs: Jobs): readonly number[] {
  const known = remembered.get(jobs)
  if (known) return known
  const places = jobs.flatMap((job, place) => (isOpen(job) ? [place] : []))
  remembered.set(jobs, places)
  return places
}

/** Adds a job to a list. */
export function addJob(jobs: Jobs, job: Job): Jobs {
  const next = [...jobs, job]
  remembered.set(next, isOpen(job) ? [...placesOf(jobs), jobs.length] : placesOf(jobs))
  return next
}

/** Changes the open jobs of a list. */
export function changeOpenJobs(jobs: Jobs, change: (job: Job) => Job): Jobs {
  const next = [...jobs]
  const places = placesOf(jobs).filter((place) => {
    const job = jobs[place]
    if (!job) return false
    const changed = change(job)
    next[place] = changed
    return isOpen(changed)
  })
  remembered.set(next, places)
  return next
}

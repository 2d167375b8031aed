import { changeOpenJobs, openJobs } from './openJobs.ts'
import { append, countOf } from './series.ts'
import type { Job, Report, Site } from './site.ts'

/** What a job is doing at a time. */
export type JobState = 'queued' | 'running' | 'done' | 'failed' | 'cancelled'

/** Gives the state of a job at a time in milliseconds. */
export function jobState(job: Job, at: number): JobState {
  if (job.cancelledAt !== undefined && job.cancelledAt <= at) return 'cancelled'
  if (at >= job.endsAt) return job.fate === 'done' ? 'done' : 'failed'
  return at >= job.runsAt ? 'running' : 'queued'
}

/** Gives the time a job ends or has ended, in milliseconds. */
export function jobEnd(job: Job): number {
  return job.cancelledAt ?? job.endsAt
}

/** Brings the site to a time in milliseconds: each job that is done by then has its report, in the order they were done. */
export function advance(site: Site, at: number): Site {
  const finished = openJobs(site.jobs)
    .filter((job) => job.accessRequest === undefined && job.report === undefined && jobState(job, at) === 'done')
    .sort((a, b) => a.endsAt - b.endsAt || a.id - b.id)
  if (finished.length === 0) return site
  const made = new Map(finished.map((job, index) => [job.id, countOf(site.reports) + index + 1]))
  const reports = finished.map(
    (job): Report => ({ id: made.get(job.id) ?? 0, title: job.title, pages: job.pages, createdAt: job.endsAt }),
  )
  return {
    ...site,
    reports: reports.reduce<Site['reports']>(append, site.reports),
    jobs: changeOpenJobs(site.jobs, (job) => {
      const report = made.get(job.id)
      return report === undefined ? job : { ...job, report }
    }),
  }
}

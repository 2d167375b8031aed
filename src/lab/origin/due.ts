import type { Request } from '../../http/message.ts'
import { octetLength } from '../../http/octetLength.ts'
import { advance, jobEnd, jobState } from './advance.ts'
import { toJson } from './answers.ts'
import { changeOpenJobs, openJobs } from './openJobs.ts'
import type { Job, Site } from './site.ts'

/** What the origin itself sends, to which host, and when it has to be asked again (milliseconds), if ever. */
export interface Due {
  readonly site: Site
  readonly requests: readonly { readonly host: string; readonly request: Request }[]
  readonly nextAt: number | undefined
}

const isWaiting = (job: Job) => job.callback !== undefined && job.calledBack !== true

/** Gives what the origin has to send at a time in milliseconds: the callbacks of the jobs that have ended by then. */
export function due(site: Site, at: number): Due {
  const advanced = advance(site, at)
  const open = openJobs(advanced.jobs).filter(isWaiting)
  const ended = open.filter((job) => jobEnd(job) <= at)
  const waiting = open.filter((job) => jobEnd(job) > at)
  const call = (job: Job) => (ended.includes(job) ? { ...job, calledBack: true } : job)
  return {
    site: ended.length > 0 ? { ...advanced, jobs: changeOpenJobs(advanced.jobs, call) } : advanced,
    requests: ended.map((job) => callbackOf(job, at)),
    nextAt: waiting.length > 0 ? Math.min(...waiting.map(jobEnd)) : undefined,
  }
}

function callbackOf(job: Job, at: number): { readonly host: string; readonly request: Request } {
  const [, host = '', path = ''] = /^https:\/\/([^/]+)(\/.*)$/.exec(job.callback ?? '') ?? []
  const content = toJson({
    job: `/jobs/${job.id}`,
    state: jobState(job, at),
    report: job.report === undefined ? undefined : `/reports/${job.report}`,
  })
  return {
    host,
    request: {
      method: 'POST',
      target: path,
      fields: [
        ['Host', host],
        ['Content-Type', 'application/json'],
        ['Content-Length', `${octetLength(content)}`],
      ],
      content,
    },
  }
}

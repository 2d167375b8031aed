import {
  type AccessRequest,
  defaultPolicy,
  type Policy,
  type Role,
  roles,
  type StaffReport,
  seedStaffReports,
} from './policy.ts'
import type { Series } from './series.ts'

/** Who may be named in `Authorization: Bearer …`. */
export type Principal = Role

export const principals: readonly Principal[] = roles

/** What the owners of the site have switched; all times in seconds. */
export interface SiteOptions {
  /** What a successful `POST /orders` answers. */
  readonly orderAnswer: 200 | 201 | 301 | 302 | 303 | 307 | 308
  /** What keeps one writer of an article from undoing another's work. */
  readonly guard: 'none' | 'version' | 'required' | 'lock'
  /** Whether what is forbidden is answered as if it did not exist. */
  readonly hide: boolean
  /** What `POST /reports` answers while the work is not done: 202 with a monitor, 202 with nothing to follow, 201 with the job, or nothing yet. */
  readonly reportAnswer: 'monitor' | 'bare' | 'job' | 'whenDone'
  /** What the monitor of a job that is done answers: 303, or 200 with a link to the report. */
  readonly doneMonitor: 'seeOther' | 'link'
  readonly jobSeconds: number
  readonly jobFate: 'done' | 'fails'
  /** How long a job waits before it runs, at most; it never takes more than a tenth of the whole. */
  readonly queueSeconds: number
  /** The longest time the origin asks a client to stay away, however long the job has still to run. */
  readonly longestRetryAfterSeconds: number
  readonly retryAfterForm: 'seconds' | 'date'
  /** The time that has to pass between two requests for the same monitor; 0 for no limit. */
  readonly pollMinimumSeconds: number
  /** How long the monitor of a job that has ended can be asked. */
  readonly monitorExpirySeconds: number
  /** How long it takes until a request for access is decided, and how. */
  readonly approvalSeconds: number
  readonly approvalFate: AccessRequest['fate']
  readonly shipAfterSeconds: number
  readonly lockSeconds: number
  readonly maxTargetLength: number
  readonly maxFieldsLength: number
  readonly maxContentLength: number
}

export const defaultOptions: SiteOptions = {
  orderAnswer: 303,
  guard: 'none',
  hide: false,
  reportAnswer: 'monitor',
  doneMonitor: 'seeOther',
  jobSeconds: 12,
  jobFate: 'done',
  queueSeconds: 1,
  longestRetryAfterSeconds: 10,
  retryAfterForm: 'seconds',
  pollMinimumSeconds: 0,
  monitorExpirySeconds: 3600,
  approvalSeconds: 20,
  approvalFate: 'granted',
  shipAfterSeconds: 3600,
  lockSeconds: 300,
  maxTargetLength: 2000,
  maxFieldsLength: 8000,
  maxContentLength: 20_000,
}

export interface Job {
  readonly id: number
  readonly title: string
  readonly pages: number
  readonly acceptedAt: number
  readonly runsAt: number
  /** When it is done or fails, unless it is cancelled before. */
  readonly endsAt: number
  readonly fate: 'done' | 'fails'
  readonly cancelledAt?: number
  /** The report it has made. */
  readonly report?: number
  /** The request for access that it decides; such a job makes no report. */
  readonly accessRequest?: number
  readonly idempotencyKey?: string
  /** Where the origin posts when the job has ended. */
  readonly callback?: string
  readonly calledBack?: boolean
}

export interface Report {
  readonly id: number
  readonly title: string
  readonly pages: number
  readonly createdAt: number
}

export interface Order {
  readonly id: number
  readonly item: string
  readonly quantity: number
  readonly placedAt: number
  readonly shipsAt: number
  readonly cancelledAt?: number
}

export interface Article {
  readonly slug: string
  readonly title: string
  readonly text: string
  readonly version: number
  readonly modifiedAt: number
  /** Whether it was modified once only within that second, so that the date alone is a strong validator. */
  readonly onceInSecond: boolean
}

export interface Lock {
  readonly holder: Principal
  readonly expiresAt: number
}

export interface Move {
  readonly status: 301 | 307
  readonly location: string
}

/** The whole state of the origin as a value; `serve` and `due` make the next one, this one stays as it is. */
export interface Site {
  readonly options: SiteOptions
  readonly jobs: Series<Job>
  readonly reports: Series<Report>
  readonly orders: Series<Order>
  readonly articles: Readonly<Record<string, Article>>
  readonly locks: Readonly<Record<string, Lock>>
  /** Articles that have another address now, and slugs whose article is gone for good. */
  readonly moves: Readonly<Record<string, Move>>
  readonly removed: readonly string[]
  readonly policy: Policy
  readonly staffReports: readonly StaffReport[]
  readonly accessRequests: readonly AccessRequest[]
  /** When each limited target was last asked for. */
  readonly lastAsked: Readonly<Record<string, number>>
}

/** The host that the site answers for. */
export const siteHost = 'press.example'

/** When the seed articles were written: before every run of the lab starts. */
const seededAt = Date.UTC(2025, 11, 1, 9, 30, 0)

const seedArticles: readonly Article[] = [
  {
    slug: 'style-guide',
    title: 'Style guide',
    text: 'Write short sentences. Name the thing before you praise it. Numbers below ten are words.',
    version: 3,
    modifiedAt: seededAt,
    onceInSecond: true,
  },
  {
    slug: 'press-history',
    title: 'A short history of the press',
    text: 'The house began with one hand press and a borrowed room. It printed almanacs, then poems, then almanacs again.',
    version: 1,
    modifiedAt: seededAt,
    onceInSecond: true,
  },
]

/** Makes the site as it is before the first request, with the options that differ from the default ones. */
export function createSite(options: Partial<SiteOptions> = {}): Site {
  return {
    options: { ...defaultOptions, ...options },
    jobs: [],
    reports: [],
    orders: [],
    articles: Object.fromEntries(seedArticles.map((article) => [article.slug, article])),
    locks: {},
    moves: {
      'house-style': { status: 301, location: '/articles/style-guide' },
      latest: { status: 307, location: '/articles/press-history' },
    },
    removed: ['spring-fair'],
    policy: defaultPolicy,
    staffReports: seedStaffReports,
    accessRequests: [],
    lastAsked: {},
  }
}

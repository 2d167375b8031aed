import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addJob, changeOpenJobs, openJobs } from './openJobs.ts'
import { itemsOf, type Series, seriesOf } from './series.ts'
import type { Job } from './site.ts'

const job: Job = { id: 1, title: 'a', pages: 1, acceptedAt: 0, runsAt: 0, endsAt: 1000, fate: 'done' }
const callback = 'https://client.example/done'

test.each([
  [{}, true],
  [{ fate: 'fails' }, false],
  [{ report: 1 }, false],
  [{ cancelledAt: 5 }, false],
  [{ callback, report: 1 }, true],
  [{ callback, fate: 'fails' }, true],
  [{ callback, cancelledAt: 5 }, true],
  [{ callback, calledBack: true, report: 1 }, false],
] as const)('of a job with %j something is left to do: %s', (members, isOpen) => {
  expect(openJobs(seriesOf([{ ...job, ...members }]))).toHaveLength(isOpen ? 1 : 0)
})

test('what is remembered of a list is what looking through it would find', () => {
  const change = fc.record({ fails: fc.boolean(), calls: fc.boolean(), finish: fc.integer({ min: 0, max: 5 }) })
  fc.assert(
    fc.property(fc.array(change, { maxLength: 30 }), (changes) => {
      let jobs: Series<Job> = []
      changes.forEach(({ fails, calls, finish }, index) => {
        const before = JSON.stringify(jobs)
        const next = addJob(jobs, {
          ...job,
          id: index + 1,
          fate: fails ? 'fails' : 'done',
          ...(calls ? { callback } : {}),
        })
        expect(JSON.stringify(jobs)).toBe(before)
        jobs = changeOpenJobs(next, (one) => (one.id % 6 === finish ? { ...one, report: 1, calledBack: true } : one))
        expect(openJobs(jobs)).toEqual(openJobs(seriesOf(itemsOf(jobs))))
        expect(itemsOf(jobs).map(({ id }) => id)).toEqual(itemsOf(jobs).map((_, place) => place + 1))
      })
    }),
  )
})

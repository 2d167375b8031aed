import { isRequest } from '../../http/message.ts'
import { seriesOf } from '../origin/series.ts'
import { originId } from '../origin/serve.ts'
import type { Mission } from './mission.ts'
import { alone, asked, failed, open, solved, startAlone, statusesOf, wait } from './moments.ts'
import { get, order, ownJobs, theirJob, times } from './reports.ts'

const withKey = (id: string, key: string) => order(id, [['Idempotency-Key', key]])

/** The answer to an order gets lost; sending it again makes no second report where a key says that it is the same. */
export const lostAnswer: Mission = {
  id: 'lost-answer',
  version: 1,
  flow: 'polling',
  participants: alone,
  world: {
    patienceSeconds: 5,
    losses: ({ from, exchange, message }) => from === originId && exchange === 1 && !isRequest(message),
  },
  start: startAlone({ jobSeconds: 60 }, { jobs: seriesOf([theirJob]) }),
  choices: (moment) =>
    asked(moment, 'POST').length === 0
      ? [order('orderPlain'), withKey('orderWithKey', '"spring-1"'), wait('waitFirst', 10)]
      : [
          order('againPlain'),
          withKey('againSameKey', '"spring-1"'),
          withKey('againNewKey', '"spring-2"'),
          get('guessMonitor', '/jobs/1'),
          wait('waitMore', 10),
        ],
  judge: (moment, made) => {
    if (ownJobs(moment) > 1) return failed('orderedTwice')
    if (asked(moment, 'GET', '/jobs/1').length > 0) return failed('somebodyElses')
    if (statusesOf(asked(moment, 'POST')).includes(202)) return solved
    return times(made, 'waitMore') + times(made, 'waitFirst') > 1 ? failed('neverTold') : open
  },
  solution: ['orderWithKey', 'againSameKey'],
  wrongWays: [
    { choices: ['orderPlain', 'againPlain'], reason: 'orderedTwice' },
    { choices: ['orderPlain', 'againSameKey'], reason: 'orderedTwice' },
    { choices: ['orderWithKey', 'againNewKey'], reason: 'orderedTwice' },
    { choices: ['orderWithKey', 'guessMonitor'], reason: 'somebodyElses' },
    { choices: ['orderWithKey', 'waitMore', 'waitMore'], reason: 'neverTold' },
  ],
}

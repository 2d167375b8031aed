import { editedSlug } from '../editors.ts'
import { lockAt } from '../origin/resources/locks.ts'
import { createSite } from '../origin/site.ts'
import { siteRequest } from '../participants/userAgent.ts'
import {
  articlePath,
  colleagueId,
  hasMyWords,
  hasTheirWords,
  looksForWords,
  mine,
  myCredentials,
  readingsOf,
  theirCredentials,
  theirs,
  theirWrite,
  withColleague,
  write,
} from './colleague.ts'
import type { Choice, Mission, Moment, Move } from './mission.ts'
import { asked, failed, open, send, solved, startOf, wait, within } from './moments.ts'
import { get } from './reports.ts'

const triesAgainMillis = 20_000

const isLocked = ({ site, at }: Moment) => lockAt(site, editedSlug, at) !== undefined

/** The colleague writes as soon as somebody else has opened the article, once behind the lock and again after it. */
function next(moment: Moment): Move | undefined {
  const hasBegun = readingsOf(moment).length > 0 || isLocked(moment)
  if (!hasBegun) return undefined
  if (hasWritten(moment)) return looksForWords(moment)
  const move = theirWrite(moment, theirCredentials)
  if (!isLocked(moment) || theirs(moment, 'PUT') === 0) return move
  const mine = asked(moment, 'PUT').at(-1)
  // Whoever closes the editor and keeps the lock keeps the colleague out.
  return move && mine && theirs(moment, 'PUT') === 1
    ? { ...move, at: mine.request.sentAt + triesAgainMillis }
    : undefined
}

const hasWritten = ({ site, trace }: Moment) =>
  (site.articles[editedSlug]?.version ?? 0) > 3 &&
  trace.events.some(
    (event) =>
      event.kind === 'delivery' &&
      event.to === colleagueId &&
      'status' in event.message &&
      event.message.status === 200,
  )

/** Under a lock: first the lock, then read, write, and give the lock back. */
export const lockFirst: Mission = {
  id: 'lock-first',
  version: 1,
  flow: 'concurrent-edits',
  participants: withColleague,
  world: { next },
  start: startOf(withColleague, createSite({ guard: 'lock' })),
  choices,
  judge: within(6, (moment, made) => {
    if (hasWritten(moment) && !hasTheirWords(moment)) return failed('theirsLost')
    if (made.at(-1) === 'leave') return failed('lockKept')
    return hasMyWords(moment) && hasTheirWords(moment) && !isLocked(moment) ? solved : open
  }),
  solution: ['lock', 'read', 'write', 'unlock'],
  wrongWays: [
    { choices: ['read', 'write'], reason: 'theirsLost' },
    { choices: ['read', 'lock', 'write'], reason: 'theirsLost' },
    { choices: ['lock', 'read', 'write', 'leave'], reason: 'lockKept' },
    { choices: Array(6).fill('wait'), reason: 'tooLong' },
  ],
}

function choices(moment: Moment): readonly Choice[] {
  const latest = readingsOf(moment).at(-1)
  const lock = send('lock', siteRequest('POST', `${articlePath}/lock`, myCredentials))
  const unlock = send('unlock', siteRequest('DELETE', `${articlePath}/lock`, myCredentials))
  const read = get('read', articlePath)
  if (!latest) return [isLocked(moment) ? unlock : lock, read, wait('wait', 10)]
  const save = write('write', mine(latest), myCredentials)
  if (!isLocked(moment)) return [lock, read, save]
  if (hasMyWords(moment)) return [unlock, read, wait('leave', 30)]
  return [read, save, write('writeNameless', mine(latest)), unlock]
}

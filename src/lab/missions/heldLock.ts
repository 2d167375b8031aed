import { editedSlug } from '../editors.ts'
import { lockAt } from '../origin/resources/locks.ts'
import { createSite, type Site } from '../origin/site.ts'
import { siteRequest } from '../participants/userAgent.ts'
import { labStartMillis } from '../setting.ts'
import {
  articlePath,
  colleagueId,
  hasMyWords,
  hasTheirWords,
  looksForWords,
  merged,
  mine,
  myCredentials,
  readingsOf,
  theirCredentials,
  theirs,
  theirWrite,
  withColleague,
  write,
} from './colleague.ts'
import type { Mission, Moment, Move, World } from './mission.ts'
import { asked, failed, open, send, solved, startAfter, statusesOf, wait, within } from './moments.ts'
import { get } from './reports.ts'

const writesAt = labStartMillis + 20_000
const lockPath = `${articlePath}/lock`

const site: Site = {
  ...createSite({ guard: 'lock' }),
  locks: { [editedSlug]: { holder: 'editor', expiresAt: labStartMillis + 120_000 } },
}

/** The colleague, who holds the lock, writes after a while and gives the lock back. */
function next(moment: Moment): Move | undefined {
  const move = theirs(moment, 'PUT') === 0 ? theirWrite(moment, theirCredentials) : undefined
  if (move) return { ...move, at: writesAt }
  if (theirs(moment, 'DELETE') > 0) return looksForWords(moment)
  return { by: colleagueId, at: writesAt, request: siteRequest('DELETE', lockPath, theirCredentials) }
}

const holderOf = ({ site, at }: Moment) => lockAt(site, editedSlug, at)?.holder
const isMine = (moment: Moment) => holderOf(moment) === 'author'

const world: World = { next }

/** Somebody else holds the lock: waiting for it, reading anew and then writing loses nothing. */
export const heldLock: Mission = {
  id: 'held-lock',
  version: 1,
  flow: 'concurrent-edits',
  participants: withColleague,
  world,
  start: startAfter(withColleague, site, [siteRequest('GET', articlePath)], world),
  choices: (moment) => {
    const [first, latest] = [readingsOf(moment)[0], readingsOf(moment).slice(1).at(-1)]
    if (!first) return []
    const take = send('takeLock', siteRequest('POST', lockPath, myCredentials))
    const remove = siteRequest('DELETE', lockPath, myCredentials)
    return [
      write('save', mine(first), myCredentials),
      ...(isMine(moment) ? [send('giveBack', remove)] : [take]),
      ...(holderOf(moment) === 'editor' ? [send('breakLock', remove), wait('waitForLock', 30)] : []),
      latest ? write('merge', merged(first, latest), myCredentials) : get('readAgain', articlePath),
    ]
  },
  judge: within(7, (moment) => {
    const hasWritten = theirs(moment, 'PUT') > 0
    if (hasWritten && !hasTheirWords(moment)) return failed('theirsLost')
    if (hasMyWords(moment) && !isMine(moment)) return solved
    if (statusesOf(asked(moment, 'DELETE')).includes(403)) return failed('notYourLock')
    return statusesOf(asked(moment)).filter((status) => status === 423).length > 2 ? failed('sameAgain') : open
  }),
  solution: ['save', 'waitForLock', 'takeLock', 'readAgain', 'merge', 'giveBack'],
  wrongWays: [
    { choices: ['save', 'save', 'save'], reason: 'sameAgain' },
    { choices: ['save', 'takeLock', 'breakLock'], reason: 'notYourLock' },
    { choices: ['save', 'waitForLock', 'save'], reason: 'theirsLost' },
    { choices: ['waitForLock', 'takeLock', 'save'], reason: 'theirsLost' },
    {
      choices: ['waitForLock', 'takeLock', 'giveBack', 'takeLock', 'giveBack', 'takeLock', 'giveBack'],
      reason: 'tooLong',
    },
  ],
}

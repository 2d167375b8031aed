import { createSite } from '../origin/site.ts'
import type { Draft, Reading } from '../participants/editingClient.ts'
import { jsonRequest, siteRequest } from '../participants/userAgent.ts'
import { articlePath, hasTheirWords, ifMatch, readingsOf, withColleague, write, writesMeanwhile } from './colleague.ts'
import type { Mission, Moment, World } from './mission.ts'
import { asked, failed, open, send, solved, startAfter, statusesOf, stop } from './moments.ts'
import { get } from './reports.ts'

const world: World = { next: writesMeanwhile }
const words = 'Read it aloud once.'

const withWords = ({ draft }: Reading): Draft => ({ ...draft, text: `${draft.text} ${words}` })

const areKept = ({ site }: Moment) => Object.values(site.articles).some(({ text }) => text.includes(words))

/** Both have changed the same sentence: no program can merge that, so a person joins the two, or puts theirs aside. */
export const giveWay: Mission = {
  id: 'give-way',
  version: 1,
  flow: 'concurrent-edits',
  participants: withColleague,
  world,
  start: startAfter(withColleague, createSite(), [siteRequest('GET', articlePath)], world),
  choices: (moment) => {
    const [first, latest] = [readingsOf(moment)[0], readingsOf(moment).slice(1).at(-1)]
    if (!first) return []
    const isRefused = statusesOf(asked(moment, 'PUT')).includes(412)
    const copy = { slug: 'style-guide-proposal', ...withWords(first) }
    return [
      write('save', withWords(first), ifMatch(first)),
      latest ? write('joinByHand', withWords(latest), ifMatch(latest)) : get('readAgain', articlePath),
      write('overwrite', withWords(first)),
      ...(isRefused || latest ? [send('putAside', jsonRequest('POST', '/articles', copy))] : []),
      stop('discard'),
    ]
  },
  judge: (moment, made) => {
    if (!hasTheirWords(moment)) return failed('theirsLost')
    if (areKept(moment)) return solved
    if (made.at(-1) === 'discard') return failed('mineLost')
    return statusesOf(asked(moment, 'PUT')).length > 2 ? failed('sameAgain') : open
  },
  solution: ['save', 'readAgain', 'joinByHand'],
  wrongWays: [
    { choices: ['save', 'overwrite'], reason: 'theirsLost' },
    { choices: ['save', 'discard'], reason: 'mineLost' },
    { choices: ['save', 'save', 'save'], reason: 'sameAgain' },
  ],
}

import { kinOf } from '../../http/status/kinship.ts'
import { findStatus, registeredCodes } from '../../http/status/statuses.ts'
import { createRandom } from '../../lab/random.ts'
import { type Card, cardKey } from '../../study/review/card.ts'
import type { AnswerEvent, Confidence } from '../../study/review/event.ts'
import { makeEventId } from '../../study/review/eventId.ts'
import { dayMillis, learnerDay } from '../../study/review/learnerDay.ts'
import { recallProbability, reviewCard } from '../../study/review/memory.ts'
import { initialSchedule } from '../../study/review/retention.ts'
import { dueDay } from '../../study/review/schedule.ts'
import type { SkillId } from '../../study/skill.ts'

interface Options {
  readonly count: number
  /** Answers a day, on days with practice; every sixth day has none. */
  readonly perDay: number
  /** When the last answer is given, milliseconds since the Unix epoch. */
  readonly until: number
  readonly seed?: number
}

const codes = registeredCodes.filter((code) => findStatus(code)?.state === 'registered' && kinOf(code).length > 0)
const skills = ['chooseCode', 'recallMeaning', 'nextAction'] as const satisfies readonly SkillId[]
const kindOf = { chooseCode: 'situation', recallMeaning: 'meaning', nextAction: 'nextStep' } as const

/**
 * Returns what somebody answers who asks what is due and then what is new, and whose memory is nearly the one predicted:
 * for tests and for looking at the page. The same options give the same log.
 */
export function madeUpLog({ count, perDay, until, seed = 1 }: Options): readonly AnswerEvent[] {
  const random = createRandom(seed)
  const practised = Array.from({ length: Math.ceil((count / perDay) * 2) + 6 }, (_, ago) => ago)
    .filter((ago) => ago % 6 !== 5)
    .slice(0, Math.ceil(count / perDay))
    .reverse()
  const cards = new Map<string, Card>()
  const events: AnswerEvent[] = []
  let id = ''
  for (const ago of practised) {
    for (let nth = 0; nth < perDay && events.length < count; nth += 1) {
      const at = until - ago * dayMillis - (perDay - nth) * 40_000
      const day = learnerDay({ at, zoneMinutes: 60 })
      const known = [...cards.values()]
      const hasNew = cards.size < codes.length * skills.length
      const due = known.find((card) => dueDay(card, initialSchedule) <= day) ?? (hasNew ? undefined : known[0])
      const place = cards.size
      const code = due?.code ?? codes[place % codes.length] ?? 409
      const skill =
        skills.find((each) => each === due?.skill) ?? skills[Math.floor(place / codes.length)] ?? 'chooseCode'
      const key = cardKey({ code, skill })
      const card = cards.get(key)
      const chance = card ? recallProbability(card, day) * 0.97 : 0.62
      const isRight = random() < chance
      const kin = kinOf(code)
      const said = kin[Math.floor(random() ** 2 * kin.length)] ?? code
      const confidence: Confidence = random() < chance - 0.25 ? 'certain' : random() < 0.7 ? 'fairlySure' : 'guess'
      id = makeEventId(at, 'MADEVPMADEVP', id)
      events.push({
        type: 'answer',
        id,
        at,
        zoneMinutes: 60,
        kind: kindOf[skill],
        version: 2,
        seed: events.length,
        skill,
        isStrong: nth % 2 === 0,
        marks: [{ code, isRight, ...(!isRight && { saidCode: said }) }],
        options: [`${code}`, `${said}`],
        given: [`${isRight ? code : said}`],
        isRight,
        confidence,
        tookMillis: 4000 + Math.floor(random() * 20_000),
      })
      // A card that was just asked goes to the end, so that what is due takes turns.
      cards.delete(key)
      cards.set(key, reviewCard(card, { code, skill }, { isRight, confidence, isStrong: nth % 2 === 0, day }))
    }
  }
  return events
}

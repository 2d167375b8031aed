import { accessLog } from '../../lab/conduct/accessLog.ts'
import { conductRules } from '../../lab/conduct/conductRules.ts'
import { type Session, sessions } from '../../lab/conduct/sessions.ts'
import { clientName, type Part, runClients } from '../../lab/conduct/threeClients.ts'
import type { Random } from '../../lab/random.ts'
import { drawOne, shuffle } from '../draw.ts'
import { type Option, optionCount, type QuestionKind, type Reason } from '../question.ts'

/** Three clients in an access log, which really asked the demo site; which of them does what it should not? */
export const logTriage: QuestionKind = {
  version: 1,
  skill: 'nextAction',
  isStrong: false,
  codes: sessions.map(({ code }) => code),
  ask(code, random) {
    const session = sessions.find((one) => one.code === code)
    if (!session) return undefined
    const parts = shuffle([partOf(session, 'breaks', random), ...drawOthers(session, random)], random)
    const { exchanges, breaches } = runClients(parts, 1)
    const wrong = breaches.flatMap((found, at) => (found.length > 0 ? [at] : []))
    const [right] = wrong
    if (right === undefined || wrong.length > 1) return undefined
    const first = 2 + Math.floor(random() * 200)
    const addresses = parts.map((_, at) => `192.0.2.${first + at * 7}`)
    const lines = accessLog(exchanges, (from) => addresses[parts.findIndex((_, at) => clientName(at) === from)] ?? '-')
    const options = parts.map(({ session: { rule } }, at): Option => {
      const breach = breaches[at]?.find((one) => one.rule === rule) ?? breaches[at]?.[0]
      const told: Reason = breach
        ? { because: { said: 'text', key: `conduct.${breach.rule}.broken` }, spec: breach.spec, level: breach.level }
        : {
            because: { said: 'text', key: `conduct.${rule}.kept` },
            spec: conductRules[rule].spec,
            level: conductRules[rule].level,
          }
      return { key: clientName(at), shown: { said: 'literal', lines: [addresses[at] ?? ''] }, reasons: [told] }
    })
    return {
      stem: [
        { said: 'text', key: 'log.columns' },
        { said: 'literal', lines },
      ],
      task: { form: 'one', options: shuffle(options, random), right: clientName(right) },
    }
  },
}

const longestStart = 8

const partOf = (session: Session, way: Part['way'], random: Random): Part => ({
  session,
  way,
  startSeconds: Math.floor(random() * longestStart) + Math.floor(random() * 10) / 10,
})

/** Draws two clients that do right: half the time one of them after the same code as the one that does wrong. */
function drawOthers(session: Session, random: Random): readonly Part[] {
  const drawn: Session[] = random() < 0.5 ? [session] : []
  while (drawn.length < optionCount - 1) {
    const next = drawOne(
      sessions.filter((one) => one !== session && !drawn.includes(one)),
      random,
    )
    if (!next) break
    drawn.push(next)
  }
  return drawn.map((one) => partOf(one, 'keeps', random))
}

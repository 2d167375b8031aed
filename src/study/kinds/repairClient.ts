import { followingRepairs } from '../../lab/conduct/followingRepairs.ts'
import { refusedRepairs } from '../../lab/conduct/refusedRepairs.ts'
import { type Fill, type Repair, type Trial, tryFill } from '../../lab/conduct/repair.ts'
import { writingRepairs } from '../../lab/conduct/writingRepairs.ts'
import { drawOne, shuffle } from '../draw.ts'
import type { Option, QuestionKind, Reason } from '../question.ts'

/** Every program with a gap. */
export const repairs: readonly Repair[] = [...followingRepairs, ...refusedRepairs, ...writingRepairs]

const tried = new Map<Fill, Trial>()

/** Runs a program with a line in its gap, once. */
function trialOf(repair: Repair, fill: Fill): Trial {
  const known = tried.get(fill) ?? tryFill(repair, fill)
  tried.set(fill, known)
  return known
}

/** A client program lacks a line; with which one does it get what it wants without breaking a rule? */
export const repairClient: QuestionKind = {
  version: 1,
  skill: 'nextAction',
  isStrong: false,
  codes: [...new Set(repairs.map(({ code }) => code))].sort((a, b) => a - b),
  ask(code, random) {
    const repair = drawOne(
      repairs.filter((one) => one.code === code),
      random,
    )
    if (!repair) return undefined
    const right = repair.fills.filter((fill) => isRight(trialOf(repair, fill)))
    const [only] = right
    if (!only || right.length > 1) return undefined
    return {
      stem: [
        { said: 'text', key: 'repair.api' },
        { said: 'text', key: `repair.goal.${repair.id}` },
        { said: 'literal', lines: repair.program },
      ],
      task: {
        form: 'one',
        options: shuffle(repair.fills, random).map((fill) => optionOf(repair, fill)),
        right: only.key,
      },
    }
  },
}

const isRight = ({ isDone, breaches }: Trial) => isDone && breaches.length === 0

function optionOf(repair: Repair, fill: Fill): Option {
  return { key: fill.key, shown: { said: 'literal', lines: [fill.line] }, reasons: [reasonOf(repair, fill)] }
}

function reasonOf(repair: Repair, fill: Fill): Reason {
  const { id, spec } = repair
  const trial = trialOf(repair, fill)
  // That it is too early says least of what is wrong with a request.
  const breach = trial.breaches.find(({ rule }) => rule !== 'waits') ?? trial.breaches[0]
  if (breach) {
    return { because: { said: 'text', key: `conduct.${breach.rule}.broken` }, spec: breach.spec, level: breach.level }
  }
  const key = isRight(trial) ? `repair.right.${id}` : `repair.missed.${id}.${fill.key}`
  return { because: { said: 'text', key }, spec, level: 'usual' }
}

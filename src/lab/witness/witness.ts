import type { Request, Response } from '../../http/message.ts'
import type { Answered } from '../counterfactual.ts'
import { recipes } from '../examples/recipes.ts'
import type { SiteOptions } from '../origin/site.ts'
import type { Decision } from '../trace/trace.ts'
import { type Axis, linesOf } from './axis.ts'
import { type Difference, differenceOf } from './difference.ts'
import { hintFor } from './hints.ts'
import { answerOn, type DoneStep, type Moment, type Setup, siteAt, usualSetup } from './situation.ts'
import { type NamedSituation, type SituationId, situations } from './situations.ts'

/** One of the two exchanges, and all that its answer depends on. */
export interface WitnessSide {
  readonly code: number
  readonly options: Partial<SiteOptions>
  readonly moment: Moment
  /** What has reached the site before. */
  readonly before: readonly DoneStep[]
  readonly request: Request
  readonly interim: readonly Response[]
  readonly response: Response
  readonly decisions: readonly Decision[]
}

/** Two exchanges of the demo site that differ in one thing and get two codes. */
export interface Witness {
  readonly situation: SituationId
  readonly difference: Difference
  /** In the order in which the codes were asked for. */
  readonly sides: readonly [WitnessSide, WitnessSide]
}

interface Played {
  readonly setup: Setup
  readonly before: readonly DoneStep[]
  readonly answered: Answered
}

/**
 * Finds two exchanges that get one code and the other and differ in one part of the request, one option of the site, or
 * the moment: the one that is hinted at where it holds, else the smallest of the first situation that has one.
 * `undefined` where the demo site has none, and for equal codes.
 */
export function witnessOf(first: number, second: number): Witness | undefined {
  const isGiven = (code: number) => recipes.some((recipe) => recipe.code === code)
  if (first === second || !isGiven(first) || !isGiven(second)) return undefined
  return hintedWitness(first, second) ?? searchWitness(first, second)
}

function hintedWitness(first: number, second: number): Witness | undefined {
  const hint = hintFor(first, second)
  const situation = hint && situations.find(({ id }) => id === hint.situation)
  return situation && witnessIn(situation, first, second, hint.axis)
}

/** Finds a witness by search alone, whatever the hints say. */
export function searchWitness(first: number, second: number): Witness | undefined {
  for (const situation of situations) {
    const found = witnessIn(situation, first, second)
    if (found) return found
  }
  return undefined
}

/** Looks along all axes of a situation, or along one. */
function witnessIn(situation: NamedSituation, first: number, second: number, axis?: Axis): Witness | undefined {
  const usual = usualSetup(situation)
  const story = siteAt(situation, usual)
  const usualAnswer = answerOn(story.site, usual)
  const isNear = usualAnswer !== undefined && codesOf(usualAnswer).some((code) => code === first || code === second)
  const play = (setup: Setup): Played | undefined => {
    // Most setups differ in the request alone, so the story before it is played once for all of them.
    const isUsual = setup.options === usual.options && setup.moment === usual.moment
    const { site, steps } = isUsual ? story : siteAt(situation, setup)
    const answered = answerOn(site, setup)
    return answered && { setup, before: steps, answered }
  }
  // What is commonly tried costs most, and is tried only around a story that gets one of the codes as it is told.
  for (const line of linesOf(situation, isNear ? story.site : undefined)) {
    if (axis !== undefined && line.axis !== axis) continue
    const found = findBoth(
      line.setups.map((setup) => () => play(setup)),
      first,
      second,
    )
    if (found) return makeWitness(situation.id, line.axis, found, [first, second])
  }
  return undefined
}

/** Plays one setup after another until one has got the first code and one the second. */
function findBoth(
  plays: readonly (() => Played | undefined)[],
  first: number,
  second: number,
): readonly [Played, Played] | undefined {
  let a: Played | undefined
  let b: Played | undefined
  for (const play of plays) {
    const played = play()
    const codes = played ? codesOf(played.answered) : []
    // An exchange that has both codes tells nothing apart.
    if (codes.includes(first) && codes.includes(second)) continue
    if (codes.includes(first)) a ??= played
    if (codes.includes(second)) b ??= played
    if (a && b) return [a, b]
  }
  return undefined
}

function makeWitness(
  situation: SituationId,
  axis: Axis,
  [a, b]: readonly [Played, Played],
  [first, second]: readonly [number, number],
): Witness {
  const steps = a.before.length > b.before.length ? a.before : b.before
  return {
    situation,
    difference: differenceOf(axis, a.setup, b.setup, steps),
    sides: [sideOf(first, a), sideOf(second, b)],
  }
}

const codesOf = ({ interim, response }: Answered) => [...interim, response].map(({ status }) => status)

function sideOf(code: number, { setup, before, answered }: Played): WitnessSide {
  const { options, moment, request } = setup
  const { interim, response, decisions } = answered
  return { code, options, moment, before, request, interim, response, decisions }
}

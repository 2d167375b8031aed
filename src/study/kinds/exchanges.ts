import type { Request, Response } from '../../http/message.ts'
import { type Answered, answerAt, attempts } from '../../lab/counterfactual.ts'
import { exampleExchange } from '../../lab/examples/exampleExchange.ts'
import { type Recipe, recipes } from '../../lab/examples/recipes.ts'
import { type Finding, factOf } from '../../lab/origin/rules.ts'
import { createSite, type Site } from '../../lab/origin/site.ts'
import type { Random } from '../../lab/random.ts'
import { labStartMillis } from '../../lab/setting.ts'
import type { Decision } from '../../lab/trace/trace.ts'
import { millisOf, siteAt, usualSetup } from '../../lab/witness/situation.ts'
import { type NamedSituation, situations } from '../../lab/witness/situations.ts'
import { drawOne, shuffle } from '../draw.ts'
import type { Reason } from '../question.ts'

/** A request and its final response, and where the demo site gave it: why, and in which state. */
export interface StudyExchange {
  readonly request: Request
  readonly response: Response
  readonly finding?: Finding
  readonly base?: Base
}

/** A request that is about to reach the demo site in a state, at a time in milliseconds since the Unix epoch. */
export interface Base {
  readonly site: Site
  readonly request: Request
  readonly at: number
}

// Everything here follows from the lab alone, so what was made once is kept.
const told = new Map<string, readonly Base[]>()
const answers = new Map<Base, Answered>()
const around = new Map<Base, readonly StudyExchange[]>()

/** Around how many requests the exchanges are kept. */
const mostKept = 40

/** How many situations are looked through for one that gets a code, before its recipe is taken. */
const mostSituations = 4

/** Returns the exchange of the recipe of a code, if there is one. */
export function recipeExchange(code: number): StudyExchange | undefined {
  const [base] = basesOfRecipe(code)
  return base && exchangesAround(base)[0]
}

/** Draws a request that the demo site answers with a code: of a situation, or of the recipe of the code. */
export function drawBase(code: number, random: Random): Base | undefined {
  const drawn = shuffle(situations, random).slice(0, random() < 0.5 ? 0 : mostSituations)
  const bases = drawn.flatMap(basesOfSituation).filter((base) => codeOf(base) === code)
  return drawOne(bases, random) ?? basesOfRecipe(code)[0]
}

function codeOf(base: Base): number | undefined {
  const known = answers.get(base) ?? answerAt(base.site, base.request, base.at)
  if (known) answers.set(base, known)
  return known?.response.status
}

function kept(key: string, make: () => readonly Base[]): readonly Base[] {
  const known = told.get(key) ?? make()
  told.set(key, known)
  return known
}

const basesOfRecipe = (code: number) =>
  kept(`${code}`, () => recipes.filter((recipe) => recipe.code === code).map(baseOfRecipe))

const basesOfSituation = (situation: NamedSituation) =>
  kept(situation.id, () =>
    situation.moments.map((moment) => {
      const setup = { ...usualSetup(situation), moment }
      return { site: siteAt(situation, setup).site, request: setup.request, at: millisOf(moment.seconds) }
    }),
  )

function baseOfRecipe({ options, requests, apartSeconds = 1 }: Recipe): Base {
  let site = createSite(options)
  for (const [at, request] of requests.slice(0, -1).entries()) {
    site = answerAt(site, request, labStartMillis + at * apartSeconds * 1000)?.site ?? site
  }
  const request = requests.at(-1)
  if (!request) throw new Error('A recipe has a request')
  return { site, request, at: labStartMillis + (requests.length - 1) * apartSeconds * 1000 }
}

/** What is longer than this does not show what it shows to a server. */
const longestShown = 300

/** Returns a request of the demo site as it is, and all that one small change to it gives, each with its answer. */
export function exchangesAround(base: Base): readonly StudyExchange[] {
  const known = around.get(base)
  if (known) return known
  const { site, request, at } = base
  const answered = answerAt(site, request, at)
  const found = [
    ...(answered ? [exchangeOf(base, request, answered)] : []),
    ...[...attempts(site, request, at, 1)].map((tried) => exchangeOf(base, tried.request, tried.answered)),
  ].filter(isShort)
  // Each exchange is a base with exchanges around it: all of them together would be hundreds of megabytes.
  const [oldest] = around.keys()
  if (oldest && around.size >= mostKept) around.delete(oldest)
  around.set(base, found)
  return found
}

function exchangeOf(base: Base, request: Request, { response, decisions }: Answered): StudyExchange {
  const finding = decisive(decisions)
  return { request, response, base: { ...base, request }, ...(finding && { finding }) }
}

function isShort({ request }: StudyExchange): boolean {
  const { target, content } = request
  if (target.length > longestShown || content.length > longestShown) return false
  return request.fields.every(([, value]) => value.length <= longestShown)
}

/** Returns the exchange that is written by hand for a code, if there is one: what the demo site cannot give. */
export function handMadeExchange(code: number): StudyExchange | undefined {
  const example = exampleExchange(code)
  return example?.made === 'example' && example.response.status === code
    ? { request: example.request, response: example.response }
    : undefined
}

// What is said after the answer is decided: which fields come along, and that the place of a gate is open.
const alongside = new Set([
  'authenticated.challenged',
  'methodAllowed.listed',
  'tooOften.sayWhen',
  'conflict.explained',
  'gateOrder.ours',
])

/** Returns what an answer was decided by: the last finding that is about the request. */
export function decisive(decisions: readonly Decision[]): Finding | undefined {
  const found = decisions.findLast(
    ({ rule, outcome }) => rule !== 'responseField' && !alongside.has(`${rule}.${outcome}`),
  )
  // A decision has more members than a finding, and the same pair of rule and outcome.
  return found && ({ rule: found.rule, outcome: found.outcome } as Finding)
}

/** Says what a rule of the origin server found, and where that stands. */
export function reasonOfFinding(finding: Finding): Reason {
  const { spec, level } = factOf(finding)
  return { because: { said: 'finding', finding }, spec, level }
}

import type { Request } from '../../http/message.ts'
import { type Answered, answerAt } from '../counterfactual.ts'
import { createSite, type Site, type SiteOptions } from '../origin/site.ts'
import { labStartMillis } from '../setting.ts'

/** A request that reached the site, in seconds after the start of the story. */
export interface Step {
  readonly seconds: number
  readonly request: Request
}

/** A time in the story, in seconds after its start; what it is like then is told in words by its id. */
export interface Moment {
  readonly id: string
  readonly seconds: number
}

/** Options of the site that decide an answer, and values worth trying. */
type VariedOptions = {
  readonly [Name in VariedOption]: readonly [name: Name, values: readonly SiteOptions[Name][]]
}[VariedOption]

/** An option that a situation may vary; limits and times are set by a situation alone. */
export type VariedOption = 'guard' | 'hide' | 'orderAnswer' | 'reportAnswer'

/** A story on the demo site that ends in one request; its words are found by its id. */
export interface Situation {
  readonly id: string
  readonly options?: Partial<SiteOptions>
  /** What reaches the site by and by; at a moment, only what came before it has happened. */
  readonly history?: readonly Step[]
  readonly request: Request
  /** When the request may arrive; usually it arrives at the first of them. */
  readonly moments: readonly [Moment, ...Moment[]]
  /** What is worth trying besides the moments and what `requestVariants` tries in the request, the best first. */
  readonly instead?: {
    readonly fields?: readonly (readonly [name: string, value: string | undefined])[]
    readonly methods?: readonly string[]
    readonly targets?: readonly string[]
    readonly options?: readonly VariedOptions[]
  }
}

/** All that an answer depends on, once the story is told. */
export interface Setup {
  readonly options: Partial<SiteOptions>
  readonly request: Request
  readonly moment: Moment
}

/** A step of the story with the code of its answer. */
export interface DoneStep extends Step {
  readonly status: number
}

/** How a situation goes where nothing is changed. */
export function usualSetup({ options = {}, request, moments: [moment] }: Situation): Setup {
  return { options, request, moment }
}

/** Plays the story up to a moment and gives the site then, and the steps that were taken. */
export function siteAt(
  { history = [] }: Pick<Situation, 'history'>,
  { options, moment }: Pick<Setup, 'options' | 'moment'>,
): { readonly site: Site; readonly steps: readonly DoneStep[] } {
  let site = createSite(options)
  const steps: DoneStep[] = []
  for (const step of history.filter(({ seconds }) => seconds < moment.seconds)) {
    const answered = answerAt(site, step.request, millisOf(step.seconds))
    if (!answered) continue
    site = answered.site
    steps.push({ ...step, status: answered.response.status })
  }
  return { site, steps }
}

/** Answers the request of a setup on the site as the story has left it. */
export function answerOn(site: Site, { request, moment }: Setup): Answered | undefined {
  return answerAt(site, request, millisOf(moment.seconds))
}

/** Gives a time of the story in milliseconds since the Unix epoch. */
export const millisOf = (seconds: number): number => labStartMillis + seconds * 1000

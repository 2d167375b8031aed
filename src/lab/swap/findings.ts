import type { RuleFact } from '../origin/ruleFact.ts'

/** How much a finding matters: it goes wrong, it misleads, it only costs. */
export type Weight = 'breaks' | 'misleads' | 'costs'

interface FindingFact extends RuleFact {
  readonly weight: Weight
}

/** All that can go wrong because a status code was swapped, the gravest first, with where the rule behind it stands. */
export const swapFindings = {
  doneMore: { weight: 'breaks', spec: 'RFC 9110 §9.2.2', level: 'SHOULD NOT' },
  believesDone: { weight: 'breaks', spec: 'RFC 9110 §15.3', level: 'usual' },
  believesFailed: { weight: 'breaks', spec: 'RFC 9110 §15.5', level: 'usual' },
  takesOther: { weight: 'breaks', spec: 'RFC 9110 §15.3.1', level: 'usual' },
  getsNothing: { weight: 'breaks', spec: 'RFC 9110 §15.3.5', level: 'usual' },
  waitsInVain: { weight: 'breaks', spec: 'RFC 9110 §15.3.3', level: 'usual' },
  neverLearns: { weight: 'breaks', spec: 'RFC 9110 §15.3.3', level: 'usual' },
  givesUp: { weight: 'breaks', spec: 'RFC 9110 §15.5', level: 'usual' },
  laterUndone: { weight: 'breaks', spec: 'RFC 9110 §15.4.9', level: 'usual' },
  laterOther: { weight: 'breaks', spec: 'RFC 9110 §15.4.2', level: 'usual' },
  methodLost: { weight: 'breaks', spec: 'RFC 9110 §15.4', level: 'MAY' },
  methodKept: { weight: 'breaks', spec: 'RFC 9110 §15.4.8', level: 'MUST NOT' },
  secondOther: { weight: 'breaks', spec: 'RFC 9111 §4', level: 'usual' },
  refusalStored: { weight: 'breaks', spec: 'RFC 9110 §15.1', level: 'usual' },
  secondRefused: { weight: 'breaks', spec: 'RFC 9111 §4', level: 'usual' },
  notInvalidated: { weight: 'breaks', spec: 'RFC 9111 §4.4', level: 'MUST' },
  reloadSends: { weight: 'misleads', spec: 'RFC 9110 §15.4.4', level: 'usual' },
  keptForGood: { weight: 'misleads', spec: 'RFC 9110 §15.4.2', level: 'usual' },
  noPlace: { weight: 'misleads', spec: 'RFC 9110 §15.4', level: 'usual' },
  blamesLogin: { weight: 'misleads', spec: 'RFC 9110 §15.5.2', level: 'usual' },
  blamesRights: { weight: 'misleads', spec: 'RFC 9110 §15.5.4', level: 'usual' },
  blamesTarget: { weight: 'misleads', spec: 'RFC 9110 §15.5.5', level: 'usual' },
  blamesGone: { weight: 'misleads', spec: 'RFC 9110 §15.5.11', level: 'usual' },
  blamesState: { weight: 'misleads', spec: 'RFC 9110 §15.5.10', level: 'usual' },
  blamesCondition: { weight: 'misleads', spec: 'RFC 9110 §15.5.13', level: 'usual' },
  blamesContent: { weight: 'misleads', spec: 'RFC 9110 §15.5.21', level: 'usual' },
  clicks: { weight: 'costs', spec: 'RFC 9110 §15.4.2', level: 'usual' },
  notKept: { weight: 'costs', spec: 'RFC 9110 §15.4.2', level: 'usual' },
  notStored: { weight: 'costs', spec: 'RFC 9110 §15.1', level: 'usual' },
  droppedForNothing: { weight: 'costs', spec: 'RFC 9111 §4.4', level: 'MUST' },
  moreRequests: { weight: 'costs', spec: undefined, level: 'convention' },
} as const satisfies Readonly<Record<string, FindingFact>>

export type SwapFindingId = keyof typeof swapFindings

/** What a swapped status code does to a client; `count` is there where something is counted, `wanted` what it would be with the right code. */
export interface SwapFinding {
  readonly id: SwapFindingId
  readonly count?: number
  readonly wanted?: number
}

/** What a cell of the table says in one word; `holds` where nothing was found. */
export type Verdict = Weight | 'holds'

export const verdicts: readonly Verdict[] = ['breaks', 'misleads', 'costs', 'holds']

/** Gives the gravest weight among findings. */
export function verdictOf(findings: readonly SwapFinding[]): Verdict {
  return verdicts.find((weight) => findings.some(({ id }) => swapFindings[id].weight === weight)) ?? 'holds'
}

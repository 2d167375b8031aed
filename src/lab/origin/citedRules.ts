import type { Rule } from './rules.ts'

/**
 * Which rules the runs of some flows cite, whatever their controls and seed, and their missions, whatever is chosen: their
 * pages load the sentences of no others. What else stands on a page of a flow may cite more.
 */
export const citedRules = {
  jobs: [
    'wellFormed',
    'gateOrder',
    'methodKnown',
    'routeKnown',
    'methodAllowed',
    'tooOften',
    'contentType',
    'exists',
    'moved',
    'stateAllows',
    'contentUnderstood',
    'conflict',
    'act',
    'responseField',
    'idempotencyKey',
    'preferWait',
    'respondAsync',
    'callback',
    'monitorChosen',
    'nextPoll',
    'sentAgain',
    'jobKnown',
    'cancellation',
    'redirectFollowed',
    'answerAwaited',
  ],
  orders: [
    'wellFormed',
    'gateOrder',
    'methodKnown',
    'routeKnown',
    'methodAllowed',
    'contentType',
    'acceptable',
    'exists',
    'contentUnderstood',
    'act',
    'orderAnswer',
    'responseField',
    'redirectFollowed',
    'pageLoad',
    'reload',
    'historyEntry',
    'answerAwaited',
  ],
  edits: [
    'wellFormed',
    'gateOrder',
    'methodKnown',
    'routeKnown',
    'methodAllowed',
    'authenticated',
    'contentType',
    'acceptable',
    'exists',
    'locked',
    'stateAllows',
    'preconditionPresent',
    'ifMatch',
    'ifNoneMatch',
    'contentUnderstood',
    'conflict',
    'act',
    'orderAnswer',
    'responseField',
    'authorised',
    'writeGuarded',
    'basisChosen',
    'refusalRead',
    'afterRefusal',
  ],
  access: [
    'wellFormed',
    'gateOrder',
    'methodKnown',
    'routeKnown',
    'methodAllowed',
    'authenticated',
    'contentType',
    'exists',
    'moved',
    'contentUnderstood',
    'act',
    'responseField',
    'authorised',
    'existenceLearnt',
    'wayOut',
    'monitorChosen',
    'nextPoll',
    'jobKnown',
    'redirectFollowed',
  ],
} as const satisfies Readonly<Record<string, readonly Rule[]>>

export type Story = keyof typeof citedRules

const stories: Readonly<Record<string, Story>> = {
  polling: 'jobs',
  'async-conventions': 'jobs',
  'async-mishaps': 'jobs',
  'post-redirect-get': 'orders',
  'concurrent-edits': 'edits',
  'three-editors': 'edits',
  'stale-version': 'edits',
  'wrong-state': 'edits',
  'already-exists': 'edits',
  'access-control': 'access',
}

/** The flows whose panels show what somebody else does, or what the reader tries. */
const withMore = ['post-redirect-get', 'concurrent-edits', 'three-editors', 'access-control']

/** Returns the story that the runs and the missions of a flow belong to; throws when there is no such flow. */
export function storyOf(flow: string): Story {
  const story = stories[flow]
  if (!story) throw new Error(`No flow is called ${flow}`)
  return story
}

/** Returns the story that all on the page of a flow belongs to; `undefined` where its panel may cite any rule. */
export function pageStoryOf(flow: string): Story | undefined {
  return withMore.includes(flow) ? undefined : stories[flow]
}

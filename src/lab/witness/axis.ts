import { hasField } from '../../http/fields.ts'
import type { Request } from '../../http/message.ts'
import type { Site } from '../origin/site.ts'
import { changeRequest, fieldChange, type RequestChange } from '../requestChange.ts'
import { requestVariants } from '../requestVariants.ts'
import { millisOf, type Setup, type Situation, usualSetup, type VariedOption } from './situation.ts'

/** The one thing in which two setups differ: a part of the request, an option of the site, or the moment. */
export type Axis =
  | `field ${string}`
  | 'credentials'
  | 'content'
  | 'method'
  | 'target'
  | 'moment'
  | `option ${VariedOption}`

/** The setups of a situation that differ along one axis only, the usual one first. */
export interface Line {
  readonly axis: Axis
  readonly setups: readonly Setup[]
}

/** What is longer than this does not show on a page what it shows to a server. */
const longestShown = 300

/**
 * Lists the lines of a situation: fields, credentials, content, method, target, moment, options. With a site as the
 * story has left it, what is commonly tried in a request is tried too.
 */
export function linesOf(situation: Situation, site?: Site): readonly Line[] {
  const usual = usualSetup(situation)
  return [...requestLines(situation, usual, site), ...momentLine(situation, usual), ...optionLines(situation, usual)]
}

function requestLines(situation: Situation, usual: Setup, site: Site | undefined): readonly Line[] {
  const { request, moment } = usual
  const common = site ? requestVariants(site, request, millisOf(moment.seconds)) : []
  // Another target is another story, so only those are tried that a situation names.
  const changes = [...ownVariants(situation), ...common.filter(({ part }) => part !== 'target')]
  const lines = new Map<Axis, Setup[]>()
  for (const change of changes.filter((one) => isShort(one) && isOnePart(request, one))) {
    const axis = axisOf(change)
    const line = lines.get(axis) ?? [usual]
    lines.set(axis, line)
    line.push({ ...usual, request: changeRequest(request, [change]) })
  }
  const rank = (axis: Axis) => requestAxes.indexOf(axis)
  return [...lines].map(([axis, setups]) => ({ axis, setups })).sort((a, b) => rank(a.axis) - rank(b.axis))
}

/** Fields, of which there are many, come before all of these. */
const requestAxes: readonly Axis[] = ['credentials', 'content', 'method', 'target']

function ownVariants({ request, instead = {} }: Situation): readonly RequestChange[] {
  const { fields = [], methods = [], targets = [] } = instead
  return [
    ...fields.flatMap(([name, to]) => fieldChange(request, name, to) ?? []),
    ...methods.map((to) => ({ part: 'method', from: request.method, to }) as const),
    ...targets.map((to) => ({ part: 'target', from: request.target, to }) as const),
  ]
}

/** Content that brings its media type along is two parts of a request. */
function isOnePart({ fields }: Request, change: RequestChange): boolean {
  return change.part !== 'content' || change.mediaType === undefined || hasField(fields, 'Content-Type')
}

function isShort(change: RequestChange): boolean {
  return (change.to ?? '').length <= longestShown
}

function axisOf(change: RequestChange): Axis {
  return change.part === 'field' ? `field ${change.name}` : change.part
}

function momentLine({ moments }: Situation, usual: Setup): readonly Line[] {
  if (moments.length === 1) return []
  return [{ axis: 'moment', setups: moments.map((moment) => ({ ...usual, moment })) }]
}

function optionLines({ instead = {} }: Situation, usual: Setup): readonly Line[] {
  return (instead.options ?? []).map(([name, values]) => ({
    axis: `option ${name}`,
    setups: [usual, ...values.map((value) => ({ ...usual, options: { ...usual.options, [name]: value } }))],
  }))
}

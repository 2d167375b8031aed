import { fieldValue } from '../../http/fields.ts'
import { defaultOptions } from '../origin/site.ts'
import type { RequestChange } from '../requestChange.ts'
import type { Axis } from './axis.ts'
import type { DoneStep, Moment, Setup, VariedOption } from './situation.ts'

/** The only thing in which two setups differ, from the first to the second. */
export type Difference =
  | { readonly kind: 'request'; readonly change: RequestChange }
  | {
      readonly kind: 'option'
      readonly name: VariedOption
      readonly from: OptionValue
      readonly to: OptionValue
    }
  | {
      readonly kind: 'moment'
      readonly from: Moment
      readonly to: Moment
      /** What reached the site between the two, in the order of time; work that ends by itself is not among it. */
      readonly between: readonly DoneStep[]
    }

export type OptionValue = string | number | boolean

/** Says in what two setups differ that lie on one axis; `steps` are those that came before the later of the two. */
export function differenceOf(axis: Axis, first: Setup, second: Setup, steps: readonly DoneStep[]): Difference {
  if (axis === 'moment') {
    const earlier = Math.min(first.moment.seconds, second.moment.seconds)
    const between = steps.filter(({ seconds }) => seconds >= earlier)
    return { kind: 'moment', from: first.moment, to: second.moment, between }
  }
  const option = nameAfter('option ', axis)
  if (option !== undefined) {
    const name = option as VariedOption
    const valueIn = ({ options }: Setup) => ({ ...defaultOptions, ...options })[name]
    return { kind: 'option', name, from: valueIn(first), to: valueIn(second) }
  }
  return { kind: 'request', change: changeOn(axis, first, second) }
}

function changeOn(axis: Axis, { request: before }: Setup, { request: after }: Setup): RequestChange {
  const valuesOf = (name: string) => ({ from: fieldValue(before.fields, name), to: fieldValue(after.fields, name) })
  switch (axis) {
    case 'method':
      return { part: 'method', from: before.method, to: after.method }
    case 'target':
      return { part: 'target', from: before.target, to: after.target }
    case 'content':
      return { part: 'content', from: before.content, to: after.content, mediaType: undefined }
    case 'credentials':
      return { part: 'credentials', ...valuesOf('Authorization') }
    default: {
      const name = nameAfter('field ', axis) ?? ''
      return { part: 'field', name, ...valuesOf(name) }
    }
  }
}

const nameAfter = (kind: string, axis: Axis) => (axis.startsWith(kind) ? axis.slice(kind.length) : undefined)

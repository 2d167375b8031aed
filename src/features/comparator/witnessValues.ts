import type { TFunction } from 'i18next'
import type { RequestChange } from '../../lab/requestChange.ts'
import type { OptionValue } from '../../lab/witness/difference.ts'
import type { Witness } from '../../lab/witness/witness.ts'
import { type Excerpt, excerptAround, markedPlace, type Stretch } from './witnessMarks.ts'

/** What one side has of the one thing that differs: a sentence, or a piece of the message. */
export type WitnessValue = { readonly prose: string } | { readonly wire: Excerpt }

/** Gives what the first side has of the thing that differs, and what the second has. */
export function witnessValues(t: TFunction, witness: Witness): readonly [WitnessValue, WitnessValue] {
  const { situation, difference, sides } = witness
  switch (difference.kind) {
    case 'moment': {
      const told = (id: string) => ({ prose: t(`moment.${situation}.${id}`) })
      return [told(difference.from.id), told(difference.to.id)]
    }
    case 'option': {
      const told = (value: OptionValue) => ({ prose: optionText(t, difference.name, value) })
      return [told(difference.from), told(difference.to)]
    }
    case 'request': {
      const stretches = markedPlace(difference, sides[0].request.method)?.stretches ?? [nothing, nothing]
      const of = (index: 0 | 1) => requestValue(t, difference.change, sides[index], stretches[index], index)
      return [of(0), of(1)]
    }
  }
}

const nothing: Stretch = { from: 0, to: 0 }

function requestValue(
  t: TFunction,
  change: RequestChange,
  { request }: Witness['sides'][number],
  stretch: Stretch,
  index: 0 | 1,
): WitnessValue {
  switch (change.part) {
    case 'method':
    case 'target':
      return { wire: excerptAround(`${request.method} ${request.target}`, stretch) }
    case 'content':
      return request.content === ''
        ? { prose: t('value.noContent') }
        : { wire: excerptAround(request.content, stretch) }
    case 'field':
    case 'credentials': {
      const name = change.part === 'field' ? change.name : 'Authorization'
      const value = index === 0 ? change.from : change.to
      if (value !== undefined) return { wire: behindName(name, excerptAround(value, stretch)) }
      return { prose: change.part === 'field' ? t('value.noField', { name }) : t('value.noCredentials') }
    }
  }
}

function behindName(name: string, { text, from, to }: Excerpt): Excerpt {
  const before = `${name}: `
  return { text: `${before}${text}`, from: from + before.length, to: to + before.length }
}

/** Which code an order is answered with is a number; the other options have words for each value. */
function optionText(t: TFunction, name: string, value: OptionValue): string {
  return name === 'orderAnswer' ? t('value.orderAnswer', { code: value }) : t(`value.${name}.${value}`)
}

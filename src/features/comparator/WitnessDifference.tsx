import type { TFunction } from 'i18next'
import { useTranslation } from 'react-i18next'
import type { OptionValue } from '../../lab/witness/difference.ts'
import type { Witness } from '../../lab/witness/witness.ts'
import { ProseText } from '../../ui/ProseText.tsx'
import { StatusNumber } from '../../ui/StatusNumber.tsx'
import styles from './WitnessSection.module.css'
import { excerptAround, markedPlace } from './witnessMarks.ts'

/** The one thing in which the two exchanges differ, in words, and what each side has of it. */
export function WitnessDifference({ witness }: { readonly witness: Witness }) {
  const { t } = useTranslation('witness')
  const { sides } = witness
  const values = valuesOf(t, witness)
  return (
    <div className={styles.difference}>
      <p className={styles.made}>{t('made')}</p>
      <p className={styles.sentence}>
        <ProseText text={sentenceOf(t, witness)} />
      </p>
      <ul className={styles.values}>
        {sides.map(({ code }, index) => (
          <li key={code}>
            <StatusNumber code={code} />
            <span className={styles.value}>
              <ProseText text={values[index] ?? ''} />
            </span>
          </li>
        ))}
      </ul>
    </div>
  )
}

function sentenceOf(t: TFunction, { difference, sides: [one, other] }: Witness): string {
  const codes = { first: one.code, second: other.code }
  if (difference.kind === 'moment') return t('difference.moment')
  if (difference.kind === 'option') return t(`difference.option.${difference.name}`)
  const { change } = difference
  if (change.part === 'method' || change.part === 'target' || change.part === 'content') {
    return t(`difference.${change.part}`)
  }
  const form = change.from === undefined ? 'InSecond' : change.to === undefined ? 'InFirst' : 'Value'
  const name = change.part === 'field' ? change.name : 'Authorization'
  return t(`difference.${change.part}${form}`, { name, ...codes })
}

function valuesOf(t: TFunction, { situation, difference, sides: [one] }: Witness): readonly string[] {
  switch (difference.kind) {
    case 'moment':
      return [difference.from, difference.to].map(({ id }) => t(`moment.${situation}.${id}`))
    case 'option':
      return [difference.from, difference.to].map((value) => optionText(t, difference.name, value))
    case 'request': {
      const { change } = difference
      const { stretches } = markedPlace(difference, '') ?? {}
      const none = { from: 0, to: 0 }
      const excerpt = (text: string, index: 0 | 1) => `\`${excerptAround(text, stretches?.[index] ?? none)}\``
      const written = (value: string | undefined, index: 0 | 1) => {
        if (change.part === 'method') return `\`${value} ${one.request.target}\``
        if (change.part === 'target') return `\`${one.request.method} ${excerptAround(value ?? '', whole(value))}\``
        if (change.part === 'content') return value ? excerpt(value, index) : t('value.noContent')
        const name = change.part === 'field' ? change.name : 'Authorization'
        if (value !== undefined) return `\`${name}: ${excerptAround(value, whole(value))}\``
        return change.part === 'field' ? t('value.noField', { name }) : t('value.noCredentials')
      }
      return [written(change.from, 0), written(change.to, 1)]
    }
  }
}

const whole = (text = '') => ({ from: 0, to: text.length })

/** Which code an order is answered with is a number; the other options have words for each value. */
function optionText(t: TFunction, name: string, value: OptionValue): string {
  return name === 'orderAnswer' ? t('value.orderAnswer', { code: value }) : t(`value.${name}.${value}`)
}

import type { TFunction } from 'i18next'
import { useTranslation } from 'react-i18next'
import type { Witness } from '../../lab/witness/witness.ts'
import { ProseText } from '../../ui/ProseText.tsx'
import { StatusNumber } from '../../ui/StatusNumber.tsx'
import styles from './WitnessSection.module.css'
import { type WitnessValue, witnessValues } from './witnessValues.ts'

interface Props {
  readonly witness: Witness
  /** Whether it stands alone, so that what it is has to be said. */
  readonly isSingle: boolean
}

/** The one thing in which the two exchanges differ, in words, and what each side has of it. */
export function WitnessDifference({ witness, isSingle }: Props) {
  const { t } = useTranslation('witness')
  const [first, second] = witness.sides
  const [firstValue, secondValue] = witnessValues(t, witness)
  return (
    <div className={styles.difference} data-single={isSingle}>
      {isSingle && <p className={styles.made}>{t('made')}</p>}
      <p className={styles.sentence}>
        <ProseText text={sentenceOf(t, witness)} />
      </p>
      <ul className={styles.values}>
        <li>
          <StatusNumber code={first.code} />
          <Value value={firstValue} />
        </li>
        <li>
          <StatusNumber code={second.code} />
          <Value value={secondValue} />
        </li>
      </ul>
    </div>
  )
}

function Value({ value }: { readonly value: WitnessValue }) {
  if ('prose' in value) {
    return (
      <span>
        <ProseText text={value.prose} />
      </span>
    )
  }
  const { text, from, to } = value.wire
  return (
    <code className={styles.wire} translate="no">
      {text.slice(0, from)}
      <mark className={styles.differs}>{text.slice(from, to)}</mark>
      {text.slice(to)}
    </code>
  )
}

function sentenceOf(t: TFunction, { difference, sides: [one, other] }: Witness): string {
  switch (difference.kind) {
    case 'moment':
      return t('difference.moment')
    case 'option':
      return t(`difference.option.${difference.name}`)
    case 'request': {
      const { change } = difference
      if (change.part !== 'field' && change.part !== 'credentials') return t(`difference.${change.part}`)
      const form = change.from === undefined ? 'InSecond' : change.to === undefined ? 'InFirst' : 'Value'
      const name = change.part === 'field' ? change.name : 'Authorization'
      return t(`difference.${change.part}${form}`, { name, first: one.code, second: other.code })
    }
  }
}

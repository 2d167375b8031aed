import { useTranslation } from 'react-i18next'
import type { Language } from '../../i18n/languages.ts'
import type { Witness } from '../../lab/witness/witness.ts'
import { comparePath } from '../../state/addresses.ts'
import { ProseText } from '../../ui/ProseText.tsx'
import { StatusNumber } from '../../ui/StatusNumber.tsx'
import { WitnessDifference } from './WitnessDifference.tsx'
import { WitnessExchanges } from './WitnessExchanges.tsx'
import styles from './WitnessSection.module.css'

/** Two codes, and the two exchanges that tell them apart where the demo site can produce them. */
export interface PairOfWitness {
  readonly a: number
  readonly b: number
  readonly witness: Witness | undefined
}

interface Props {
  readonly language: Language
  readonly pairs: readonly PairOfWitness[]
}

/** What two codes come from: the one thing in which two exchanges differ, then both; for several pairs folded. */
export function WitnessSection({ language, pairs }: Props) {
  const { t } = useTranslation(['witness', 'app'])
  const shown = pairs.flatMap(({ a, b, witness }) => (witness ? [{ a, b, witness }] : []))
  const [only] = shown
  if (pairs.length === 0 || (pairs.length > 1 && !only)) return null
  if (!only) return <p className="quiet">{t('none')}</p>
  const isSingle = pairs.length === 1
  return (
    <section className={styles.section} aria-labelledby="witness">
      <h2 id="witness">{t('title')}</h2>
      {!isSingle && <p className={styles.lead}>{t('madeMany')}</p>}
      {shown.map(({ a, b, witness }) => (
        <div key={`${a}-${b}`} className={styles.pair}>
          {!isSingle && (
            <h3>
              <StatusNumber code={a} /> {t('compare.versus', { ns: 'app' })} <StatusNumber code={b} />
            </h3>
          )}
          <p className={styles.lead}>
            <ProseText text={t(`situation.${witness.situation}`)} />
          </p>
          <WitnessDifference witness={witness} isSingle={isSingle} />
          {isSingle ? (
            <WitnessExchanges witness={witness} isBrief={false} />
          ) : (
            <details className="disclosure">
              <summary>{t('exchanges')}</summary>
              <WitnessExchanges witness={witness} isBrief />
              <a className={styles.alone} href={comparePath(language, [a, b])}>
                {t('code.kinCompare', { ns: 'app', a, b })}
              </a>
            </details>
          )}
        </div>
      ))}
    </section>
  )
}

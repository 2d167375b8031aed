import { useTranslation } from 'react-i18next'
import type { WitnessSide } from '../../lab/witness/witness.ts'
import { ProseText } from '../../ui/ProseText.tsx'
import { Reasons } from '../../ui/Reasons.tsx'
import styles from './WitnessSection.module.css'

/** Why one of two exchanges was answered so: what came before it, and the reasons, marked where the other has others. */
export function WitnessReasons({ side, other }: { readonly side: WitnessSide; readonly other: WitnessSide }) {
  const { t } = useTranslation(['witness', 'app'])
  const { before, decisions, moment } = side
  return (
    <details className="disclosure">
      <summary>{t('code.reasons', { ns: 'app' })}</summary>
      {before.length > 0 && (
        <div className={styles.before}>
          <p>{t('before.title')}</p>
          <ol>
            {before.map(({ seconds, request: { method, target }, status }) => (
              <li key={`${seconds}:${method}:${target}`}>
                <ProseText text={t('before.step', { count: seconds, method, target, status })} />
              </li>
            ))}
            <li>{t('before.this', { count: moment.seconds })}</li>
          </ol>
        </div>
      )}
      <Reasons decisions={decisions} beside={{ decisions: other.decisions, label: t('marks.onlyHere') }} />
    </details>
  )
}

import { useTranslation } from 'react-i18next'
import { ruleNamespaces } from '../i18n/namespaces.ts'
import type { Decision } from '../lab/trace/trace.ts'
import { ProseText } from './ProseText.tsx'
import styles from './Reasons.module.css'
import { SpecLink } from './SpecLink.tsx'

interface Props {
  readonly decisions: readonly Decision[]
  /** Another run's, beside which they stand: what is not among them is marked, and said to stand only here. */
  readonly beside?: { readonly decisions: readonly Decision[]; readonly label: string }
}

/** Why a participant did what it did: each decision's sentence, how binding its rule is, and where it stands. */
export function Reasons({ decisions, beside }: Props) {
  const { t } = useTranslation('app')
  const isOnlyHere = (rule: string, outcome: string) =>
    beside !== undefined && !beside.decisions.some((one) => one.rule === rule && one.outcome === outcome)
  return (
    <ol className={styles.reasons}>
      {decisions.map(({ at, rule, outcome, level, spec }, index) => (
        <li key={`${index}:${at}:${rule}`} className={isOnlyHere(rule, outcome) ? styles.onlyHere : undefined}>
          {isOnlyHere(rule, outcome) && <span className="visually-hidden">{beside?.label} </span>}
          <ProseText text={t(`${rule}.${outcome}`, { ns: ruleNamespaces })} />{' '}
          <span className={styles.source}>
            <span className={styles.level}>{t(`level.${level}`)}</span>
            {spec && (
              <>
                {' '}
                <SpecLink spec={spec} />
              </>
            )}
          </span>
        </li>
      ))}
    </ol>
  )
}

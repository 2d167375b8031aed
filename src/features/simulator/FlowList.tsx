import { useTranslation } from 'react-i18next'
import type { Language } from '../../i18n/languages.ts'
import type { Scenario } from '../../lab/scenarios/scenario.ts'
import { formatAddress } from '../../state/addresses.ts'
import { StatusNumber } from '../../ui/StatusNumber.tsx'
import styles from './FlowList.module.css'

interface Props {
  readonly language: Language
  readonly scenarios: readonly Scenario[]
}

/** Every flow that can be run, with the codes it shows. */
export function FlowList({ language, scenarios }: Props) {
  const { t } = useTranslation(['app', 'scenarios'])
  return (
    <div className={styles.page}>
      <header>
        <h1 tabIndex={-1}>{t('flows.title')}</h1>
        <p className="quiet">{t('flows.lead')}</p>
      </header>
      <ul className={styles.flows}>
        {scenarios.map(({ id, codes }) => (
          <li key={id}>
            <h2>
              <a href={formatAddress({ kind: 'flow', language, id })}>{t(`${id}.title`, { ns: 'scenarios' })}</a>
            </h2>
            <p>{t(`${id}.lead`, { ns: 'scenarios' })}</p>
            <ul className={styles.codes}>
              {codes.map((code) => (
                <li key={code}>
                  <StatusNumber code={code} />
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ul>
    </div>
  )
}

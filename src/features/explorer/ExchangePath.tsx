import { useTranslation } from 'react-i18next'
import { type NoCode, type StageState, stageStates } from '../../http/noCode/noCodes.ts'
import { SpecLink } from '../../ui/SpecLink.tsx'
import styles from './ExchangePath.module.css'

/** The mark of each state, so that none is told by its colour alone; drawn in a square of 12 units. */
const marks: Readonly<Record<StageState, string>> = {
  done: 'M2.5 6.5 5 9l4.5-6',
  failed: 'M3 3l6 6M9 3l-6 6',
  possible: 'M6 2v4.5M6 9v.6',
  unsure: 'M2 6h2M5.5 6h1M8 6h2',
  unreached: '',
}

/** The way of an exchange, step by step, with the step marked at which it stopped: a list that is drawn as a path. */
export function ExchangePath({ noCode }: { readonly noCode: NoCode }) {
  const { t } = useTranslation('noCode')
  return (
    <figure className={styles.figure}>
      <figcaption>
        {t('heading.path')} <SpecLink spec="RFC 9110 §4.3.3" />
      </figcaption>
      <ol className={styles.path}>
        {stageStates(noCode).map(({ stage, state }) => (
          <li key={stage} data-state={state}>
            <svg viewBox="0 0 12 12" aria-hidden="true" focusable="false">
              <path d={marks[state]} />
            </svg>
            <span className={styles.stage}>{t(`stage.${stage}`)}</span>
            <span className={styles.state}>{t(`state.${state}`)}</span>
          </li>
        ))}
      </ol>
    </figure>
  )
}

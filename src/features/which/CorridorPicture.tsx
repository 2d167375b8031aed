import { useTranslation } from 'react-i18next'
import { statusClass } from '../../http/status/status.ts'
import { corridor } from '../../lab/origin/corridor.ts'
import styles from './CorridorPicture.module.css'

interface Props {
  /** The gate at which the request stands; without one it has not come to the corridor. */
  readonly gate: string | undefined
  /** The code with which the walk has ended. */
  readonly code: number | undefined
}

/** The corridor as a row of gates: those passed, the one at which the request stands, those ahead. */
export function CorridorPicture({ gate, code }: Props) {
  const { t } = useTranslation('which')
  const here = corridor.findIndex(({ id }) => id === gate)
  return (
    <div className={styles.corridor}>
      <p className="quiet">
        {here < 0 ? t('place.before') : t('place.gate', { number: here + 1, total: corridor.length })}
      </p>
      <div className={styles.gates} data-class={code === undefined ? undefined : statusClass(code)} aria-hidden="true">
        {corridor.map(({ id }, place) => (
          <span
            key={id}
            className={styles.gate}
            data-state={place === here ? 'here' : place < here ? 'passed' : 'ahead'}
          />
        ))}
      </div>
    </div>
  )
}

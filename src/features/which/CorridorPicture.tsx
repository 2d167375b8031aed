import { useTranslation } from 'react-i18next'
import { corridor } from '../../lab/origin/corridor.ts'
import styles from './CorridorPicture.module.css'

/** The corridor as a row of gates, with the one at which the request stands; without one it has not come there yet. */
export function CorridorPicture({ gate }: { readonly gate: string | undefined }) {
  const { t } = useTranslation('which')
  const here = corridor.findIndex(({ id }) => id === gate)
  return (
    <div className={styles.corridor}>
      <p className="quiet">
        {here < 0 ? t('place.before') : t('place.gate', { number: here + 1, total: corridor.length })}
      </p>
      <div className={styles.gates} aria-hidden="true">
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

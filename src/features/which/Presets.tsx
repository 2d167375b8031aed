import { useTranslation } from 'react-i18next'
import { presets } from '../../lab/which/presets.ts'
import type { Answers } from '../../lab/which/question.ts'
import styles from './WhichPage.module.css'

/** Usual situations to begin with: the first questions are answered for them. */
export function Presets({ onStart }: { readonly onStart: (answers: Answers) => void }) {
  const { t } = useTranslation('which')
  return (
    <section className={styles.presets} aria-labelledby="presets">
      <h2 id="presets">{t('presets.title')}</h2>
      <ul>
        {presets.map(({ id, answers }) => (
          <li key={id}>
            <button type="button" className="button" onClick={() => onStart(answers)}>
              {t(`presets.${id}`)}
            </button>
          </li>
        ))}
      </ul>
    </section>
  )
}

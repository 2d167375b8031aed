import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Taken } from '../../lab/which/settle.ts'
import { ProseText } from '../../ui/ProseText.tsx'
import styles from './TakenList.module.css'

interface Props {
  readonly taken: readonly Taken[]
  /** The question that is being answered anew. */
  readonly changing: string | undefined
  readonly onChange: (question: string) => void
}

const fewest = 4

/** The questions answered so far; each can be answered anew. Of many only the last ones stand there at first. */
export function TakenList({ taken, changing, onChange }: Props) {
  const { t } = useTranslation('which')
  const [showsAll, setShowsAll] = useState(false)
  const isLong = taken.length > fewest + 1
  const shown = isLong && !showsAll ? taken.slice(-fewest) : taken
  return (
    <section className={styles.taken} aria-labelledby="taken">
      <h2 id="taken">{t('taken.title')}</h2>
      {isLong && (
        <button
          type="button"
          className={styles.more}
          aria-expanded={showsAll}
          onClick={() => setShowsAll((before) => !before)}
        >
          {showsAll ? t('taken.few') : t('taken.all', { count: taken.length })}
        </button>
      )}
      <ol start={taken.length - shown.length + 1}>
        {shown.map(({ question, answer }) => (
          <li key={question.id}>
            <button
              type="button"
              className={styles.row}
              aria-current={question.id === changing ? 'true' : undefined}
              onClick={() => onChange(question.id)}
            >
              <span className="visually-hidden">{t('taken.change')}</span>{' '}
              <span className={styles.name}>{t(`questions.${question.id}.name`)}</span>{' '}
              <span className={styles.answer}>
                <ProseText text={t(`questions.${question.id}.answers.${answer.id}`)} />
              </span>
            </button>
          </li>
        ))}
      </ol>
    </section>
  )
}

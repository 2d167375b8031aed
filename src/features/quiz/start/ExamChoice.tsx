import { useId, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { KindId } from '../../../study/question.ts'
import { usualCount } from '../../../study/roundOrder.ts'
import { useAsFound } from '../../../ui/useAsFound.ts'
import type { Beginning } from '../beginning.ts'
import shared from '../Quiz.module.css'
import type { Room } from '../room.ts'
import styles from './OtherRounds.module.css'

interface Props {
  readonly room: Room | undefined
  readonly kinds: readonly KindId[]
  readonly seed: number | undefined
  readonly onBegin: (order: Beginning) => void
}

const counts = [10, usualCount.exam, 30, 50]

/** An exam: how many questions, and whether a clock runs. */
export function ExamChoice({ room, kinds, seed, onBegin }: Props) {
  const { t } = useTranslation('quiz')
  const id = useId()
  const [count, setCount] = useState(usualCount.exam)
  const [isTimed, setTimed] = useState(false)
  const fields = useRef<HTMLDivElement>(null)
  useAsFound(fields, (found) => {
    setCount(Number(found.querySelector('select')?.value ?? usualCount.exam))
    setTimed(found.querySelector('input')?.checked === true)
  })
  const order: Beginning = {
    mode: 'exam',
    count,
    ...(kinds.length > 0 && { kinds }),
    ...(isTimed && { minutes: count }),
    ...(seed !== undefined && { seed }),
  }
  return (
    <details className={styles.choice}>
      <summary>
        <span className={styles.title}>{t('rounds.exam.title')}</span>
        <span className="quiet">{t('rounds.exam.text')}</span>
      </summary>
      <div ref={fields} className={styles.fields}>
        <p className={styles.field}>
          <label htmlFor={id}>{t('choose.count')}</label>
          <select id={id} value={count} onChange={({ target }) => setCount(Number(target.value))}>
            {counts.map((each) => (
              <option key={each}>{each}</option>
            ))}
          </select>
        </p>
        <label className={styles.check}>
          <input type="checkbox" checked={isTimed} onChange={({ target }) => setTimed(target.checked)} />
          <span>{t('choose.clock')}</span>
        </label>
        <p className={shared.ways}>
          <button type="button" className="button" onClick={() => onBegin(order)}>
            {t('rounds.exam.begin')}
          </button>
        </p>
        {room && <room.ShareRound link={order} />}
      </div>
    </details>
  )
}

import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { KindId } from '../../../study/question.ts'
import { useAsFound } from '../../../ui/useAsFound.ts'
import type { Beginning } from '../beginning.ts'
import type { Room } from '../room.ts'
import styles from './OtherRounds.module.css'

interface Props {
  readonly room: Room | undefined
  readonly kinds: readonly KindId[]
  readonly seed: number | undefined
  readonly onBegin: (order: Beginning) => void
}

/** A round about a topic; its choices are drawn once it is opened. */
export function TopicChoice({ room, ...choice }: Props) {
  const { t } = useTranslation(['quiz', 'app'])
  const [isOpen, setOpen] = useState(false)
  const details = useRef<HTMLDetailsElement>(null)
  useAsFound(details, (found) => setOpen(found.open))
  return (
    <details ref={details} className={styles.choice} onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>
        <span className={styles.title}>{t('rounds.topic.title')}</span>
        <span className="quiet">{t('rounds.topic.text')}</span>
      </summary>
      {isOpen && (room ? <room.TopicFields {...choice} /> : <p className="quiet">{t('app:shell.loading')}</p>)}
    </details>
  )
}

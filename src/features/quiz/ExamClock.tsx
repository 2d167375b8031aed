import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { usePowers } from '../../state/powers.ts'
import styles from './RoundFooter.module.css'

interface Props {
  /** Milliseconds since the Unix epoch. */
  readonly endsAt: number
  readonly onEnd: () => void
}

const shortMillis = 60_000

/** How much time an exam has left; when none is, the exam ends. A reader of screens hears of the last minute once. */
export function ExamClock({ endsAt, onEnd }: Props) {
  const { t } = useTranslation('quiz')
  const { now } = usePowers()
  const [left, setLeft] = useState(() => endsAt - now())
  const end = useRef(onEnd)
  useEffect(() => {
    end.current = onEnd
  })
  useEffect(() => {
    const look = () => {
      const millis = endsAt - now()
      setLeft(millis)
      if (millis <= 0) end.current()
    }
    look()
    const timer = setInterval(look, 1000)
    return () => clearInterval(timer)
  }, [endsAt, now])
  const isShort = left <= shortMillis
  return (
    <>
      <span role="timer" className={styles.clock} data-short={isShort || undefined}>
        {t('timeLeft', { time: formatLeft(left) })}
      </span>
      <span role="status" className="visually-hidden">
        {isShort && t('timeLeft', { time: formatLeft(shortMillis) })}
      </span>
    </>
  )
}

function formatLeft(millis: number): string {
  const seconds = Math.max(0, Math.ceil(millis / 1000))
  return `${Math.floor(seconds / 60)}:${`${seconds % 60}`.padStart(2, '0')}`
}

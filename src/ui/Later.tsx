import { type ReactNode, startTransition, useEffect, useState, useSyncExternalStore } from 'react'
import { afterPaint } from './afterPaint.ts'
import styles from './Later.module.css'

interface Props {
  /** Tells whether it is wanted with the rest of the page, since somebody goes to a place in it. */
  readonly isWanted: () => boolean
  readonly children: ReactNode
}

const never = () => () => {}

/**
 * What follows the first view of a page that is drawn in the browser: it is drawn when the first view is on the screen,
 * and until then its place is kept. A document that is drawn ahead of time has it.
 */
export function Later({ isWanted, children }: Props) {
  const isWhole = useSyncExternalStore(never, isWanted, () => true)
  const [isDue, setDue] = useState(isWhole)
  useEffect(() => {
    if (isDue) return
    const draw = () => setDue(true)
    const stop = afterPaint(() => startTransition(draw))
    // Whoever is quick enough to press something may mean what is not there yet.
    for (const press of presses) addEventListener(press, draw, { capture: true })
    return () => {
      stop()
      for (const press of presses) removeEventListener(press, draw, { capture: true })
    }
  }, [isDue])
  return isDue ? children : <div className={styles.place} />
}

const presses = ['pointerdown', 'keydown'] as const

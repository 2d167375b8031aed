import { type ReactNode, useDeferredValue, useEffect, useState, useSyncExternalStore } from 'react'
import styles from './Later.module.css'

interface Props {
  /** Tells whether it is wanted with what stands before it, since somebody goes to a place in it. */
  readonly isWanted?: () => boolean
  readonly children: ReactNode
}

const nothing = () => () => {}
const always = () => true
const never = () => false

/**
 * What follows that which is looked at first: in the browser it is drawn when the first is on the screen, and until then its
 * place is kept. A document that is drawn ahead of time has it.
 */
export function Later({ isWanted = never, children }: Props) {
  const isWantedNow = useSyncExternalStore(nothing, isWanted, always)
  const [isAtOnce] = useState(isWantedNow)
  const isDue = useDeferredValue(true, isAtOnce)
  if (isAtOnce) return children
  return isDue ? <Come isWanted={isWanted}>{children}</Come> : <div className={styles.place} />
}

/** Goes to what a quick reader has followed a link to before it was there. */
function Come({ isWanted, children }: Required<Props>) {
  useEffect(() => {
    if (isWanted()) document.getElementById(location.hash.slice(1))?.scrollIntoView()
  }, [isWanted])
  return children
}

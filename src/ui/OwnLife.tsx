import { type ReactNode, Suspense, useEffect, useMemo, useRef } from 'react'
import { announceLife, latePart, nearPart, ownLife } from './life.ts'

interface Props {
  /** By which it is found in a document. */
  readonly id: string
  /** Whether each of the elements in it is laid out only when somebody comes near. */
  readonly isFurther?: boolean
  /** Whether it is laid out only when somebody comes near, on a narrow screen. */
  readonly isLate?: boolean
  readonly className?: string | undefined
  /** What may wait for its code. Until that is there it must be the same element: React drops what stands in the document when it changes. */
  readonly children: ReactNode
}

/** A part of a page that may come to life later than what stands around it, and says so. */
export function OwnLife({ id, isFurther = false, isLate = false, className, children }: Props) {
  const part = useRef<HTMLDivElement>(null)
  const inside = useMemo(
    () => (
      <Suspense fallback={null}>
        {children}
        <Announcer announce={() => comeAlive(part.current)} />
      </Suspense>
    ),
    [children],
  )
  const marks = { [ownLife]: '', ...(isFurther && { 'data-further': '' }), ...(isLate && { [latePart]: '' }) }
  return (
    <div ref={part} id={id} className={className} {...marks}>
      {inside}
    </div>
  )
}

function comeAlive(part: HTMLElement | null): void {
  part?.setAttribute(nearPart, '')
  announceLife(part)
}

/**
 * Says that what stands beside it has come to life: in a task of its own, since what is told then would meet the handlers of the
 * drawing that is just being finished.
 */
function Announcer({ announce }: { readonly announce: () => void }) {
  useEffect(() => {
    const timer = setTimeout(announce)
    return () => clearTimeout(timer)
  }, [announce])
  return null
}

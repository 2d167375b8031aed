import { type RefObject, useEffect, useState } from 'react'
import { usePowers } from '../../state/powers.ts'
import { progressOf } from '../../state/progress/progressOf.ts'
import { isContinued } from './isContinued.ts'

/** What somebody who comes near it may be about to begin a round with. */
const controls = 'button, input, select, summary, label'

/**
 * Tells when the questions are needed: at once by who has begun something here before, and then the log is opened too; by anybody
 * else when they come near a control, or at leisure.
 */
export function useNeed(page: RefObject<HTMLElement | null>, atLeisure: (act: () => void) => () => void): boolean {
  const powers = usePowers()
  const [isNeeded, setNeeded] = useState(false)
  useEffect(() => {
    const stop = new AbortController()
    const need = () => {
      stop.abort()
      setNeeded(true)
    }
    const goOn = async () => {
      if (!(await isContinued(powers)) || stop.signal.aborted) return
      progressOf(powers).getState().open()
      need()
    }
    void goOn()
    for (const sign of ['pointerover', 'pointerdown', 'focusin'])
      page.current?.addEventListener(
        sign,
        ({ target }) => {
          if (target instanceof Element && target.closest(controls)) need()
        },
        { passive: true, signal: stop.signal },
      )
    const callOff = atLeisure(need)
    return () => {
      stop.abort()
      callOff()
    }
  }, [page, powers, atLeisure])
  return isNeeded
}

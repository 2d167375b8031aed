import { startTransition, useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Language } from '../../i18n/languages.ts'
import { type Furnished, loadRoom } from './loadRoom.ts'

interface LoadedRoom {
  /** `undefined` until it is there. */
  readonly furnished: Furnished | undefined
  readonly hasFailed: boolean
  readonly retry: () => void
}

/** Loads what needs the kinds of question once it is needed, unless it was given. */
export function useRoom(language: Language, given: Furnished | undefined, isNeeded: boolean): LoadedRoom {
  const { i18n } = useTranslation()
  const [furnished, setFurnished] = useState(given)
  const [attempt, setAttempt] = useState(0)
  const [failedAttempt, setFailedAttempt] = useState<number>()

  useEffect(() => {
    if (furnished || !isNeeded) return
    let isOvertaken = false
    const load = async () => {
      try {
        const loaded = await loadRoom(language, i18n)
        // Nothing on the page waits for it so much that the page should be deaf meanwhile.
        if (!isOvertaken) startTransition(() => setFurnished(loaded))
      } catch {
        if (!isOvertaken) setFailedAttempt(attempt)
      }
    }
    void load()
    return () => {
      isOvertaken = true
    }
  }, [language, i18n, furnished, isNeeded, attempt])

  return { furnished, hasFailed: failedAttempt === attempt, retry: () => setAttempt((count) => count + 1) }
}

import { useEffect, useMemo, useState } from 'react'
import { loadComparisons } from '../../i18n/collections.ts'
import type { Language } from '../../i18n/languages.ts'
import type { ComparisonProse } from '../../i18n/prose.ts'

/** What tells the pairs of kin apart, as far as it is there. */
export interface Comparisons {
  readonly pairs: Readonly<Record<string, ComparisonProse>>
  readonly failed: boolean
  readonly retry: () => void
}

const nothing: Readonly<Record<string, ComparisonProse>> = {}

/** Loads the comparisons once they are wanted: while a question is being read there is time for it. */
export function useComparisons(language: Language, wanted: boolean): Comparisons {
  const [pairs, setPairs] = useState(nothing)
  const [failedAttempt, setFailedAttempt] = useState<number>()
  const [attempt, setAttempt] = useState(0)

  useEffect(() => {
    if (!wanted) return
    let overtaken = false
    loadComparisons(language).then(
      (loaded) => !overtaken && setPairs(loaded),
      () => !overtaken && setFailedAttempt(attempt),
    )
    return () => {
      overtaken = true
    }
  }, [language, wanted, attempt])

  const failed = failedAttempt === attempt
  return useMemo(() => ({ pairs, failed, retry: () => setAttempt((count) => count + 1) }), [pairs, failed])
}

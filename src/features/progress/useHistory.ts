import { useEffect, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Language } from '../../i18n/languages.ts'
import { addNamespaces } from '../../i18n/namespaces.ts'
import type { HistoryPage } from '../../state/progress/store.ts'
import type { ProgressDoor } from './useDoor.ts'

interface Asked {
  /** What the page shown was asked for with; `undefined` for the newest. */
  readonly before: string | undefined
  readonly attempt: number
}

/** Reads the log page by page; only one page is held, and it is read again whenever the log has changed. */
export function useHistory({ actions, state }: ProgressDoor, language: Language, count: number) {
  const { i18n } = useTranslation()
  const [asked, setAsked] = useState<Asked>({ before: undefined, attempt: 0 })
  const [shown, setShown] = useState<HistoryPage>()
  const [isBusy, setBusy] = useState(true)
  const [hasFailed, setFailed] = useState(false)
  const { history } = actions
  const { events, lastId } = state.progress

  // The length of the log and its last id say whether what was read still is what is there.
  const wanted = useMemo(() => ({ before: asked.before, asked, events, lastId }), [asked, events, lastId])

  useEffect(() => {
    let isOld = false
    setBusy(true)
    // How the kinds of question are called is worth waiting for, but not worth failing for.
    const named = addNamespaces(i18n, language, ['questions']).catch(() => undefined)
    Promise.all([history(wanted.before, count), named]).then(
      ([page]) => {
        if (isOld) return
        setShown(page)
        setFailed(false)
        setBusy(false)
      },
      () => {
        if (isOld) return
        setFailed(true)
        setBusy(false)
      },
    )
    return () => {
      isOld = true
    }
  }, [wanted, count, history, i18n, language])

  return {
    shown,
    isBusy,
    hasFailed,
    isNewest: asked.before === undefined,
    showOlder: () => setAsked({ before: shown?.before, attempt: 0 }),
    showNewest: () => setAsked({ before: undefined, attempt: 0 }),
    reload: () => setAsked(({ before, attempt }) => ({ before, attempt: attempt + 1 })),
  }
}

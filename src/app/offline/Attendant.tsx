import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useStore } from 'zustand'
import type { Language } from '../../i18n/languages.ts'
import { addNamespaces } from '../../i18n/namespaces.ts'
import { type Powers, usePowers } from '../../state/powers.ts'
import { progressOf } from '../../state/progress/progressOf.ts'
import { attendOffline } from './attendOffline.ts'
import { mendUnloaded } from './mendUnloaded.ts'
import { offlineOf } from './offlineOf.ts'
import { settleAnswers } from './settleAnswers.ts'
import { UpdateNotice } from './UpdateNotice.tsx'

const settle = (powers: Powers) => settleAnswers(progressOf(powers), powers.keeping.later)

/** How long a click may last. */
const clickMillis = 300

/** Loads the page again when what it asks for cannot be fetched since there is a newer release. Returns what stops it. */
function mendWhatIsGone(powers: Powers): () => void {
  if (document.documentElement.dataset.release === undefined) return () => undefined
  const mend = () => {
    void mendUnloaded({
      offline: offlineOf(powers),
      storage: sessionStorage,
      isAsked: () => navigator.userActivation?.isActive ?? false,
      settle: () => settle(powers),
      // What fails while a button is pressed is loaded again once the click has changed the address.
      reload: () => void setTimeout(() => location.reload(), clickMillis),
    }).catch(() => undefined)
  }
  window.addEventListener('vite:preloadError', mend)
  return () => window.removeEventListener('vite:preloadError', mend)
}

/** Sees to it that the site works without a network, and offers a newer release. Is loaded once the first view is over. */
export function Attendant({ language }: { readonly language: Language }) {
  const powers = usePowers()
  const offline = offlineOf(powers)
  const { support, update } = useStore(offline.state)
  const [put, putOff] = useState<typeof update>('none')
  const speaks = useWords(language)

  useEffect(() => attendOffline(powers), [powers])
  useEffect(() => mendWhatIsGone(powers), [powers])
  useEffect(() => {
    if (support === 'kept') offline.keep(language)
  }, [offline, support, language])

  if (!speaks || update === 'none' || update === put) return null
  return (
    <UpdateNotice
      update={update}
      onReload={async () => {
        const unsaved = await settle(powers)
        if (unsaved === 0) offline.takeUpdate()
        return unsaved
      }}
      onLater={() => putOff(update)}
    />
  )
}

/** Fetches the words of the notice while there is a network, and tells whether they are there. */
function useWords(language: Language): boolean {
  const { i18n } = useTranslation()
  const [spoken, setSpoken] = useState<Language>()
  useEffect(() => {
    addNamespaces(i18n, language, ['offline']).then(
      () => setSpoken(language),
      () => undefined,
    )
  }, [i18n, language])
  return spoken === language
}

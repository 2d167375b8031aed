import { type ComponentType, useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { navigate, useLocationProperty } from 'wouter/use-browser-location'
import type { Language } from '../../i18n/languages.ts'
import { addNamespaces } from '../../i18n/namespaces.ts'
import { useAsFound } from '../../ui/useAsFound.ts'
import type { SwapDesk } from './SwapDesk.tsx'
import styles from './SwapWatch.module.css'
import { formatSwapHash, parseSwapHash, swappable } from './swapHash.ts'

type Desk = ComponentType<Parameters<typeof SwapDesk>[0]>

/** Where both runs of a swap are watched: loaded when it is opened, or when the address asks for one client. */
export function SwapWatch({ language, codes }: { readonly language: Language; readonly codes: readonly number[] }) {
  const { t, i18n } = useTranslation('app')
  const [isOpen, setOpen] = useState(false)
  const details = useRef<HTMLDetailsElement>(null)
  useAsFound(details, (found) => setOpen(found.open))
  const [loaded, setLoaded] = useState<'not' | 'loading' | 'failed' | { readonly Desk: Desk }>('not')
  const hash = useLocationProperty(
    () => location.hash,
    () => '',
  )
  const choices = useMemo(() => swappable(codes), [codes])
  const asked = useMemo(() => parseSwapHash(hash, choices), [hash, choices])
  useEffect(() => {
    // Who chooses inside stays where they are.
    if (!asked || !details.current || details.current.contains(document.activeElement)) return
    details.current.open = true
    details.current.querySelector('summary')?.focus({ preventScroll: true })
    details.current.scrollIntoView()
  }, [asked])
  const load = useCallback(() => {
    setLoaded('loading')
    Promise.all([import('./SwapDesk.tsx'), addNamespaces(i18n, language, ['swap', 'player', 'rules'])]).then(
      ([{ SwapDesk: Desk }]) => setLoaded({ Desk }),
      () => setLoaded('failed'),
    )
  }, [i18n, language])
  useEffect(() => {
    if (isOpen) load()
  }, [isOpen, load])
  if (choices.length === 0) return null

  return (
    <details ref={details} className={styles.watch} onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      {/* What a link leads to has to be able to take the focus, or the browser takes it away; and it leads here the second time too. */}
      <summary id={asked && hash.slice(1)}>{t('compare.swapWatch')}</summary>
      {loaded === 'loading' && <p className="quiet">{t('shell.loading')}</p>}
      {loaded === 'failed' && (
        <p role="alert">
          <button type="button" className="button" onClick={load}>
            {t('shell.tryAgain')}
          </button>
        </p>
      )}
      {typeof loaded === 'object' && (
        <loaded.Desk
          codes={choices}
          choice={asked}
          onChoose={(choice) => navigate(formatSwapHash(choice), { replace: true, state: history.state })}
        />
      )}
    </details>
  )
}

import { type ComponentType, type ReactNode, type SyntheticEvent, useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import styles from './LazyDisclosure.module.css'

interface Props<P> {
  readonly summary: string
  /** Fetches what is inside, when it is opened for the first time. */
  readonly load: () => Promise<ComponentType<P>>
  /** Whether it is open from the start, or opens by itself when that changes. */
  readonly isOpen?: boolean
  readonly children: (Inside: ComponentType<P>) => ReactNode
}

type Loaded<P> = 'not' | 'loading' | 'failed' | { readonly Inside: ComponentType<P> }

/** A disclosure whose inside costs nothing until somebody opens it. */
export function LazyDisclosure<P>({ summary, load, isOpen = false, children }: Props<P>) {
  const { t } = useTranslation('player')
  const [loaded, setLoaded] = useState<Loaded<P>>('not')

  const details = useRef<HTMLDetailsElement>(null)
  useEffect(() => {
    // Opened in the browser alone: drawn ahead of time, nothing could be inside yet.
    if (isOpen && details.current) details.current.open = true
  }, [isOpen])

  function fetchInside() {
    setLoaded('loading')
    load().then(
      (Inside) => setLoaded({ Inside }),
      () => setLoaded('failed'),
    )
  }

  function onToggle(event: SyntheticEvent<HTMLDetailsElement>) {
    if (event.currentTarget.open && (loaded === 'not' || loaded === 'failed')) fetchInside()
  }

  return (
    <details ref={details} className={styles.disclosure} onToggle={onToggle}>
      <summary>{summary}</summary>
      <div className={styles.inside}>
        {loaded === 'loading' && <p className="quiet">{t('lazy.loading')}</p>}
        {loaded === 'failed' && (
          <>
            <p role="alert">{t('lazy.failed')}</p>
            <p>
              <button type="button" className="button" onClick={fetchInside}>
                {t('lazy.retry')}
              </button>
            </p>
          </>
        )}
        {typeof loaded === 'object' && children(loaded.Inside)}
      </div>
    </details>
  )
}

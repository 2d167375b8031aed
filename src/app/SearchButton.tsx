import { type ComponentType, useEffect, useLayoutEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Language } from '../i18n/languages.ts'
import { addNamespaces } from '../i18n/namespaces.ts'
import { formatAddress } from '../state/addresses.ts'
import { useSetting } from '../state/powers.ts'
import styles from './Shell.module.css'
import { asksForSearch } from './searchShortcut.ts'

type Palette = ComponentType<{ readonly language: Language; readonly onClose: () => void }>

interface Props {
  readonly language: Language
  /** Where it says that the search could not be loaded. */
  readonly onFailed: (failed: boolean) => void
}

/** The longest that a press takes, as a rule. */
const pressMillis = 1000

/** The way to the search from every page: a button and two shortcuts. What is behind them is loaded when one is used. */
export function SearchButton({ language, onFailed }: Props) {
  const { t, i18n } = useTranslation('app')
  const slashSearches = useSetting('slashSearches')
  const [Palette, setPalette] = useState<Palette>()
  const [isOpen, setOpen] = useState(false)

  // Until the page is alive, and without scripts, a link to the list of codes stands here; focus stays where it was.
  const [isAlive, setAlive] = useState(false)
  const link = useRef<HTMLAnchorElement>(null)
  const button = useRef<HTMLButtonElement>(null)
  const wasFocused = useRef(false)
  useLayoutEffect(() => {
    if (isAlive && wasFocused.current) button.current?.focus()
    wasFocused.current = !isAlive && link.current !== null && document.activeElement === link.current
    // A link that is being pressed would take the press with it when it goes.
    if (!link.current?.matches(':active')) return setAlive(true)
    const timer = setTimeout(setAlive, pressMillis, true)
    return () => clearTimeout(timer)
  }, [isAlive])

  const load = () =>
    Promise.all([import('../features/explorer/SearchPalette.tsx'), addNamespaces(i18n, language, ['search'])])

  async function open() {
    try {
      const [{ SearchPalette }] = await load()
      setPalette(() => SearchPalette)
      setOpen(true)
      onFailed(false)
    } catch {
      onFailed(true)
    }
  }

  // What fails while one only comes near is told when the search is opened.
  const prepare = () => void load().catch(() => undefined)

  useEffect(() => {
    function onKeyDown(event: KeyboardEvent) {
      if (!asksForSearch(event, slashSearches)) return
      event.preventDefault()
      void open()
    }
    document.addEventListener('keydown', onKeyDown)
    return () => document.removeEventListener('keydown', onKeyDown)
  })

  const label = (
    <>
      <svg viewBox="0 0 16 16" aria-hidden="true" focusable="false">
        <path d="M7 2.5a4.5 4.5 0 1 0 0 9a4.5 4.5 0 1 0 0-9zM10.3 10.3 14 14" />
      </svg>
      {t('search.open')}
    </>
  )
  return (
    <>
      {isAlive ? (
        <button
          type="button"
          ref={button}
          className={styles.search}
          data-press="search"
          aria-haspopup="dialog"
          aria-keyshortcuts="Control+K Meta+K"
          onPointerEnter={prepare}
          onFocus={prepare}
          onClick={() => void open()}
        >
          {label}
        </button>
      ) : (
        <a
          ref={link}
          className={styles.search}
          data-press="search"
          href={formatAddress({ kind: 'codes', language })}
          onClick={(event) => {
            event.preventDefault()
            void open()
          }}
        >
          {label}
        </a>
      )}
      {isOpen && Palette && <Palette language={language} onClose={() => setOpen(false)} />}
    </>
  )
}

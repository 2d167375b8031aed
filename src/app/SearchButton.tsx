import { type ComponentType, type SyntheticEvent, useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Language } from '../i18n/languages.ts'
import { addNamespaces } from '../i18n/namespaces.ts'
import { formatAddress } from '../state/addresses.ts'
import { useSetting } from '../state/powers.ts'
import { isPlainClick } from './isPlainClick.ts'
import styles from './Shell.module.css'
import { asksForSearch } from './searchShortcut.ts'

type Palette = ComponentType<{ readonly language: Language; readonly onClose: () => void }>

interface Props {
  readonly language: Language
  /** Where it says that the search could not be loaded. */
  readonly onFailed: (failed: boolean) => void
}

/**
 * The way to the search from every page: a button and two shortcuts. What is behind them is loaded when one is used. Without
 * scripts, and until the page is alive, the same element is a link to the list of codes: a press finds it whenever it comes.
 */
export function SearchButton({ language, onFailed }: Props) {
  const { t, i18n } = useTranslation('app')
  const slashSearches = useSetting('slashSearches')
  const [Palette, setPalette] = useState<Palette>()
  const [isOpen, setOpen] = useState(false)

  const [isAlive, setAlive] = useState(false)
  useEffect(() => setAlive(true), [])

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
    // Before React, which lets nothing through to a part of the page that is not alive.
    document.addEventListener('keydown', onKeyDown, { capture: true })
    return () => document.removeEventListener('keydown', onKeyDown, { capture: true })
  })

  const press = (event: SyntheticEvent) => {
    event.preventDefault()
    void open()
  }
  return (
    <>
      <a
        className={styles.search}
        data-press
        href={formatAddress({ kind: 'codes', language })}
        {...(isAlive && { role: 'button', 'aria-haspopup': 'dialog', 'aria-keyshortcuts': 'Control+K Meta+K' })}
        onPointerEnter={prepare}
        onFocus={prepare}
        onClick={(event) => {
          if (isPlainClick(event)) press(event)
        }}
        onKeyDown={(event) => {
          // The other key of a button; the browser clicks a link at Enter only.
          if (event.key === ' ') press(event)
        }}
      >
        <svg viewBox="0 0 16 16" aria-hidden="true" focusable="false">
          <path d="M7 2.5a4.5 4.5 0 1 0 0 9a4.5 4.5 0 1 0 0-9zM10.3 10.3 14 14" />
        </svg>
        {t('search.open')}
      </a>
      {isOpen && Palette && <Palette language={language} onClose={() => setOpen(false)} />}
    </>
  )
}

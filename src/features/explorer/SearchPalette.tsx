import { type KeyboardEvent, memo, useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Language } from '../../i18n/languages.ts'
import { formatAddress } from '../../state/addresses.ts'
import { useChoose, useSetting } from '../../state/powers.ts'
import { ProseText } from '../../ui/ProseText.tsx'
import { CodeSearch } from './CodeSearch.tsx'
import styles from './SearchPalette.module.css'

interface Props {
  readonly language: Language
  readonly onClose: () => void
}

const examples = ['name', 'symptom', 'pair', 'noCode'] as const

/** The search over the page one is on: a dialog of the browser's own, which also gives the focus back when it closes. */
export function SearchPalette({ language, onClose }: Props) {
  const { t } = useTranslation('search')
  const [query, setQuery] = useState('')
  const dialog = useRef<HTMLDialogElement>(null)

  useEffect(() => {
    const opened = dialog.current
    if (!opened) return
    opened.showModal()
    opened.querySelector('input')?.focus()
    const onClick = (event: MouseEvent) => closeByClick(event, opened)
    opened.addEventListener('click', onClick)
    return () => {
      opened.removeEventListener('click', onClick)
      opened.close()
    }
  }, [])

  function closeByKey(event: KeyboardEvent) {
    if (event.key !== 'Escape' || event.nativeEvent.isComposing) return
    // A search box would take the first Escape to empty itself.
    event.preventDefault()
    dialog.current?.close()
  }

  return (
    <dialog
      ref={dialog}
      className={styles.dialog}
      aria-labelledby="search-title"
      onClose={onClose}
      onKeyDownCapture={closeByKey}
    >
      <div className={styles.inside}>
        <div className={styles.head}>
          <h2 id="search-title">{t('title')}</h2>
          <button type="button" className="button" onClick={() => dialog.current?.close()}>
            {t('close')}
          </button>
        </div>
        <CodeSearch language={language} query={query} onQuery={setQuery} isEager />
        {query.trim() === '' && (
          <div className={styles.examples}>
            <p>{t('examples')}</p>
            {examples.map((example) => (
              <button
                key={example}
                type="button"
                className="button"
                onClick={() => {
                  setQuery(t(`example.${example}`))
                  dialog.current?.querySelector('input')?.focus()
                }}
              >
                {t(`example.${example}`)}
              </button>
            ))}
          </div>
        )}
        <Foot language={language} />
      </div>
    </dialog>
  )
}

/** Closes the dialog when the page beside it is clicked, or when a link in it is followed in this window. */
function closeByClick(event: MouseEvent, dialog: HTMLDialogElement): void {
  const isNewTab = event.ctrlKey || event.metaKey || event.shiftKey
  const isFollowed = event.target instanceof Element && event.target.closest('a') !== null && !isNewTab
  if (event.target === dialog || isFollowed) dialog.close()
}

/** What stands below the results; no key that is typed changes it, so none draws it again. */
const Foot = memo(function Foot({ language }: { readonly language: Language }) {
  const { t } = useTranslation('search')
  return (
    <div className={styles.foot}>
      <p>
        <ProseText text={t('keys')} />
      </p>
      <SlashChoice />
      <p>
        <a href={formatAddress({ kind: 'codes', language })}>{t('list')}</a>
      </p>
    </div>
  )
})

/** A key that opens something all by itself can be in the way of who speaks to the machine, so it can be turned off. */
function SlashChoice() {
  const { t } = useTranslation('search')
  const slashSearches = useSetting('slashSearches')
  const choose = useChoose()
  return (
    <label className={styles.slash}>
      <input
        type="checkbox"
        checked={slashSearches}
        onChange={(event) => choose({ slashSearches: event.target.checked })}
      />
      <span>
        <ProseText text={t('slash')} />
      </span>
    </label>
  )
}

import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Language } from '../../i18n/languages.ts'
import { codePath } from '../../state/addresses.ts'
import { ProseText } from '../../ui/ProseText.tsx'
import { StatusNumber } from '../../ui/StatusNumber.tsx'
import styles from './CodeSearch.module.css'
import type { Search } from './search.ts'

interface Props {
  readonly language: Language
  readonly query: string
  readonly onQuery: (query: string) => void
}

const longestQuery = 200

/** A search box whose results stand below it as one types; Enter opens the first, the arrow keys walk through them. */
export function CodeSearch({ language, query, onQuery }: Props) {
  const { t } = useTranslation('app')
  const { search, failed, load } = useSearchIndex(language, query !== '')
  const box = useRef<HTMLElement>(null)
  const hint = useId()
  const results = search && query.trim() !== '' ? search(query) : []

  function moveFocus(event: KeyboardEvent) {
    if (event.key === 'Escape' && query !== '') {
      onQuery('')
      box.current?.querySelector('input')?.focus()
      return
    }
    if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return
    const stops = [...(box.current?.querySelectorAll<HTMLElement>('input, li a') ?? [])]
    const at = stops.indexOf(document.activeElement as HTMLElement)
    const next = stops[at + (event.key === 'ArrowDown' ? 1 : -1)]
    if (!next) return
    event.preventDefault()
    next.focus()
  }

  function openFirst(event: KeyboardEvent<HTMLInputElement>) {
    if (event.key !== 'Enter' || event.nativeEvent.isComposing) return
    box.current?.querySelector<HTMLElement>('li a')?.click()
  }

  return (
    <search className={styles.search} ref={box} onKeyDown={moveFocus}>
      <label className={styles.label}>
        <span>{t('search.label')}</span>
        <input
          type="search"
          value={query}
          maxLength={longestQuery}
          placeholder={t('search.placeholder')}
          aria-describedby={hint}
          autoComplete="off"
          autoCapitalize="none"
          spellCheck={false}
          enterKeyHint="go"
          onFocus={load}
          onChange={(event) => {
            load()
            onQuery(event.target.value)
          }}
          onKeyDown={openFirst}
        />
      </label>
      <p id={hint} className="quiet">
        {t(failed ? 'search.failed' : 'search.hint')}
      </p>
      <p role="status" className={results.length > 0 ? 'visually-hidden' : styles.none}>
        {search &&
          query.trim() !== '' &&
          (results.length > 0 ? t('search.results', { count: results.length }) : t('search.none', { query }))}
      </p>
      {results.length > 0 && (
        <ul className={styles.results}>
          {results.map(({ code, phrase, gist }) => (
            <li key={code}>
              <a href={codePath(language, code)}>
                <StatusNumber code={code} phrase={phrase} />
                <span className={styles.gist}>
                  <ProseText text={gist} />
                </span>
              </a>
            </li>
          ))}
        </ul>
      )}
    </search>
  )
}

/** Loads the index once the reader is about to search; a failed load is tried again at the next key. */
function useSearchIndex(language: Language, wanted: boolean) {
  const [opened, setOpened] = useState<{ readonly language: Language; readonly search: Search }>()
  const [failed, setFailed] = useState(false)
  const loading = useRef<Language>(undefined)

  function load() {
    if (loading.current === language) return
    loading.current = language
    import('./search.ts')
      .then(({ openSearch }) => openSearch(language))
      .then((search) => {
        setOpened({ language, search })
        setFailed(false)
      })
      .catch(() => {
        loading.current = undefined
        setFailed(true)
      })
  }

  useEffect(() => {
    if (wanted) load()
  })

  return { search: opened?.language === language ? opened.search : undefined, failed, load }
}

import { type KeyboardEvent, useId, useLayoutEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { Language } from '../../i18n/languages.ts'
import styles from './CodeSearch.module.css'
import { moveThroughResults } from './searchKeys.ts'
import { useSearchIndex } from './useSearchIndex.ts'

interface Props {
  readonly language: Language
  readonly query: string
  readonly onQuery: (query: string) => void
  /** Whether the index is loaded at once, and not only when somebody is about to type. */
  readonly isEager?: boolean
}

const longestQuery = 200

/** A search box whose results stand below it as one types; Enter opens the first, the arrow keys walk through them. */
export function CodeSearch({ language, query, onQuery, isEager = false }: Props) {
  const { t } = useTranslation('app')
  const isAsked = query.trim() !== ''
  const { opened, failed, load } = useSearchIndex(language, isEager || query !== '')
  const box = useRef<HTMLElement>(null)
  const hint = useId()
  const found = opened && isAsked ? opened.search(query) : undefined
  const count = found === undefined ? 0 : found.results.length + found.more

  // What was typed before the page was alive, or kept by the browser through a reload, counts as typed now; afterwards the two are the same.
  useLayoutEffect(() => {
    const typed = box.current?.querySelector('input')?.value ?? ''
    if (typed !== query) onQuery(typed)
  }, [query, onQuery])

  function onKeyDown(event: KeyboardEvent) {
    if (event.key === 'Escape' && query !== '' && !event.defaultPrevented) {
      onQuery('')
      box.current?.querySelector('input')?.focus()
      return
    }
    moveThroughResults(event, box.current)
  }

  return (
    <search className={styles.search} ref={box} onKeyDown={onKeyDown}>
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
        />
      </label>
      <p id={hint} className="quiet">
        {t(failed ? 'search.failed' : 'search.hint')}
      </p>
      <p role="status" className={count > 0 ? 'visually-hidden' : styles.none}>
        {found && (count > 0 ? t('search.results', { count }) : t('search.none', { query }))}
      </p>
      {opened && found && count > 0 && <opened.List {...found} />}
    </search>
  )
}

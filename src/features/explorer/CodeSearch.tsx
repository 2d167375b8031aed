import { type KeyboardEvent, memo, useDeferredValue, useEffect, useId, useMemo, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { Language } from '../../i18n/languages.ts'
import { useAsFound } from '../../ui/useAsFound.ts'
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
  useAsFound(box, (found) => {
    const typed = found.querySelector('input')?.value ?? ''
    if (typed !== query) onQuery(typed)
  })
  const hint = useId()
  // Kept, since what follows in later frames draws this again.
  const found = useMemo(() => (opened && isAsked ? opened.search(query) : undefined), [opened, isAsked, query])
  const count = found === undefined ? 0 : found.results.length + found.more
  // Saying how many there are is no part of showing them, and may wait until they are on the screen.
  const said = useDeferredValue(found && (count > 0 ? count : query))

  // What was entered before there was anything to open is opened when there is, unless something else has been typed.
  const entered = useRef<string>(undefined)
  useEffect(() => {
    if (count === 0 || entered.current !== query) return
    entered.current = undefined
    box.current?.querySelector<HTMLElement>('li a')?.click()
  }, [count, query])

  function onKeyDown(event: KeyboardEvent) {
    if (event.key === 'Enter' && isAsked && !opened && !event.nativeEvent.isComposing) {
      entered.current = query
      load()
      return
    }
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
      <Outcome said={said} />
      {opened && found && count > 0 && <opened.List {...found} />}
    </search>
  )
}

/** Says how many results there are, or for which query there are none. */
const Outcome = memo(function Outcome({ said }: { readonly said: number | string | undefined }) {
  const { t } = useTranslation('app')
  return (
    <p role="status" className={typeof said === 'number' ? 'visually-hidden' : styles.none}>
      {typeof said === 'number' && t('search.results', { count: said })}
      {typeof said === 'string' && t('search.none', { query: said })}
    </p>
  )
})

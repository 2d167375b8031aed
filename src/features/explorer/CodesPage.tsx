import { type ReactNode, useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { navigate, useSearch } from 'wouter/use-browser-location'
import type { Language } from '../../i18n/languages.ts'
import { formatAddress } from '../../state/addresses.ts'
import { Still } from '../../ui/Still.tsx'
import styles from './CodeList.module.css'
import { CodeSearch } from './CodeSearch.tsx'

/** How long somebody stops typing before the address takes up the query; milliseconds. */
const pauseMillis = 400

/**
 * The query of the page, which is also in its address. The address follows when the reader pauses, since the whole page
 * listens to it and each key should cost its results alone.
 */
function useQuery(): readonly [query: string, setQuery: (query: string) => void] {
  const asked = new URLSearchParams(useSearch({ ssrSearch: '' })).get('q')?.slice(0, 200) ?? ''
  const [query, setQuery] = useState(asked)
  // What was written here comes back through the address later, when the reader may have typed on.
  const written = useRef(new Set<string>())

  // Only another address counts: what was typed before the page was alive is newer than the first one.
  const read = useRef(asked)
  useEffect(() => {
    if (read.current === asked) return
    read.current = asked
    if (!written.current.delete(asked)) setQuery(asked)
  }, [asked])

  useEffect(() => {
    if (query === asked) return
    const { pathname } = location
    const timer = setTimeout(() => {
      // Who has gone on meanwhile waits for another page.
      if (location.pathname !== pathname) return
      written.current.add(query)
      const search = query === '' ? '' : `?${new URLSearchParams({ q: query })}`
      navigate(`${pathname}${search}`, { replace: true })
    }, pauseMillis)
    return () => clearTimeout(timer)
  }, [query, asked])

  return [query, setQuery]
}

/** All codes by class, with a search whose query stands in the address. */
export function CodesPage({ language, list }: { readonly language: Language; readonly list: ReactNode | undefined }) {
  const { t } = useTranslation('app')
  const [query, setQuery] = useQuery()

  return (
    <>
      <header className={styles.header}>
        <h1 tabIndex={-1}>{t('codes.title')}</h1>
        <p className="quiet">{t('codes.lead')}</p>
        <p>
          <a className={styles.which} href={formatAddress({ kind: 'which', language })}>
            {t('shell.which')}
          </a>
        </p>
      </header>
      <CodeSearch language={language} query={query} onQuery={setQuery} />
      <div hidden={query.trim() !== ''}>
        <Still>{list}</Still>
      </div>
    </>
  )
}

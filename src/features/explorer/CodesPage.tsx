import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useSearch } from 'wouter'
import { navigate } from 'wouter/use-browser-location'
import type { Language } from '../../i18n/languages.ts'
import { formatAddress } from '../../state/addresses.ts'
import { Still } from '../../ui/Still.tsx'
import styles from './CodeList.module.css'
import { CodeSearch } from './CodeSearch.tsx'

/** All codes by class, with a search whose query stands in the address. */
export function CodesPage({ language, list }: { readonly language: Language; readonly list: ReactNode | undefined }) {
  const { t } = useTranslation('app')
  const query = new URLSearchParams(useSearch()).get('q')?.slice(0, 200) ?? ''

  function setQuery(next: string) {
    const search = next === '' ? '' : `?${new URLSearchParams({ q: next })}`
    navigate(`${location.pathname}${search}`, { replace: true })
  }

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

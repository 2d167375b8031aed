import { memo } from 'react'
import { useTranslation } from 'react-i18next'
import { ProseText } from '../../ui/ProseText.tsx'
import { StatusNumber } from '../../ui/StatusNumber.tsx'
import styles from './SearchList.module.css'
import type { SearchResult, SearchResults } from './search.ts'

/** The results of a search: what each is, what it is about, and why it was found where that is not plain to see. */
export function SearchList({ results, more }: SearchResults) {
  const { t } = useTranslation('search')
  return (
    <>
      <ul className={styles.results}>
        {results.map((result) => (
          <Row key={result.key} result={result} />
        ))}
      </ul>
      {more > 0 && <p className={styles.more}>{t('more', { count: more })}</p>}
    </>
  )
}

/** One result; it is drawn again only when it has changed. */
const Row = memo(function Row({ result }: { readonly result: SearchResult }) {
  const { t } = useTranslation('search')
  const { kind, path, codes, title, line, why } = result
  return (
    <li>
      <a href={path}>
        <span className={styles.name}>
          {codes.length === 1 ? (
            codes.map(({ code, phrase }) => <StatusNumber key={code} code={code} phrase={phrase} />)
          ) : codes.length > 1 ? (
            <span className={styles.pair}>
              {codes.map(({ code }) => (
                <StatusNumber key={code} code={code} />
              ))}
            </span>
          ) : (
            title
          )}
        </span>{' '}
        <span className={styles.kind}>{t(`kind.${kind}`)}</span>{' '}
        <span className={styles.line}>
          {codes.length > 1 ? <Phrases codes={codes} /> : <ProseText text={line} />}
          {why && <span className={styles.why}>{t(`why.${why.kind}`, { text: why.text })}</span>}
        </span>
      </a>
    </li>
  )
})

function Phrases({ codes }: Pick<SearchResult, 'codes'>) {
  return (
    <bdi dir="ltr" lang="en">
      {codes.map(({ phrase }) => phrase).join(' · ')}
    </bdi>
  )
}

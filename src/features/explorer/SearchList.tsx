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
          <Row
            key={result.key}
            result={result}
            kind={t(`kind.${result.kind}`)}
            why={result.why && t(`why.${result.why.kind}`, { text: result.why.text })}
          />
        ))}
      </ul>
      {more > 0 && <p className={styles.more}>{t('more', { count: more })}</p>}
    </>
  )
}

interface RowProps {
  readonly result: SearchResult
  readonly kind: string
  readonly why: string | undefined
}

/** One result, with its words given: it is drawn again only when it has changed, and asks for nothing itself. */
const Row = memo(function Row({ result, kind, why }: RowProps) {
  const { path, codes, title, line } = result
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
        <span className={styles.kind}>{kind}</span>{' '}
        <span className={styles.line}>
          {codes.length > 1 ? <Phrases codes={codes} /> : <ProseText text={line} />}
          {why !== undefined && <span className={styles.why}>{why}</span>}
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

import type { TFunction } from 'i18next'
import { memo, useDeferredValue, useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { ProseText } from '../../ui/ProseText.tsx'
import { StatusNumber } from '../../ui/StatusNumber.tsx'
import styles from './SearchList.module.css'
import type { SearchResult, SearchResults } from './search.ts'

/** How many results are drawn with the key itself; the others follow as soon as these are on the screen. */
const atOnce = 5

/** The results of a search: what each is, what it is about, and why it was found where that is not plain to see. */
export function SearchList({ results, more }: SearchResults) {
  const { t } = useTranslation('search')
  const kinds = useMemo(() => kindNames(t), [t])
  const settled = useDeferredValue(results)
  const first = results.slice(0, atOnce)
  const shown = new Set(first.map(({ key }) => key))
  // What came with the key before may be among the first by now, found for another reason.
  const further = results.length > atOnce ? settled.slice(atOnce).filter(({ key }) => !shown.has(key)) : []
  return (
    <>
      <ul className={styles.results}>
        {[...first, ...further].map((result) => (
          <Row key={result.key} result={result} kind={kinds[result.kind]} t={t} />
        ))}
      </ul>
      {more > 0 && <p className={styles.more}>{t('more', { count: more })}</p>}
    </>
  )
}

const kindNames = (t: TFunction<'search'>): Readonly<Record<SearchResult['kind'], string>> => ({
  code: t('kind.code'),
  comparison: t('kind.comparison'),
  noCode: t('kind.noCode'),
  flow: t('kind.flow'),
})

interface RowProps {
  readonly result: SearchResult
  /** What its kind is called. */
  readonly kind: string
  readonly t: TFunction<'search'>
}

/** One result. It is drawn, and its words looked up, only when it has changed. */
const Row = memo(function Row({ result, kind, t }: RowProps) {
  const { path, codes, title, line, why } = result
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

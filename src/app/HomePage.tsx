import { type ReactNode, useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { CodeSearch } from '../features/explorer/CodeSearch.tsx'
import { loadFlowTitles, loadMissionTitles } from '../i18n/collections.ts'
import type { Language } from '../i18n/languages.ts'
import { comparePath, formatAddress, parseAddress } from '../state/addresses.ts'
import { useSetting } from '../state/powers.ts'
import { OwnLife } from '../ui/OwnLife.tsx'
import { StatusNumber } from '../ui/StatusNumber.tsx'
import styles from './HomePage.module.css'

interface Props {
  readonly language: Language
  /** What happens between a client and a server, to be looked at. */
  readonly exchange: ReactNode
}

/** The id of the part that shows the exchange. */
export const exchangePart = 'exchange-part'

const confused = [
  [401, 403],
  [409, 412],
  [202, 303],
  [301, 308],
  [404, 410],
  [400, 422],
] as const

/** What this is, at once: a search, the ways on, and one live exchange, which is long and therefore below what leads on. */
export function HomePage({ language, exchange }: Props) {
  const { t } = useTranslation(['app', 'home'])
  const [query, setQuery] = useState('')
  const lastPath = useSetting('lastPath')
  const ways = [
    { kind: 'codes', title: t('home:wayCodes'), text: t('home:wayCodesText', { count: 100 }) },
    { kind: 'which', title: t('shell.which'), text: t('home:wayWhichText') },
    { kind: 'flows', title: t('home:wayFlows'), text: t('home:wayFlowsText') },
    { kind: 'quiz', title: t('home:wayQuiz'), text: t('home:wayQuizText') },
  ] as const
  return (
    <div className={styles.home}>
      <header className={styles.header}>
        <h1 tabIndex={-1}>{t('home:title')}</h1>
        <p>{t('home:lead')}</p>
      </header>
      <CodeSearch language={language} query={query} onQuery={setQuery} />
      <p className={styles.entries}>
        {lastPath !== undefined && (
          <a className="button primary" href={lastPath}>
            {t('home:continue')} <LastPlace language={language} path={lastPath} />
          </a>
        )}
        <a className="button" href={formatAddress({ kind: 'course', language, id: 'start' })}>
          {t('home:start')}
        </a>
      </p>
      <section className={styles.section} data-first-view aria-labelledby="ways">
        <h2 id="ways">{t('home:ways')}</h2>
        <ul className={styles.ways}>
          {ways.map(({ kind, title, text }) => (
            <li key={kind}>
              <a href={formatAddress({ kind, language })}>{title}</a>
              <p className="quiet">{text}</p>
            </li>
          ))}
        </ul>
      </section>
      <section className={styles.exchange} aria-labelledby="exchange">
        <h2 id="exchange">{t('home:exchangeTitle')}</h2>
        <p>{t('home:exchangeLead')}</p>
        <OwnLife id={exchangePart} isLate>
          {exchange}
        </OwnLife>
        <p>
          <a href={formatAddress({ kind: 'flow', language, id: 'polling' })}>{t('home:exchangeMore')}</a>
        </p>
      </section>
      <section aria-labelledby="confused" className={styles.section}>
        <h2 id="confused">{t('home:confused')}</h2>
        <ul className={styles.pairs}>
          {confused.map(([a, b]) => (
            <li key={a}>
              <a className="button" href={comparePath(language, [a, b])}>
                <StatusNumber code={a} /> {t('compare.versus')} <StatusNumber code={b} />
              </a>
            </li>
          ))}
        </ul>
      </section>
    </div>
  )
}

/** Names the page somebody was on last: its codes, its flow, its mission, or the quiz. */
function LastPlace({ language, path }: { readonly language: Language; readonly path: string }) {
  const { t } = useTranslation('app')
  const address = parseAddress(path)
  switch (address.kind) {
    case 'code':
      return <StatusNumber code={address.code} />
    case 'compare':
      return address.codes.map((code) => <StatusNumber key={code} code={code} />)
    case 'flow':
      return <LastTitle load={loadFlowTitles} language={language} id={address.id} />
    case 'mission':
      return <LastTitle load={loadMissionTitles} language={language} id={address.id} />
    case 'quiz':
      return <span>{t('shell.quiz')}</span>
    case 'course':
      return <span>{t('shell.courses')}</span>
    default:
      return null
  }
}

interface LastTitleProps {
  readonly load: (language: Language) => Promise<Readonly<Record<string, string>>>
  readonly language: Language
  readonly id: string
}

/** Names a flow or a mission, once the titles are there: few come back to one, so the home page does not load them for everybody. */
function LastTitle({ load, language, id }: LastTitleProps) {
  const [titles, setTitles] = useState<Readonly<Record<string, string>>>({})
  useEffect(() => {
    let isGone = false
    load(language).then(
      (loaded) => isGone || setTitles(loaded),
      // Without its name the link still leads there.
      () => undefined,
    )
    return () => {
      isGone = true
    }
  }, [load, language])
  return <span>{titles[id]}</span>
}

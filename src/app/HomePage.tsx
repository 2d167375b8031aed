import { useEffect, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { CodeSearch } from '../features/explorer/CodeSearch.tsx'
import { loadMissionTitles } from '../i18n/collections.ts'
import type { Language } from '../i18n/languages.ts'
import { initialControls } from '../lab/scenarios/controls.ts'
import type { Scenario } from '../lab/scenarios/scenario.ts'
import { comparePath, formatAddress, parseAddress } from '../state/addresses.ts'
import { useSettings } from '../state/powers.ts'
import { StatusNumber } from '../ui/StatusNumber.tsx'
import { TracePlayer } from '../ui/trace/TracePlayer.tsx'
import styles from './HomePage.module.css'

interface Props {
  readonly language: Language
  /** The flow shown, with its initial controls. */
  readonly scenario: Scenario
}

const confused = [
  [401, 403],
  [409, 412],
  [202, 303],
  [301, 308],
  [404, 410],
  [400, 422],
] as const

/** What this is, at once: a search, one live exchange, and the ways on. */
export function HomePage({ language, scenario }: Props) {
  const { t } = useTranslation('app')
  const [query, setQuery] = useState('')
  const { settings } = useSettings()
  const trace = useMemo(() => scenario.run(initialControls(scenario), 1), [scenario])
  const ways = [
    { kind: 'codes', title: t('home.wayCodes'), text: t('home.wayCodesText', { count: 100 }) },
    { kind: 'which', title: t('shell.which'), text: t('home.wayWhichText') },
    { kind: 'flows', title: t('home.wayFlows'), text: t('home.wayFlowsText') },
    { kind: 'quiz', title: t('home.wayQuiz'), text: t('home.wayQuizText') },
  ] as const
  return (
    <div className={styles.home}>
      <header className={styles.header}>
        <h1 tabIndex={-1}>{t('home.title')}</h1>
        <p>{t('home.lead')}</p>
      </header>
      <CodeSearch language={language} query={query} onQuery={setQuery} />
      <p className={styles.entries}>
        {settings.lastPath !== undefined && (
          <a className="button primary" href={settings.lastPath}>
            {t('home.continue')} <LastPlace language={language} path={settings.lastPath} />
          </a>
        )}
        <a className="button" href={formatAddress({ kind: 'course', language, id: 'start' })}>
          {t('home.start')}
        </a>
      </p>
      <section className={styles.exchange} aria-labelledby="exchange">
        <h2 id="exchange">{t('home.exchangeTitle')}</h2>
        <p>{t('home.exchangeLead')}</p>
        <TracePlayer trace={trace} scenarioId={scenario.id} compact />
        <p>
          <a href={formatAddress({ kind: 'flow', language, id: scenario.id })}>{t('home.exchangeMore')}</a>
        </p>
      </section>
      <section aria-labelledby="ways" className={styles.section}>
        <h2 id="ways">{t('home.ways')}</h2>
        <ul className={styles.ways}>
          {ways.map(({ kind, title, text }) => (
            <li key={kind}>
              <a href={formatAddress({ kind, language })}>{title}</a>
              <p className="quiet">{text}</p>
            </li>
          ))}
        </ul>
      </section>
      <section aria-labelledby="confused" className={styles.section}>
        <h2 id="confused">{t('home.confused')}</h2>
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
  const { t, i18n } = useTranslation(['app', 'scenarios'])
  const address = parseAddress(path)
  switch (address.kind) {
    case 'code':
      return <StatusNumber code={address.code} />
    case 'compare':
      return address.codes.map((code) => <StatusNumber key={code} code={code} />)
    case 'flow':
      return i18n.exists(`${address.id}.title`, { ns: 'scenarios' }) ? (
        <span>{t(`${address.id}.title`, { ns: 'scenarios' })}</span>
      ) : null
    case 'mission':
      return <LastMission language={language} id={address.id} />
    case 'quiz':
      return <span>{t('shell.quiz')}</span>
    case 'course':
      return <span>{t('shell.courses')}</span>
    default:
      return null
  }
}

/** Names a mission, once the titles are there: few come back to one, so the home page does not load them for everybody. */
function LastMission({ language, id }: { readonly language: Language; readonly id: string }) {
  const [titles, setTitles] = useState<Readonly<Record<string, string>>>({})
  useEffect(() => {
    let isGone = false
    loadMissionTitles(language).then(
      (loaded) => isGone || setTitles(loaded),
      // Without its name the link still leads there.
      () => undefined,
    )
    return () => {
      isGone = true
    }
  }, [language])
  return <span>{titles[id]}</span>
}

import { useTranslation } from 'react-i18next'
import { type StatusClass, type StatusRecord, statusClass, statusClasses } from '../../http/status/status.ts'
import { statuses } from '../../http/status/statuses.ts'
import type { Language } from '../../i18n/languages.ts'
import type { AskedQuestion } from '../../i18n/prose.ts'
import { codePath, formatAddress } from '../../state/addresses.ts'
import { roundPath } from '../../state/roundPath.ts'
import { AskedQuestions } from '../../ui/AskedQuestions.tsx'
import { FactValue } from '../../ui/FactValue.tsx'
import { HeroNumber } from '../../ui/HeroNumber.tsx'
import { ProseText } from '../../ui/ProseText.tsx'
import { SpecLink } from '../../ui/SpecLink.tsx'
import { ClassMark, StatusNumber } from '../../ui/StatusNumber.tsx'
import styles from './ClassArticle.module.css'

interface Props {
  readonly language: Language
  readonly digit: StatusClass
  readonly questions: Readonly<Record<string, AskedQuestion>>
}

const parts = ['promise', 'act', 'unknown', 'server'] as const
const specs = {
  1: 'RFC 9110 §15.2',
  2: 'RFC 9110 §15.3',
  3: 'RFC 9110 §15.4',
  4: 'RFC 9110 §15.5',
  5: 'RFC 9110 §15.6',
} as const
const roundCount = 10

/** What a class of status codes promises, who has to act, how to take an unknown code of it, and its codes at a glance. */
export function ClassArticle({ language, digit, questions }: Props) {
  const { t } = useTranslation(['classes', 'facts'])
  const members = statuses.filter(({ code }) => statusClass(code) === digit)
  const registered = members.filter(({ state }) => state !== 'vendor')
  const vendors = members.filter(({ state }) => state === 'vendor')
  const asked = registered.filter(({ state }) => state === 'registered').map(({ code }) => code)
  return (
    <article className={styles.article} data-class={digit}>
      <header className={styles.header}>
        <h1 tabIndex={-1} className={styles.title}>
          <HeroNumber text={`${digit}xx`} /> <span>{t(`class.${digit}`, { ns: 'facts' }).replace(/^\dxx /, '')}</span>
        </h1>
        <p className={styles.gist}>{t(`${digit}.gist`)}</p>
        <p className={styles.hook}>
          <ClassMark code={digit * 100} /> {t(`${digit}.hook`)}
        </p>
      </header>
      <div className={styles.words}>
        {parts.map((part) => (
          <section key={part}>
            <h2>{t(part)}</h2>
            <p>
              <ProseText text={t(`${digit}.${part}`)} />
            </p>
          </section>
        ))}
        <p className="quiet">
          <SpecLink spec={specs[digit]} />
        </p>
      </div>
      <section className={styles.section} aria-labelledby="glance">
        <h2 id="glance">{t('glance')}</h2>
        <Glance language={language} members={registered} />
        {vendors.length > 0 && (
          <details className="disclosure">
            <summary>{t('vendorsShow', { count: vendors.length })}</summary>
            <Glance language={language} members={vendors} />
          </details>
        )}
      </section>
      <AskedQuestions title={t('questions')} questions={questions} />
      <nav className={styles.onward} aria-label={t('others')}>
        <a className="button primary" href={roundPath(language, { codes: asked, count: roundCount })}>
          {t('quiz')}
        </a>
        {statusClasses
          .filter((other) => other !== digit)
          .map((other) => (
            <a key={other} className="button" href={formatAddress({ kind: 'class', language, digit: other })}>
              <span className={styles.other} data-class={other}>
                <ClassMark code={other * 100} /> {t(`class.${other}`, { ns: 'facts' })}
              </span>
            </a>
          ))}
        <a className="button" href={formatAddress({ kind: 'codes', language })}>
          {t('all')}
        </a>
      </nav>
    </article>
  )
}

/** The codes of a class with what a client does next and whether the same request may be sent again. */
function Glance({ language, members }: { readonly language: Language; readonly members: readonly StatusRecord[] }) {
  const { t } = useTranslation('classes')
  return (
    <table className={styles.glance}>
      <thead>
        <tr>
          <th scope="col">{t('code')}</th>
          <th scope="col">{t('next')}</th>
          <th scope="col">{t('retry')}</th>
        </tr>
      </thead>
      <tbody>
        {members.map((status) => (
          <tr key={status.code}>
            <th scope="row">
              <a href={codePath(language, status.code)}>
                <StatusNumber code={status.code} phrase={status.phrase} />
              </a>
            </th>
            <td>
              <FactValue status={status} fact="next" />
            </td>
            <td data-label={t('retry')}>
              <FactValue status={status} fact="retry" />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

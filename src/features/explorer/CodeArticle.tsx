import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { factNames } from '../../http/status/facts.ts'
import { mattersOf } from '../../http/status/guidelines.ts'
import type { StatusRecord } from '../../http/status/status.ts'
import type { Language } from '../../i18n/languages.ts'
import type { CodeProse } from '../../i18n/prose.ts'
import { codePath, comparePath, formatAddress } from '../../state/addresses.ts'
import { AnchoredFactValue, FactValue } from '../../ui/FactValue.tsx'
import { GuidelinesSection } from '../../ui/GuidelinesSection.tsx'
import { ProseText } from '../../ui/ProseText.tsx'
import { ClassMark, StatusNumber } from '../../ui/StatusNumber.tsx'
import { BehaviourSection } from './BehaviourSection.tsx'
import styles from './CodeArticle.module.css'
import { type Example, ExchangeSection } from './ExchangeSection.tsx'
import { FrameworksSection } from './FrameworksSection.tsx'
import { VendorUses } from './VendorUses.tsx'

export interface Kin {
  readonly status: StatusRecord | undefined
  readonly question: string
}

interface Props {
  readonly language: Language
  readonly status: StatusRecord
  readonly prose: CodeProse
  readonly kin: readonly Kin[]
  readonly example: Example | undefined
  /** The ids of the flows that show this code. */
  readonly flows: readonly string[]
}

/** All that the reference says of one code. */
export function CodeArticle({ language, status, prose, kin, example, flows }: Props) {
  const { t } = useTranslation(['app', 'scenarios'])
  const succeeds = status.code >= 200 && status.code < 300
  return (
    <article className={styles.article} data-class={Math.min(6, Math.floor(status.code / 100))}>
      <header className={styles.header}>
        <h1 tabIndex={-1} className={styles.title}>
          <span className={styles.number}>{status.code}</span>{' '}
          <bdi className={styles.phrase} dir="ltr" lang="en">
            {status.phrase}
          </bdi>
        </h1>
        <p className={styles.className}>
          <ClassMark code={status.code} /> <FactValue status={status} fact="class" />
          {status.state !== 'registered' && (
            <>
              {' · '}
              <strong>
                <FactValue status={status} fact="state" />
              </strong>
            </>
          )}
        </p>
        <p className={styles.gist}>
          <ProseText text={prose.gist} />
        </p>
      </header>

      <div className={styles.words}>
        <Section title={t('code.meaning')} text={prose.meaning} />
        <Section title={t('code.meet')} text={prose.meet} />
        <Section title={t(succeeds ? 'code.clientSuccess' : 'code.client')} text={prose.client} />
        <Section title={t('code.server')} text={prose.server} />
        <Section title={t('code.pitfall')} text={prose.pitfall} marked />
        {example && <ExchangeSection example={example} phrase={status.phrase} />}
        <BehaviourSection language={language} status={status} />
        <GuidelinesSection language={language} matters={mattersOf(status.code)} />
        <FrameworksSection status={status} />
      </div>

      <aside className={styles.side}>
        <section className={styles.box} aria-labelledby="facts">
          <h2 id="facts">{t('code.facts')}</h2>
          <dl className={styles.facts}>
            {factNames.map((fact) => (
              <div key={fact}>
                <dt>{t(`row.${fact}`, { ns: 'facts' })}</dt>
                <dd>
                  <AnchoredFactValue status={status} fact={fact} />
                </dd>
              </div>
            ))}
            {status.earlierPhrases.length > 0 && (
              <div>
                <dt>{t('row.earlierPhrases', { ns: 'facts' })}</dt>
                {status.earlierPhrases.map(({ phrase, source }) => (
                  <dd key={`${phrase} ${source}`}>
                    <bdi dir="ltr" lang="en">
                      {phrase} ({source})
                    </bdi>
                  </dd>
                ))}
              </div>
            )}
          </dl>
        </section>
        <VendorUses uses={status.vendorUses} />
      </aside>

      {kin.length > 0 && (
        <section className={styles.kin} aria-labelledby="kin">
          <h2 id="kin">{t('code.kin')}</h2>
          <ul>
            {kin.map(
              ({ status: other, question }) =>
                other && (
                  <li key={other.code}>
                    <a className={styles.kinCode} href={codePath(language, other.code)}>
                      <StatusNumber code={other.code} phrase={other.phrase} />
                    </a>
                    <p>
                      <ProseText text={question} />
                    </p>
                    <a className={styles.kinCompare} href={comparePath(language, [status.code, other.code])}>
                      {t('code.kinCompare', {
                        a: Math.min(status.code, other.code),
                        b: Math.max(status.code, other.code),
                      })}
                    </a>
                  </li>
                ),
            )}
          </ul>
        </section>
      )}

      <nav className={styles.onward} aria-label={t('home.ways')}>
        {flows.map((id) => (
          <a key={id} className="button primary" href={formatAddress({ kind: 'flow', language, id })}>
            {t('code.flows')}: {t(`${id}.title`, { ns: 'scenarios' })}
          </a>
        ))}
        <a className="button" href={formatAddress({ kind: 'quiz', language })}>
          {t('code.quiz')}
        </a>
        <a className="button" href={formatAddress({ kind: 'codes', language })}>
          {t('code.all')}
        </a>
      </nav>
    </article>
  )
}

function Section({
  title,
  text,
  marked = false,
}: {
  readonly title: string
  readonly text: string
  readonly marked?: boolean
}): ReactNode {
  return (
    <section className={marked ? styles.marked : undefined}>
      <h2>{title}</h2>
      <p>
        <ProseText text={text} />
      </p>
    </section>
  )
}

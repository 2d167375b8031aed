import { useTranslation } from 'react-i18next'
import { clientWordsOf } from '../../http/noCode/clientWords.ts'
import { type NoCode, noCodes } from '../../http/noCode/noCodes.ts'
import { findStatus } from '../../http/status/statuses.ts'
import type { Language } from '../../i18n/languages.ts'
import type { NoCodeProse } from '../../i18n/prose.ts'
import { codePath, formatAddress } from '../../state/addresses.ts'
import { AskedQuestions } from '../../ui/AskedQuestions.tsx'
import { ProseText } from '../../ui/ProseText.tsx'
import { SpecLink } from '../../ui/SpecLink.tsx'
import { StatusNumber } from '../../ui/StatusNumber.tsx'
import { ClientWordsTable } from './ClientWordsTable.tsx'
import { ExchangePath } from './ExchangePath.tsx'
import styles from './NoCodeArticle.module.css'

interface Props {
  readonly language: Language
  readonly noCode: NoCode
  readonly prose: NoCodeProse
  /** The titles of all things without a code, by id. */
  readonly titles: Readonly<Record<string, string>>
}

/** All that is said of something that is searched as a status code and is none. */
export function NoCodeArticle({ language, noCode, prose, titles }: Props) {
  const { t } = useTranslation('noCode')
  const words = clientWordsOf(noCode.id)
  return (
    <article className={styles.article}>
      <header className={styles.header}>
        <p className={styles.kind}>{t('kind')}</p>
        <h1 tabIndex={-1}>{prose.title}</h1>
        <p className={styles.gist}>
          <ProseText text={prose.gist} />
        </p>
      </header>

      <ExchangePath noCode={noCode} />

      <div className={styles.words}>
        <Section title={t('heading.happened')} text={prose.happened} />
        <section aria-labelledby="causes">
          <h2 id="causes">{t('heading.causes')}</h2>
          <ul className={styles.causes}>
            {prose.causes.map((cause) => (
              <li key={cause}>
                <ProseText text={cause} />
              </li>
            ))}
          </ul>
        </section>
        <Section title={t('heading.client')} text={prose.client} />
        <Section title={t('heading.operator')} text={prose.operator} />
      </div>

      {words.length > 0 && <ClientWordsTable rows={words} />}

      {noCode.confusedWith.length > 0 && (
        <section className={styles.section} aria-labelledby="confused">
          <h2 id="confused">{t('heading.codes')}</h2>
          <ul className={styles.codes}>
            {noCode.confusedWith.map((code) => (
              <li key={code}>
                <a href={codePath(language, code)}>
                  <StatusNumber code={code} phrase={findStatus(code)?.phrase ?? ''} />
                </a>
                <p>
                  <ProseText text={prose.codes[code] ?? ''} />
                </p>
              </li>
            ))}
          </ul>
        </section>
      )}

      <AskedQuestions title={t('heading.questions')} questions={prose.questions} />

      <p className="quiet">
        {t('heading.specs')}{' '}
        {noCode.specs.map((spec, at) => (
          <span key={spec}>
            {at > 0 && ' · '}
            <SpecLink spec={spec} />
          </span>
        ))}
      </p>

      <nav className={styles.others} aria-labelledby="others">
        <h2 id="others">{t('heading.others')}</h2>
        <ul>
          {noCodes
            .filter(({ id }) => id !== noCode.id)
            .map(({ id }) => (
              <li key={id}>
                <a className="button" href={formatAddress({ kind: 'noCode', language, id })}>
                  {titles[id]}
                </a>
              </li>
            ))}
        </ul>
      </nav>
    </article>
  )
}

function Section({ title, text }: { readonly title: string; readonly text: string }) {
  return (
    <section>
      <h2>{title}</h2>
      <p>
        <ProseText text={text} />
      </p>
    </section>
  )
}

import { useTranslation } from 'react-i18next'
import { statusClass } from '../../http/status/status.ts'
import { findStatus } from '../../http/status/statuses.ts'
import type { Language } from '../../i18n/languages.ts'
import type { Decided } from '../../lab/which/decide.ts'
import { codePath } from '../../state/addresses.ts'
import { FactValue } from '../../ui/FactValue.tsx'
import { HeroNumber } from '../../ui/HeroNumber.tsx'
import { ProseText } from '../../ui/ProseText.tsx'
import { SpecLink } from '../../ui/SpecLink.tsx'
import { StatusNumber } from '../../ui/StatusNumber.tsx'
import styles from './AnswerArticle.module.css'
import { CopyLink } from './CopyLink.tsx'
import { GroundList } from './GroundList.tsx'
import { RunnerUp } from './RunnerUp.tsx'

interface Props {
  readonly language: Language
  readonly decided: Extract<Decided, { kind: 'answered' }>
  readonly gists: Readonly<Record<string, string>>
  readonly onBack: () => void
  readonly onRestart: () => void
}

/** The code to send: why, what comes with it, the nearest other code, and where practice differs. */
export function AnswerArticle({ language, decided, gists, onBack, onRestart }: Props) {
  const { t } = useTranslation('which')
  const { code, grounds, passed, runnerUp, neighbours, isOrderOpen, disputes } = decided
  const status = findStatus(code)
  const others = neighbours.filter((one) => one !== runnerUp)
  return (
    <article className={styles.article} data-class={statusClass(code)} aria-labelledby="answer">
      <header className={styles.header}>
        <p className="quiet">{t('answer.send')}</p>
        <h2 id="answer" className={styles.title} tabIndex={-1} data-arrival="">
          <HeroNumber text={`${code}`} />{' '}
          <bdi className={styles.phrase} dir="ltr" lang="en">
            {status?.phrase}
          </bdi>
        </h2>
        <p className={styles.gist}>
          <ProseText text={gists[code] ?? ''} />
        </p>
        {code < 200 && <p className="quiet">{t('answer.interim')}</p>}
      </header>

      <section className={styles.part} aria-labelledby="why">
        <h3 id="why">{t('answer.why')}</h3>
        <GroundList grounds={grounds} />
        {isOrderOpen && (
          <p className="quiet">
            {t('answer.order')} <SpecLink spec="RFC 9110 §13.2.1" />
          </p>
        )}
        {passed.length > 0 && (
          <details className="disclosure">
            <summary>{t('answer.passed')}</summary>
            <GroundList grounds={passed} />
          </details>
        )}
      </section>

      {status && (
        <section className={styles.part} aria-labelledby="fields">
          <h3 id="fields">{t('answer.fields')}</h3>
          <FactValue status={status} fact="requirements" />
        </section>
      )}

      {disputes.length > 0 && (
        <section className={styles.part} aria-labelledby="differ">
          <h3 id="differ">{t('answer.differ')}</h3>
          {disputes.map((dispute) => (
            <p key={dispute}>
              <ProseText text={t(`dispute.${dispute}`)} />
            </p>
          ))}
          <p>
            <a className={styles.link} href={`${codePath(language, code)}#guidelines`}>
              {t('answer.differWho', { code })}
            </a>
          </p>
        </section>
      )}

      {runnerUp && <RunnerUp language={language} code={code} runnerUp={runnerUp} />}
      {others.length > 0 && (
        <details className="disclosure">
          <summary>{t('answer.others')}</summary>
          <dl className={styles.others}>
            {others.map(({ code: other, question, other: answer }) => (
              <div key={other}>
                <dt>
                  <a href={codePath(language, other)}>
                    <StatusNumber code={other} />
                  </a>
                </dt>
                <dd>
                  <span className="quiet">{t(`questions.${question.id}.name`)}</span>{' '}
                  <ProseText text={t(`questions.${question.id}.answers.${answer.id}`)} />
                </dd>
              </div>
            ))}
          </dl>
        </details>
      )}

      <div className={styles.ways}>
        <a className="button primary" href={codePath(language, code)}>
          {t('answer.page', { code })}
        </a>
        <a className="button" href={`${codePath(language, code)}#exchange`}>
          {t('answer.exchange', { code })}
        </a>
        <button type="button" className="button" onClick={onBack}>
          {t('desk.back')}
        </button>
        <button type="button" className="button" onClick={onRestart}>
          {t('desk.restart')}
        </button>
        <CopyLink />
      </div>
    </article>
  )
}

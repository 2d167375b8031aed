import { useTranslation } from 'react-i18next'
import { findStatus } from '../../http/status/statuses.ts'
import type { Language } from '../../i18n/languages.ts'
import type { Neighbour } from '../../lab/which/decide.ts'
import { codePath, comparePath } from '../../state/addresses.ts'
import { ProseText } from '../../ui/ProseText.tsx'
import { StatusNumber } from '../../ui/StatusNumber.tsx'
import styles from './AnswerArticle.module.css'

interface Props {
  readonly language: Language
  readonly code: number
  readonly runnerUp: Neighbour
}

/** The nearest other code, and the question whose answer decides between the two. */
export function RunnerUp({ language, code, runnerUp }: Props) {
  const { t } = useTranslation('which')
  const { question, given, other } = runnerUp
  const sides = [
    { side: code, answer: given },
    { side: runnerUp.code, answer: other },
  ]
  return (
    <section className={styles.box} aria-labelledby="runner-up">
      <h3 id="runner-up">{t('answer.runnerUp')}</h3>
      <p className={styles.other}>
        <a href={codePath(language, runnerUp.code)}>
          <StatusNumber code={runnerUp.code} phrase={findStatus(runnerUp.code)?.phrase ?? ''} />
        </a>
      </p>
      <p className="quiet">{t('answer.deciding')}</p>
      <p>
        <ProseText text={t(`questions.${question.id}.ask`)} />
      </p>
      <ul className={styles.sides}>
        {sides.map(({ side, answer }) => (
          <li key={side}>
            <StatusNumber code={side} />
            <span>
              <ProseText text={t(`questions.${question.id}.answers.${answer.id}`)} />
            </span>
          </li>
        ))}
      </ul>
      <p>
        <a className={styles.link} href={comparePath(language, [code, runnerUp.code])}>
          {t('answer.compare', { a: Math.min(code, runnerUp.code), b: Math.max(code, runnerUp.code) })}
        </a>
      </p>
    </section>
  )
}

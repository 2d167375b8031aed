import { useTranslation } from 'react-i18next'
import { formatNumber } from '../../i18n/formatNumber.ts'
import type { Language } from '../../i18n/languages.ts'
import type { Question } from '../../lab/which/question.ts'
import { questions } from '../../lab/which/questions.ts'
import { codePath } from '../../state/addresses.ts'
import { ProseText } from '../../ui/ProseText.tsx'
import { StatusNumber } from '../../ui/StatusNumber.tsx'
import styles from './QuestionList.module.css'

/** All questions on paper, in their order, with the code to which each answer leads. */
export function QuestionList({ language }: { readonly language: Language }) {
  const { t, i18n } = useTranslation('which')
  return (
    <section className={styles.list} aria-labelledby="questions">
      <h2 id="questions">{t('list.title')}</h2>
      <p className="quiet">{t('list.lead')}</p>
      <ol className={styles.questions}>
        {questions.map((question, place) => (
          <li key={question.id}>
            <h3>
              <span className={styles.place}>{formatNumber(language, place + 1)}</span>{' '}
              <span>
                <ProseText text={t(`questions.${question.id}.ask`)} />
              </span>
            </h3>
            {i18n.exists(`questions.${question.id}.only`, { ns: 'which' }) && (
              <p className="quiet">
                <ProseText text={t(`questions.${question.id}.only`)} />
              </p>
            )}
            <ul className={styles.answers}>
              {answersOnPaper(question).map(({ id, codes, goesOn }) => (
                <li key={id}>
                  <span>
                    <ProseText text={t(`questions.${question.id}.answers.${id}`)} />
                  </span>
                  <span className={styles.codes}>
                    {codes.map((code) => (
                      <a key={code} href={codePath(language, code)}>
                        <StatusNumber code={code} />
                      </a>
                    ))}
                    {goesOn && <span className="quiet">{t('list.goOn')}</span>}
                  </span>
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ol>
    </section>
  )
}

/** Each answer once, with every code that it can end with; which of several it is, earlier answers decide. */
function answersOnPaper({ answers }: Question) {
  const ids = [...new Set(answers.map(({ id }) => id))]
  return ids.map((id) => {
    const ends = answers.filter((answer) => answer.id === id).map(({ code }) => code)
    return { id, codes: [...new Set(ends.filter((code) => code !== undefined))], goesOn: ends.includes(undefined) }
  })
}

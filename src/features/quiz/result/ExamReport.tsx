import '../../../ui/sideways.css'
import { useTranslation } from 'react-i18next'
import { orderPath } from '../../../state/roundPath.ts'
import { kindsVersion } from '../../../study/orderedKinds.ts'
import { judgements, type Round } from '../../../study/round.ts'
import { showFocused } from '../../../ui/showFocused.ts'
import shared from '../Quiz.module.css'
import { useQuestionTexts } from '../said/texts.ts'
import styles from './ExamReport.module.css'
import { ReportRow } from './ReportRow.tsx'

/** An exam on a sheet or two: each question in short, what was answered, what is right, and where it stands. */
export function ExamReport({ round }: { readonly round: Round }) {
  const { t } = useTranslation('quiz')
  const { language } = useQuestionTexts()
  const { answers, order } = round
  const given = judgements(round)
  const date = new Intl.DateTimeFormat(language, { dateStyle: 'long', timeStyle: 'short' })
  const at = answers.at(-1)?.at
  const path = orderPath(language, { ...order, version: kindsVersion(order) })
  return (
    <section className={styles.report} aria-labelledby="report">
      <h2 id="report">{t('report.title')}</h2>
      <p className={styles.onPaper}>
        {t('report.name')} <span className={styles.line} />
      </p>
      <p>
        {at !== undefined && <>{t('report.taken', { date: date.format(at), seed: order.seed })} </>}
        {t('score', { count: given.filter(({ isRight }) => isRight).length, total: round.questions.length })}.
      </p>
      <p className={styles.link}>
        <a href={path}>{t('report.link')}</a> <span className={styles.onPaper}>{`${location.origin}${path}`}</span>
      </p>
      <p className={shared.ways}>
        <button type="button" className="button" onClick={() => window.print()}>
          {t('report.print')}
        </button>
      </p>
      <div className={styles.scroll} ref={showFocused}>
        <table>
          <caption className="visually-hidden">{t('report.caption')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('report.number')}</th>
              <th scope="col">{t('report.question')}</th>
              <th scope="col">{t('report.answer')}</th>
              <th scope="col">{t('report.right')}</th>
              <th scope="col">{t('report.section')}</th>
            </tr>
          </thead>
          <tbody>
            {round.questions.map((question, place) => (
              <ReportRow key={question.id} question={question} answer={answers[place]} place={place} />
            ))}
          </tbody>
        </table>
      </div>
    </section>
  )
}

import { useTranslation } from 'react-i18next'
import { formatMessage } from '../../http/wireText.ts'
import { orderPath } from '../../state/roundLink.ts'
import { judge } from '../../study/judge.ts'
import type { Part, Question, Said } from '../../study/question.ts'
import { type Answer, judgements, type Round } from '../../study/round.ts'
import { ProseText } from '../../ui/ProseText.tsx'
import { SpecLink } from '../../ui/SpecLink.tsx'
import styles from './ExamReport.module.css'
import { proseOf } from './proseOf.ts'
import shared from './Quiz.module.css'
import { Sign } from './Sign.tsx'
import { useQuestionTexts } from './texts.ts'

/** An exam on a sheet or two: each question in short, what was answered, what is right, and where it stands. */
export function ExamReport({ round }: { readonly round: Round }) {
  const { t } = useTranslation('quiz')
  const { language } = useQuestionTexts()
  const { answers, order } = round
  const given = judgements(round)
  const date = new Intl.DateTimeFormat(language, { dateStyle: 'long', timeStyle: 'short' })
  const at = answers.at(-1)?.at
  const path = orderPath(language, order)
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
      <div className={styles.scroll}>
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

interface RowProps {
  readonly question: Question
  readonly answer: Answer | undefined
  readonly place: number
}

function ReportRow({ question, answer, place }: RowProps) {
  const { t } = useTranslation(['quiz', 'questions'])
  const { isRight, parts } = judge(question, answer?.given ?? [])
  const specs = [...new Set(parts.filter(isWanted).flatMap(({ reasons }) => reasons.flatMap(({ spec }) => spec ?? [])))]
  return (
    <tr data-right={isRight}>
      <th scope="row">{place + 1}</th>
      <td>
        {question.stem.map((said, at) => (
          <Short key={`${at}:${said.said}`} said={said} />
        ))}{' '}
        <span className={styles.asked}>{t(`questions:ask.${question.kind}`)}</span>
      </td>
      <td>
        {answer ? (
          <span className={styles.mark}>
            <Sign right={isRight} />
            <span className="visually-hidden">{t(isRight ? 'right' : 'wrong')}</span>
            <span>
              <GivenParts question={question} parts={parts.filter(({ given }) => given !== false)} />
            </span>
          </span>
        ) : (
          t('report.noAnswer')
        )}
      </td>
      <td>{isRight ? '' : <RightParts question={question} parts={parts.filter(isWanted)} />}</td>
      <td>
        {specs.slice(0, mostSections).map((spec) => (
          <SpecLink key={spec} spec={spec} />
        ))}
      </td>
    </tr>
  )
}

/** A question about many codes names many sections; the first ones lead to the others. */
const mostSections = 2

const isWanted = ({ fits }: Part) => fits !== false

interface PartsProps {
  readonly question: Question
  readonly parts: readonly Part[]
}

function GivenParts({ question, parts }: PartsProps) {
  return parts.map((part) => (
    <span key={part.key} className={styles.part}>
      <Short said={part.shown} />
      {typeof part.given === 'string' && <Placed question={question} places={[part.given]} />}
    </span>
  ))
}

function RightParts({ question, parts }: PartsProps) {
  return parts.map((part) => (
    <span key={part.key} className={styles.part}>
      <Short said={part.shown} />
      {Array.isArray(part.fits) && <Placed question={question} places={part.fits as readonly string[]} />}
    </span>
  ))
}

function Placed({ question: { task }, places }: { readonly question: Question; readonly places: readonly string[] }) {
  if (task.form !== 'place') return null
  return places.map((key) => {
    const shown = task.places.find((place) => place.key === key)?.shown
    return (
      shown && (
        <span key={key}>
          {' '}
          <span aria-hidden="true">→</span> <Short said={shown} />
        </span>
      )
    )
  })
}

/** What is said or shown, on a line: of a message its first line, of a text what fits. */
function Short({ said }: { readonly said: Said }) {
  const { t } = useTranslation(['questions', 'facts', 'situations', 'rules', 'wire'])
  const texts = useQuestionTexts()
  switch (said.said) {
    case 'code':
      return <strong>{said.code}</strong>
    case 'literal':
    case 'message': {
      const lines = said.said === 'literal' ? said.lines : formatMessage(said.message).split('\r\n')
      return (
        <code translate="no" className={styles.wire}>
          {lines[0]}
          {lines.length > 1 && ' …'}
        </code>
      )
    }
    default:
      return <ProseText text={proseOf(said, t, texts)} />
  }
}

import { useTranslation } from 'react-i18next'
import { formatNumber } from '../../../i18n/formatNumber.ts'
import { judge } from '../../../study/judge.ts'
import { nearestOrder } from '../../../study/nearestOrder.ts'
import type { Part, Question, Said } from '../../../study/question.ts'
import type { Answer } from '../../../study/round.ts'
import { SpecLink } from '../../../ui/SpecLink.tsx'
import { Sign } from '../Sign.tsx'
import { ShortText } from '../said/ShortText.tsx'
import { useQuestionTexts } from '../said/texts.ts'
import styles from './ExamReport.module.css'

interface Props {
  readonly question: Question
  readonly answer: Answer | undefined
  /** From 0. */
  readonly place: number
}

/** A question about many codes names many sections; the first ones lead to the others. */
const mostSections = 2

/** One question of an exam on a line or two. */
export function ReportRow({ question, answer, place }: Props) {
  const { t } = useTranslation(['quiz', 'questions'])
  const { language } = useQuestionTexts()
  const given = answer?.given ?? []
  const { isRight, parts } = judge(question, given)
  const isAnswered = answer !== undefined
  const wanted = parts.filter(({ fits }) => fits !== false)
  const chosen = parts.filter((part) => part.given !== false)
  const { task } = question
  const inOrder = (keys: readonly string[]) => keys.flatMap((key) => parts.filter((part) => part.key === key))
  const [answered, right] =
    task.form === 'order'
      ? [inOrder(given), inOrder(nearestOrder(isAnswered ? given : task.options.map(({ key }) => key), task.before))]
      : [chosen, wanted]
  const specs = [...new Set(wanted.flatMap(({ reasons }) => reasons.flatMap(({ spec }) => spec ?? [])))]
  return (
    <tr data-right={isRight}>
      <th scope="row">{formatNumber(language, place + 1)}</th>
      <td>
        {shortStem(question.stem).map((said, at) => (
          <span key={`${at}:${said.said}`}>
            <ShortText said={said} />{' '}
          </span>
        ))}
        <span className={styles.asked}>{t(`questions:ask.${question.kind}`)}</span>
      </td>
      <td>
        {isAnswered ? (
          <span className={styles.mark}>
            <Sign right={isRight} />
            <span className="visually-hidden">{t(isRight ? 'right' : 'wrong')}</span>
            <span>
              {answered.map((part) => (
                <PartText key={part.key} question={question} part={part} place={part.given} />
              ))}
            </span>
          </span>
        ) : (
          t('report.noAnswer')
        )}
      </td>
      <td>
        {!isRight && right.map((part) => <PartText key={part.key} question={question} part={part} place={part.fits} />)}
      </td>
      <td>
        {specs.slice(0, mostSections).map((spec) => (
          <span key={spec} className={styles.part}>
            <SpecLink spec={spec} />
          </span>
        ))}
      </td>
    </tr>
  )
}

/** Where something is shown as it goes over the wire, what is told around it is left to the question itself. */
function shortStem(stem: readonly Said[]): readonly Said[] {
  const shown = stem.filter(({ said }) => said === 'message' || said === 'literal' || said === 'code')
  return shown.length > 0 ? shown : stem.slice(0, 2)
}

interface PartProps {
  readonly question: Question
  readonly part: Part
  /** The places it was put in or belongs in, where it is one that is put into places. */
  readonly place: Part['given'] | Part['fits']
}

function PartText({ question: { task }, part, place }: PartProps) {
  const keys = typeof place === 'string' ? [place] : typeof place === 'boolean' ? [] : place
  const places = task.form === 'place' ? task.places.filter(({ key }) => keys.includes(key)) : []
  return (
    <span className={styles.part}>
      <ShortText said={part.shown} />
      {places.map(({ key, shown }) => (
        <span key={key}>
          {' '}
          <span className={styles.onward} aria-hidden="true">
            →
          </span>{' '}
          <ShortText said={shown} />
        </span>
      ))}
    </span>
  )
}

import { type KeyboardEvent, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { isAnswer } from '../../study/judge.ts'
import type { Given, Question } from '../../study/question.ts'
import { type Confidence, confidences } from '../../study/review/event.ts'
import type { Round } from '../../study/round.ts'
import { ProseText } from '../../ui/ProseText.tsx'
import styles from './AskedScreen.module.css'
import { Progress } from './Progress.tsx'
import shared from './Quiz.module.css'
import { Stem } from './Stem.tsx'
import { TaskField } from './tasks/TaskField.tsx'

interface Props {
  readonly round: Round
  readonly question: Question
  readonly onAnswer: (given: Given, confidence: Confidence) => void
}

/** A question and the field for its answer; saying how sure one is hands the answer in. */
export function AskedScreen({ round, question, onAnswer }: Props) {
  const { t } = useTranslation(['quiz', 'questions'])
  const [given, setGiven] = useState<Given>([])
  const [reminded, setReminded] = useState(false)
  const sureness = useRef<HTMLFieldSetElement>(null)
  const isWhole = isAnswer(question.task, given)

  function goToSureness(event: KeyboardEvent) {
    if (event.key !== 'Enter' || event.repeat || !(event.target instanceof HTMLInputElement)) return
    event.preventDefault()
    if (!isWhole) setReminded(true)
    else sureness.current?.querySelectorAll('button')[1]?.focus()
  }

  function moveSureness(event: KeyboardEvent<HTMLFieldSetElement>) {
    const buttons = [...event.currentTarget.querySelectorAll('button')]
    const step = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0
    const at = buttons.findIndex((button) => button === document.activeElement)
    if (step === 0 || at < 0) return
    event.preventDefault()
    const towards = getComputedStyle(event.currentTarget).direction === 'rtl' ? -step : step
    buttons[(at + towards + buttons.length) % buttons.length]?.focus()
  }

  function handIn(confidence: Confidence) {
    if (isWhole) onAnswer(given, confidence)
    else setReminded(true)
  }

  return (
    <article className={shared.screen}>
      <Progress round={round} place={round.answers.length} />
      <Stem question={question} />
      <form onKeyDown={goToSureness} onSubmit={(event) => event.preventDefault()}>
        <TaskField
          task={question.task}
          given={given}
          legend={<span className={shared.asked}>{t(`questions:ask.${question.kind}`)}</span>}
          onChange={setGiven}
        />
      </form>
      <fieldset className={styles.sureness} ref={sureness} onKeyDown={moveSureness}>
        <legend>{t('sureness')}</legend>
        <div className={shared.ways}>
          {confidences.map((confidence) => (
            <button key={confidence} type="button" className="button" onClick={() => handIn(confidence)}>
              {t(`confidence.${confidence}`)}
            </button>
          ))}
        </div>
      </fieldset>
      <p role="status" className={styles.reminder}>
        {reminded && !isWhole && t(`answerFirst.${question.task.form}`)}
      </p>
      <p className="quiet">
        <ProseText text={t(question.task.form === 'one' ? 'keysOne' : 'keys')} />
      </p>
    </article>
  )
}

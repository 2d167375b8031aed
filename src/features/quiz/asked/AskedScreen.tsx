import { type KeyboardEvent, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { isAnswer } from '../../../study/judge.ts'
import type { Given, Question } from '../../../study/question.ts'
import type { Confidence } from '../../../study/review/event.ts'
import type { Round } from '../../../study/round.ts'
import { ProseText } from '../../../ui/ProseText.tsx'
import { Progress } from '../Progress.tsx'
import shared from '../Quiz.module.css'
import { Stem } from '../said/Stem.tsx'
import styles from './AskedScreen.module.css'
import { Sureness } from './Sureness.tsx'
import { firstGiven, lastNumber } from './tasks/firstGiven.ts'
import { TaskField } from './tasks/TaskField.tsx'

interface Props {
  readonly round: Round
  readonly question: Question
  readonly onAnswer: (given: Given, confidence: Confidence) => void
}

/** A question and the field for its answer; saying how sure one is hands the answer in. */
export function AskedScreen({ round, question, onAnswer }: Props) {
  const { t } = useTranslation(['quiz', 'questions'])
  const { task } = question
  const [given, setGiven] = useState<Given>(() => firstGiven(task))
  const [isReminded, setReminded] = useState(false)
  const screen = useRef<HTMLElement>(null)
  const sureness = useRef<HTMLFieldSetElement>(null)
  const isWhole = isAnswer(task, given)

  /** Enter goes on where it does nothing else; with Ctrl it goes on from a button, too. */
  function goToSureness(event: KeyboardEvent) {
    if (event.key !== 'Enter' || event.repeat || event.altKey || !(event.target instanceof Element)) return
    if (!event.ctrlKey && !event.metaKey && event.target.closest('button, a, summary')) return
    event.preventDefault()
    if (isWhole) sureness.current?.querySelectorAll('button')[1]?.focus()
    else setReminded(true)
  }

  function handIn(confidence: Confidence) {
    if (isWhole) onAnswer(given, confidence)
    else setReminded(true)
  }

  return (
    <article className={shared.screen} ref={screen}>
      <Progress round={round} place={round.answers.length} />
      <Stem question={question} />
      <form onKeyDown={goToSureness} onSubmit={(event) => event.preventDefault()}>
        <TaskField
          task={task}
          given={given}
          legend={<span className={shared.asked}>{t(`questions:ask.${question.kind}`)}</span>}
          screen={screen}
          onChange={setGiven}
        />
      </form>
      <div className={styles.end}>
        <Sureness ref={sureness} onSay={handIn} />
        <p role="status" className={styles.reminder}>
          {isReminded && !isWhole && t(`answerFirst.${task.form}`)}
        </p>
        <p className={`quiet ${styles.keys}`}>
          <ProseText text={t(`keys.${task.form}`, { last: lastNumber(task) })} />
        </p>
      </div>
    </article>
  )
}

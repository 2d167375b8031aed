import { findStatus } from '../../../http/status/statuses.ts'
import type { Part, Question } from '../../../study/question.ts'
import { StatusNumber } from '../../../ui/StatusNumber.tsx'
import shared from '../Quiz.module.css'
import { SaidText } from '../said/SaidText.tsx'
import { PartFit } from './PartFit.tsx'
import { PartReasons } from './PartReasons.tsx'
import styles from './ToldScreen.module.css'

interface Props {
  readonly question: Question
  readonly part: Part
}

/** One option after the answer: whether it fits, which code it stands for, why, and where that stands. */
export function ToldPart({ question, part }: Props) {
  const { code, shown } = part
  // Where something was put can be said only after what it is.
  const isPlaced = question.task.form === 'place'
  const phrase = code === undefined ? undefined : findStatus(code)?.phrase
  // What is shown stands above its code, unless it is that code or its name.
  const isCode = shown.said === 'code' || (shown.said === 'literal' && shown.lines.join() === phrase)
  return (
    <li className={styles.toldOption}>
      {!isPlaced && <PartFit task={question.task} part={part} />}
      {!isCode && (
        <div className={styles.optionTold}>
          <SaidText said={shown} />
        </div>
      )}
      {code !== undefined && (
        <p className={shared.code}>
          <StatusNumber code={code} phrase={phrase ?? ''} />
        </p>
      )}
      {isPlaced && <PartFit task={question.task} part={part} />}
      <PartReasons question={question} part={part} />
    </li>
  )
}

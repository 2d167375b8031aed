import { useTranslation } from 'react-i18next'
import type { Given, Judgement, Question } from '../../../study/question.ts'
import { ComposedResponse } from '../said/ComposedResponse.tsx'
import { MissionWords } from '../said/MissionWords.tsx'
import { ToldLines } from './ToldLines.tsx'
import { ToldMission } from './ToldMission.tsx'
import { ToldOrder } from './ToldOrder.tsx'
import { ToldPart } from './ToldPart.tsx'
import styles from './ToldScreen.module.css'

interface Props {
  readonly question: Question
  readonly given: Given
  readonly judgement: Judgement
}

/** An answer after it was judged: what was done beside what would have been right, and why, part by part. */
export function ToldAnswer({ question, given, judgement }: Props) {
  const { t } = useTranslation('quiz')
  const { task } = question
  const { parts } = judgement
  const list = (
    <section>
      <h2 className="visually-hidden">{t('options')}</h2>
      <ol className={styles.told}>
        {parts.map((part) => (
          <ToldPart key={part.key} question={question} part={part} />
        ))}
      </ol>
    </section>
  )
  switch (task.form) {
    case 'one':
      return task.lines ? <ToldLines question={question} parts={parts} /> : list
    case 'order':
      return <ToldOrder question={question} task={task} given={given} parts={parts} />
    case 'compose':
      return (
        <>
          <ComposedResponse task={task} given={given} caption={t('compose.yours')} />
          {list}
        </>
      )
    case 'mission':
      return (
        <MissionWords key={task.mission} mission={task.mission}>
          {list}
          <ToldMission task={task} given={given} />
        </MissionWords>
      )
    case 'all':
    case 'place':
    case 'code':
    case 'phrase':
      return list
  }
}

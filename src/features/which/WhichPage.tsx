import { type ReactNode, type RefObject, useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Language } from '../../i18n/languages.ts'
import { decide } from '../../lab/which/decide.ts'
import { type Answers, offeredBy } from '../../lab/which/question.ts'
import { findQuestion } from '../../lab/which/questions.ts'
import { inOrderUpTo, stepBack } from '../../lab/which/settle.ts'
import { Still } from '../../ui/Still.tsx'
import { AnswerArticle } from './AnswerArticle.tsx'
import { CorridorPicture } from './CorridorPicture.tsx'
import { PossibleCodes } from './PossibleCodes.tsx'
import { Presets } from './Presets.tsx'
import { ProblemList } from './ProblemList.tsx'
import { QuestionDesk } from './QuestionDesk.tsx'
import { TakenList } from './TakenList.tsx'
import { useDeskKeys } from './useDeskKeys.ts'
import { useWhich } from './useWhich.ts'
import styles from './WhichPage.module.css'

interface Props {
  readonly language: Language
  /** The one-line gist of every code, by code. */
  readonly gists: Readonly<Record<string, string>>
  /** The questions on paper, where they have to be drawn. */
  readonly list: ReactNode | undefined
}

/** The helper that asks about a request, in the order of the corridor, until one code is left to send. */
export function WhichPage({ language, gists, list }: Props) {
  const { t } = useTranslation('which')
  const { link, decided, goTo } = useWhich()
  const [changing, setChanging] = useState<string>()
  const [dropped, setDropped] = useState(0)
  const page = useRef<HTMLDivElement>(null)
  const arrive = useArrival(page)
  const { answers, taken } = decided
  const isStarted = taken.length > 0
  const changed = changing !== undefined && Object.hasOwn(answers, changing) ? findQuestion(changing) : undefined
  const asked = changed ?? (decided.kind === 'open' ? decided.question : undefined)
  const ended = decided.kind === 'answered' ? decided : undefined
  const offered = asked ? offeredBy(asked, answers) : []

  function leadTo(given: Answers) {
    const next = decide(given)
    setDropped(next.pointless.length + next.unfit.length)
    change(undefined)
    goTo(next.answers)
  }

  function change(id: string | undefined) {
    setChanging(id)
    arrive()
  }

  function goBack() {
    const before = stepBack(answers)
    if (changed) change(undefined)
    else if (before) leadTo(before)
  }

  function choose(answer: string | undefined) {
    if (asked && answer !== undefined) leadTo({ ...answers, [asked.id]: answer })
  }

  const restart = () => leadTo({})

  useDeskKeys(page, { onNumber: (place) => choose(offered[place]?.id), onBack: goBack })

  return (
    <div className={styles.page} ref={page}>
      <header className={styles.header}>
        <h1 tabIndex={-1}>{t('title')}</h1>
        <p>{t('lead')}</p>
      </header>
      <ProblemList link={link} decided={decided} />
      <CorridorPicture gate={asked ? asked.gates[0] : ended?.gate} code={asked ? undefined : ended?.code} />
      <div className={styles.room} data-started={isStarted}>
        {isStarted && <TakenList taken={taken} changing={changed?.id} onChange={change} />}
        {asked && (
          <QuestionDesk
            question={asked}
            offered={offered}
            answers={answers}
            isChanging={changed !== undefined}
            dropped={dropped}
            onChoose={choose}
            onSkipTo={(id) => leadTo(inOrderUpTo(id, answers))}
            onBack={isStarted ? goBack : undefined}
            onRestart={isStarted ? restart : undefined}
          />
        )}
        {!asked && ended && (
          <AnswerArticle language={language} decided={ended} gists={gists} onBack={goBack} onRestart={restart} />
        )}
        {decided.kind === 'open' && (
          <div className={styles.beside}>
            {!isStarted && <Presets onStart={leadTo} />}
            <PossibleCodes codes={decided.possible} />
          </div>
        )}
      </div>
      <Still>{list}</Still>
    </div>
  )
}

/** Takes the focus to what an answer has led to, once it is there; arriving at the page is the shell's. */
function useArrival(page: RefObject<HTMLElement | null>): () => void {
  const isDue = useRef(false)
  useEffect(() => {
    if (!isDue.current) return
    isDue.current = false
    page.current?.querySelector<HTMLElement>('[data-arrival]')?.focus()
  })
  return () => {
    isDue.current = true
  }
}

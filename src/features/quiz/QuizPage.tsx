import { useEffect, useRef } from 'react'
import { useStore } from 'zustand'
import type { Language } from '../../i18n/languages.ts'
import { usePowers } from '../../state/powers.ts'
import { sittingOf } from '../../state/sitting.ts'
import { makeRound, type Round, repeatMissed } from '../../study/round.ts'
import { AskedScreen } from './AskedScreen.tsx'
import styles from './Quiz.module.css'
import { ResultScreen } from './ResultScreen.tsx'
import { StartScreen } from './StartScreen.tsx'
import { ToldScreen } from './ToldScreen.tsx'
import { useComparisons } from './useComparisons.ts'

interface Props {
  readonly language: Language
  /** The one-line gist of every code, by code. */
  readonly gists: Readonly<Record<string, string>>
}

/** A round of questions: its start, each question with what there is to learn from it, and its result. */
export function QuizPage({ language, gists }: Props) {
  const powers = usePowers()
  const { sitting, isOpen, begin, goOn, answer, next } = useStore(sittingOf(powers))
  const comparisons = useComparisons(language, isOpen)
  const { round, position } = sitting ?? { round: undefined, position: 0 }
  const question = round?.questions[position]
  const given = round?.answers[position]
  const screen = !isOpen || !round ? 'start' : !question ? 'result' : given ? 'told' : 'asked'
  const page = useArrival(`${screen} ${position} ${round?.seed}`)

  const beginAnother = () => begin(makeRound(powers.chance()))
  const beginAgain = (over: Round) => begin(repeatMissed(over, powers.chance()) ?? over)

  return (
    <div className={styles.page} ref={page}>
      {screen === 'start' && <StartScreen sitting={sitting} onStart={beginAnother} onGoOn={goOn} />}
      {screen === 'asked' && round && question && (
        <AskedScreen
          key={question.id}
          round={round}
          question={question}
          gists={gists}
          onAnswer={(option) => answer(option, powers.now())}
        />
      )}
      {screen === 'told' && round && question && given && (
        <ToldScreen
          key={question.id}
          language={language}
          round={round}
          question={question}
          chosen={given.option}
          gists={gists}
          comparisons={comparisons}
          onNext={next}
        />
      )}
      {screen === 'result' && round && (
        <ResultScreen language={language} round={round} onAnother={beginAnother} onAgain={() => beginAgain(round)} />
      )}
    </div>
  )
}

/** Takes the focus to the heading of each new screen; the first one is the shell's. */
function useArrival(screen: string) {
  const page = useRef<HTMLDivElement>(null)
  const before = useRef(screen)
  useEffect(() => {
    if (before.current === screen) return
    before.current = screen
    page.current?.querySelector<HTMLElement>('[data-arrival]')?.focus()
  }, [screen])
  return page
}

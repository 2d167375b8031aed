import { useEffect, useMemo, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useSearch } from 'wouter'
import { useStore } from 'zustand'
import type { Language } from '../../i18n/languages.ts'
import { formatAddress } from '../../state/addresses.ts'
import { usePowers } from '../../state/powers.ts'
import { answerDraft } from '../../state/progress/answerDraft.ts'
import { progressOf } from '../../state/progress/progressOf.ts'
import { parseRoundLink, type RoundLink } from '../../state/roundLink.ts'
import { seenLogOf } from '../../state/seenLog.ts'
import { sittingOf } from '../../state/sitting.ts'
import { roundKey } from '../../study/courseStep.ts'
import type { Given, Question } from '../../study/question.ts'
import type { Confidence } from '../../study/review/event.ts'
import { isOver, makeRound, type Round, repeatMissed } from '../../study/round.ts'
import { makeTopicRound } from '../../study/topicRound.ts'
import { AskedScreen } from './AskedScreen.tsx'
import styles from './Quiz.module.css'
import { ResultScreen } from './ResultScreen.tsx'
import { SavedSign } from './SavedSign.tsx'
import { StartScreen } from './StartScreen.tsx'
import { ToldScreen } from './ToldScreen.tsx'
import { QuestionTextsContext } from './texts.ts'
import { useComparisons } from './useComparisons.ts'

interface Props {
  readonly language: Language
  /** The one-line gist of every code, by code. */
  readonly gists: Readonly<Record<string, string>>
}

/** A round of questions: its start, each question with what there is to learn from it, and its result. */
export function QuizPage({ language, gists }: Props) {
  const { t } = useTranslation('app')
  const powers = usePowers()
  const { sitting, isOpen, begin, goOn, answer, next } = useStore(sittingOf(powers))
  const comparisons = useComparisons(language, isOpen)
  const { round, position } = sitting ?? { round: undefined, position: 0 }
  const question = round?.questions[position]
  const given = round?.answers[position]
  const query = useSearch()
  const link = parseRoundLink(query)
  // A link to another round than the one that is open is not passed over; the reader says which of the two it is to be.
  const [settled, setSettled] = useState<string>()
  const isAsking = link !== undefined && settled !== query && link.codes.join() !== round?.topic?.join()
  const screen = !isOpen || !round || isAsking ? 'start' : !question ? 'result' : given ? 'told' : 'asked'
  const page = useArrival(`${screen} ${position} ${round?.seed}`)

  const { pairs } = comparisons
  const texts = useMemo(() => ({ language, gists, pairs }), [language, gists, pairs])

  useEnd(round)

  const settle = (choose: () => void) => () => {
    setSettled(query)
    choose()
  }
  const beginAnother = () => begin(makeRound(powers.chance()), powers.now())
  const beginTopic = ({ codes, count, seed }: RoundLink) => {
    const made = makeTopicRound(seed ?? powers.chance(), codes, count)
    if (made) begin(made, powers.now())
  }
  const beginAgain = (over: Round) => begin(repeatMissed(over, powers.chance()) ?? over, powers.now())

  const answerAndRecord = (asked: Question, chosen: Given, confidence: Confidence) => {
    const answerNow = () => sittingOf(powers).getState().sitting?.round.answers[position]
    if (answerNow()) return
    answer(chosen, confidence, powers.now())
    const written = answerNow()
    if (written) void progressOf(powers).getState().record(answerDraft(asked, written))
  }

  return (
    <QuestionTextsContext value={texts}>
      <div className={styles.page} ref={page}>
        {screen === 'start' && (
          <StartScreen
            sitting={sitting}
            link={link}
            isMisread={!link && new URLSearchParams(query).has('codes')}
            onStart={settle(beginAnother)}
            onTopic={settle(() => link && beginTopic(link))}
            onGoOn={settle(() => goOn(powers.now()))}
          />
        )}
        {screen === 'asked' && round && question && (
          <AskedScreen
            key={question.id}
            round={round}
            question={question}
            onAnswer={(given, confidence) => answerAndRecord(question, given, confidence)}
          />
        )}
        {screen === 'told' && round && question && given && (
          <ToldScreen
            key={question.id}
            round={round}
            question={question}
            answer={given}
            comparisons={comparisons}
            onNext={() => next(powers.now())}
          />
        )}
        {screen === 'result' && round && (
          <ResultScreen
            language={language}
            round={round}
            onAnother={beginAnother}
            onTopic={() => round.topic && beginTopic({ codes: round.topic, count: round.questions.length })}
            onAgain={() => beginAgain(round)}
          />
        )}
        {(screen === 'start' || screen === 'result') && (
          <p className={styles.links}>
            <a href={formatAddress({ kind: 'progress', language })}>{t('shell.progress')}</a>
          </p>
        )}
        <SavedSign />
      </div>
    </QuestionTextsContext>
  )
}

/** Remembers that a round about some codes has been answered to its end. */
function useEnd(round: Round | undefined) {
  const log = seenLogOf(usePowers())
  useEffect(() => {
    if (round?.topic && isOver(round)) log.getState().see(roundKey(round.topic))
  }, [round, log])
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

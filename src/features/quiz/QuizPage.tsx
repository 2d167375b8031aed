import { useEffect, useMemo, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useSearch } from 'wouter'
import { useStore } from 'zustand'
import type { Language } from '../../i18n/languages.ts'
import { formatAddress } from '../../state/addresses.ts'
import { usePowers } from '../../state/powers.ts'
import { answerDraft } from '../../state/progress/answerDraft.ts'
import { progressOf } from '../../state/progress/progressOf.ts'
import { isLinkTo, readRoundLink } from '../../state/roundLink.ts'
import { seenLogOf } from '../../state/seenLog.ts'
import { sittingOf } from '../../state/sitting.ts'
import { roundKey } from '../../study/courseStep.ts'
import { makeRound } from '../../study/makeRound.ts'
import type { Given, Question } from '../../study/question.ts'
import type { Confidence } from '../../study/review/event.ts'
import { isOver, type Round } from '../../study/round.ts'
import { AskedScreen } from './asked/AskedScreen.tsx'
import type { Beginning } from './beginning.ts'
import styles from './Quiz.module.css'
import { RoundFooter } from './RoundFooter.tsx'
import { ResultScreen } from './result/ResultScreen.tsx'
import { SavedSign } from './SavedSign.tsx'
import { QuestionTextsContext } from './said/texts.ts'
import { StartScreen } from './start/StartScreen.tsx'
import { ToldScreen } from './told/ToldScreen.tsx'
import { useComparisons } from './useComparisons.ts'
import { useLearner } from './useLearner.ts'
import { useSeed } from './useSeed.ts'

interface Props {
  readonly language: Language
  /** The one-line gist of every code, by code. */
  readonly gists: Readonly<Record<string, string>>
}

/** A round of questions: its start, each question with what there is to learn from it, and its result. */
export function QuizPage({ language, gists }: Props) {
  const { t } = useTranslation('app')
  const powers = usePowers()
  const { sitting, isOpen, begin, goOn, answer, next, takeBack, end, leave } = useStore(sittingOf(powers))
  const learner = useLearner()
  const [seed, drawAnother] = useSeed()
  const comparisons = useComparisons(language, isOpen)
  const { round, position } = sitting ?? { round: undefined, position: 0 }
  const question = round?.questions[position]
  const given = round?.answers[position]
  const query = useSearch()
  const read = useMemo(() => readRoundLink(query), [query])
  // A link to another round than the one that is open is not passed over; the reader says which of the two it is to be.
  const [settled, setSettled] = useState<string>()
  const isAsking = read.is === 'round' && settled !== query && !(round && isLinkTo(read.link, round.order))
  const isAtEnd = round !== undefined && isOver(round) && !given
  const screen = !isOpen || !round || isAsking ? 'start' : isAtEnd ? 'result' : given ? 'told' : 'asked'
  const page = useArrival(`${screen} ${question?.id} ${round?.order.seed}`)
  // Only what was written down on this page can be taken back: the log knows it as the last answer.
  const [recorded, setRecorded] = useState<string>()

  const { pairs } = comparisons
  const texts = useMemo(() => ({ language, gists, pairs }), [language, gists, pairs])

  useEnd(round)

  const beginRound = (order: Beginning) => {
    const made = makeRound({ ...order, seed: order.seed ?? seed ?? powers.chance() }, learner)
    if (!made) return
    setSettled(query)
    begin(made, powers.now())
    drawAnother()
  }

  const answerAndRecord = (asked: Question, chosen: Given, confidence: Confidence) => {
    const answersNow = () => sittingOf(powers).getState().sitting?.round.answers ?? []
    const before = answersNow().length
    answer(chosen, confidence, powers.now())
    const written = answersNow()[before]
    if (!written) return
    setRecorded(asked.id)
    void progressOf(powers).getState().record(answerDraft(asked, written))
  }

  const takeBackRecorded = () => {
    setRecorded(undefined)
    takeBack(powers.now())
    void progressOf(powers).getState().undo()
  }

  return (
    <QuestionTextsContext value={texts}>
      <div className={styles.page} ref={page}>
        {screen === 'start' && (
          <StartScreen
            sitting={sitting}
            learner={learner}
            read={read}
            seed={seed}
            onBegin={beginRound}
            onGoOn={() => {
              setSettled(query)
              goOn(powers.now())
            }}
          />
        )}
        {screen === 'asked' && round && question && (
          <AskedScreen
            key={question.id}
            round={round}
            question={question}
            onAnswer={(chosen, confidence) => answerAndRecord(question, chosen, confidence)}
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
        {(screen === 'asked' || screen === 'told') && sitting && (
          <RoundFooter
            sitting={sitting}
            onTakeBack={screen === 'told' && recorded === question?.id ? takeBackRecorded : undefined}
            onEnd={end}
            onLeave={leave}
          />
        )}
        {screen === 'result' && round && <ResultScreen round={round} onBegin={beginRound} onLeave={leave} />}
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
    const topic = round?.order.topic
    if (topic?.by === 'codes' && round && isOver(round)) log.getState().see(roundKey(topic.codes))
  }, [round, log])
}

/** Takes the focus to the heading of each new screen; the first one is the shell's. */
function useArrival(screen: string) {
  const page = useRef<HTMLDivElement>(null)
  const before = useRef(screen)
  useEffect(() => {
    if (before.current === screen) return
    before.current = screen
    const arrival = page.current?.querySelector<HTMLElement>('[data-arrival]') ?? page.current?.querySelector('h1')
    arrival?.focus()
  }, [screen])
  return page
}

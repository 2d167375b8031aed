import { memo, useEffect, useState } from 'react'
import { useStore } from 'zustand'
import { usePowers } from '../../state/powers.ts'
import { answerDraft } from '../../state/progress/answerDraft.ts'
import { progressOf } from '../../state/progress/progressOf.ts'
import { seenLogOf } from '../../state/seenLog.ts'
import { sittingOf } from '../../state/sitting.ts'
import { roundKey } from '../../study/courseStep.ts'
import type { Given, Question } from '../../study/question.ts'
import type { Confidence } from '../../study/review/event.ts'
import { isOver, type Round } from '../../study/round.ts'
import { AskedScreen } from './asked/AskedScreen.tsx'
import type { Beginning } from './beginning.ts'
import { RoundFooter } from './RoundFooter.tsx'
import { ResultScreen } from './result/ResultScreen.tsx'
import { ToldScreen } from './told/ToldScreen.tsx'
import type { Comparisons } from './useComparisons.ts'

interface Props {
  readonly comparisons: Comparisons
  readonly onBegin: (order: Beginning) => void
}

/**
 * The round that is open: a question, what there is to learn from its answer, or the result. What the page around it
 * learns of the log, with every answer that is written, does not draw it again.
 */
export const RoundScreens = memo(function RoundScreens({ comparisons, onBegin }: Props) {
  const powers = usePowers()
  const { sitting, answer, next, takeBack, end, leave } = useStore(sittingOf(powers))
  // Only what was written down on this page can be taken back: the log knows it as the last answer.
  const [recorded, setRecorded] = useState<string>()
  useEnd(sitting?.round)
  if (!sitting) return null
  const { round, position } = sitting
  const question = round.questions[position]
  const given = round.answers[position]

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

  if (isOver(round) && !given) return <ResultScreen round={round} onBegin={onBegin} onLeave={leave} />
  if (!question) return null
  return (
    <>
      {given ? (
        <ToldScreen
          key={question.id}
          round={round}
          question={question}
          answer={given}
          comparisons={comparisons}
          onNext={() => next(powers.now())}
        />
      ) : (
        <AskedScreen
          key={question.id}
          round={round}
          question={question}
          onAnswer={(chosen, confidence) => answerAndRecord(question, chosen, confidence)}
        />
      )}
      <RoundFooter
        sitting={sitting}
        onTakeBack={given && recorded === question.id ? takeBackRecorded : undefined}
        onEnd={end}
        onLeave={leave}
      />
    </>
  )
})

/** Remembers that a round about some codes has been answered to its end. */
function useEnd(round: Round | undefined) {
  const log = seenLogOf(usePowers())
  useEffect(() => {
    const topic = round?.order.topic
    if (topic?.by === 'codes' && round && isOver(round)) log.getState().see(roundKey(topic.codes))
  }, [round, log])
}

import { type RefObject, useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useSearch } from 'wouter/use-browser-location'
import { useStore } from 'zustand'
import { createStore, type StoreApi } from 'zustand/vanilla'
import type { Language } from '../../i18n/languages.ts'
import { formatAddress } from '../../state/addresses.ts'
import { usePowers } from '../../state/powers.ts'
import { isLinkTo, readRoundLink } from '../../state/roundLink.ts'
import type { SittingStore } from '../../state/sitting.ts'
import type { Beginning } from './beginning.ts'
import type { Furnished } from './loadRoom.ts'
import styles from './Quiz.module.css'
import { SavedSign } from './SavedSign.tsx'
import { QuestionTextsContext } from './said/texts.ts'
import { StartScreen } from './start/StartScreen.tsx'
import { useComparisons } from './useComparisons.ts'
import { useLearner } from './useLearner.ts'
import { useNeed } from './useNeed.ts'
import { useRoom } from './useRoom.ts'
import { useSeed } from './useSeed.ts'

interface Props {
  readonly language: Language
  /** What needs the kinds of question, where it has been loaded; else the page loads it. */
  readonly given?: Furnished | undefined
  /** Does something once the page has nothing else to do; what it returns calls it off. */
  readonly atLeisure?: (act: () => void) => () => void
}

type Shown = Pick<SittingStore, 'sitting' | 'isOpen'>

/** What is sat as long as the room is not there: it reads what was kept. */
const nothing = createStore<Shown>(() => ({ sitting: undefined, isOpen: false }))

const noGists: Furnished['gists'] = {}

function atOnce(act: () => void) {
  act()
  return () => {}
}

/** A round of questions: its start, each question with what there is to learn from it, and its result. */
export function QuizPage({ language, given, atLeisure = atOnce }: Props) {
  const { t } = useTranslation('app')
  const powers = usePowers()
  const query = useSearch({ ssrSearch: '' })
  const read = useMemo(() => readRoundLink(query), [query])
  // What somebody wants to begin before the questions are there begins as soon as they are.
  const [wanted, setWanted] = useState<Beginning>()
  const page = useRef<HTMLDivElement>(null)
  const isNeeded = useNeed(page, atLeisure) || read.is === 'round' || wanted !== undefined
  const { furnished, hasFailed, retry } = useRoom(language, given, isNeeded)
  const { room, gists = noGists } = furnished ?? {}
  const { sitting, isOpen } = useStore<StoreApi<Shown>>(room?.sittingOf(powers) ?? nothing)
  const learner = useLearner()
  const [seed, drawAnother] = useSeed()
  const comparisons = useComparisons(language, isOpen)
  // A link to another round than the one that is open is not passed over; the reader says which of the two it is to be.
  const [settled, setSettled] = useState<string>()
  const isAsking = read.is === 'round' && settled !== query && !(sitting && isLinkTo(read.link, sitting.round.order))
  const round = isOpen && !isAsking ? sitting?.round : undefined
  const position = sitting?.position ?? 0
  const isEnd = round !== undefined && sitting !== undefined && room?.isAtResult(sitting) === true
  const screen = !round ? 'start' : isEnd ? 'result' : round.answers[position] ? 'told' : 'asked'
  useArrival(page, `${screen} ${round?.questions[position]?.id} ${round?.order.seed}`)

  const { pairs } = comparisons
  const texts = useMemo(() => ({ language, gists, pairs }), [language, gists, pairs])

  const beginRound = (order: Beginning) => {
    setWanted(room ? undefined : order)
    const made = room?.makeRound({ ...order, seed: order.seed ?? seed }, learner)
    if (!room || !made) return
    setSettled(query)
    room.sittingOf(powers).getState().begin(made, powers.now())
    drawAnother()
  }
  useEffect(() => {
    if (room && wanted) beginRound(wanted)
  })
  const latest = useRef(beginRound)
  useEffect(() => {
    latest.current = beginRound
  })
  const beginAnother = useCallback((order: Beginning) => latest.current(order), [])

  return (
    <QuestionTextsContext value={texts}>
      <div className={styles.page} ref={page}>
        {round && room ? (
          <room.RoundScreens comparisons={comparisons} onBegin={beginAnother} />
        ) : (
          <StartScreen
            room={room}
            sitting={sitting}
            learner={learner}
            read={read}
            seed={seed}
            onBegin={beginRound}
            onGoOn={() => {
              setSettled(query)
              room?.sittingOf(powers).getState().goOn(powers.now())
            }}
          />
        )}
        <div className={styles.foot}>
          <Waiting isWanted={wanted !== undefined && !room} hasFailed={hasFailed} onRetry={retry} />
          {(screen === 'start' || screen === 'result') && (
            <p className={styles.links}>
              <a href={formatAddress({ kind: 'progress', language })}>{t('shell.progress')}</a>
            </p>
          )}
          <SavedSign isDue={room !== undefined} />
        </div>
      </div>
    </QuestionTextsContext>
  )
}

interface WaitingProps {
  readonly isWanted: boolean
  readonly hasFailed: boolean
  readonly onRetry: () => void
}

/** Says that the questions are on their way, or that they could not be loaded. */
function Waiting({ isWanted, hasFailed, onRetry }: WaitingProps) {
  const { t } = useTranslation(['quiz', 'app'])
  return (
    <div role="status">
      {hasFailed ? (
        <p className={styles.ways}>
          {t('questionsNotLoaded')}
          <button type="button" className="button" onClick={onRetry}>
            {t('retryLoading')}
          </button>
        </p>
      ) : (
        isWanted && <p className="quiet">{t('app:shell.loading')}</p>
      )}
    </div>
  )
}

/** Takes the focus to the heading of each new screen; the first one is the shell's. */
function useArrival(page: RefObject<HTMLDivElement | null>, screen: string) {
  const before = useRef(screen)
  useEffect(() => {
    if (before.current === screen) return
    before.current = screen
    const arrival = page.current?.querySelector<HTMLElement>('[data-arrival]') ?? page.current?.querySelector('h1')
    arrival?.focus()
  }, [page, screen])
}

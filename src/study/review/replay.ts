import { cardKey } from './card.ts'
import type { AnswerEvent, Mark } from './event.ts'
import { learnerDay, type Moment } from './learnerDay.ts'
import { isReviewEvent, type LoggedEvent } from './loggedEvent.ts'
import { predictRecall, reviewCard } from './memory.ts'
import { binOf, type ConfusionKey, emptyProgress, type PracticeDay, type Progress, type Tally } from './progress.ts'
import { marksThatHold, noRevision, type Revision, revisionOf } from './revision.ts'
import { unionOf } from './unionOf.ts'

type Writable<T> = { -readonly [Field in keyof T]: T[Field] }

/** A progress in the making: its records are its own, what stands in them is shared and only ever replaced. */
type Draft = { -readonly [Field in keyof Progress]: Writable<Progress[Field]> }

/** Returns what a log comes to, in whatever order its events are given, and however often. */
export function replay(events: readonly LoggedEvent[]): Progress {
  return advanceThrough(emptyProgress, unionOf(events), revisionOf(events))
}

/**
 * Tells whether an event can be added to what was derived without it. Else it reaches back, since it came late or takes
 * something back, and the whole log has to be replayed.
 */
export function canAdvance(progress: Progress, event: LoggedEvent): boolean {
  return event.id > progress.lastId && event.type !== 'undo' && event.type !== 'reset'
}

/** Returns the progress after one more event, or `undefined` where it cannot advance by it and the log has to be replayed. */
export function advance(progress: Progress, event: LoggedEvent): Progress | undefined {
  return canAdvance(progress, event) ? advanceThrough(progress, [event], noRevision) : undefined
}

/**
 * Returns the progress after some more events, in the order of their ids, all after those it has read: one page of a log
 * that is too long to be held. The revision is that of the whole log.
 */
export function advanceThrough(progress: Progress, events: Iterable<LoggedEvent>, revision: Revision): Progress {
  const draft = draftOf(progress)
  for (const event of events) {
    draft.lastId = event.id
    draft.events += 1
    if (!isReviewEvent(event) || event.type !== 'answer') continue
    const marks = marksThatHold(event, revision)
    if (marks) addAnswer(draft, event, marks)
  }
  return draft
}

function draftOf(progress: Progress): Draft {
  return {
    ...progress,
    cards: { ...progress.cards },
    confusions: { ...progress.confusions },
    calibration: { ...progress.calibration },
    certainButWrong: { ...progress.certainButWrong },
    retention: { ...progress.retention },
    days: { ...progress.days },
  }
}

/** The answer itself was given, whatever has been forgotten of its codes since: days and calibration count it. */
function addAnswer(draft: Draft, answer: AnswerEvent, marks: readonly Mark[]): void {
  const day = learnerDay(answer)
  draft.days[day] = addToDay(draft.days[day], answer)
  draft.calibration[answer.confidence] = addTo(draft.calibration[answer.confidence], answer.isRight)
  for (const mark of marks) addMark(draft, answer, mark, day)
}

function addMark(draft: Draft, answer: AnswerEvent, mark: Mark, day: number): void {
  const { code, isRight, saidCode } = mark
  const { skill, confidence, isStrong } = answer
  const key = cardKey({ code, skill })
  const card = draft.cards[key]
  const predicted = card && predictRecall(card, day)
  if (predicted !== undefined) {
    const bin = binOf(predicted)
    const { count, right, predicted: sum } = draft.retention[bin] ?? { count: 0, right: 0, predicted: 0 }
    draft.retention[bin] = { ...addTo({ count, right }, isRight), predicted: sum + predicted }
  }
  draft.cards[key] = reviewCard(card, { code, skill }, { isRight, confidence, isStrong, day })
  if (isRight) return
  if (confidence === 'certain') draft.certainButWrong[code] = (draft.certainButWrong[code] ?? 0) + 1
  if (saidCode === undefined || saidCode === code) return
  const confusion: ConfusionKey = `${code}>${saidCode}`
  draft.confusions[confusion] = (draft.confusions[confusion] ?? 0) + 1
}

function addTo({ count, right }: Tally, isRight: boolean): Tally {
  return { count: count + 1, right: right + (isRight ? 1 : 0) }
}

function addToDay(day: PracticeDay | undefined, answer: AnswerEvent): PracticeDay {
  const moment: Moment = { at: answer.at, zoneMinutes: answer.zoneMinutes }
  const { millis, first, latest, ...tally } = day ?? { count: 0, right: 0, millis: 0, first: moment, latest: moment }
  return {
    ...addTo(tally, answer.isRight),
    millis: millis + answer.tookMillis,
    first: moment.at < first.at ? moment : first,
    latest: moment.at > latest.at ? moment : latest,
  }
}

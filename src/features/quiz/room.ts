import { isAtResult, sittingOf } from '../../state/sitting.ts'
import { worstPairs } from '../../study/confusionSubjects.ts'
import { dailySubjects, dueCount } from '../../study/dailySubjects.ts'
import { makeRound } from '../../study/makeRound.ts'
import { forecast } from '../../study/review/schedule.ts'
import { RoundScreens } from './RoundScreens.tsx'
import { ShareRound } from './ShareRound.tsx'
import { LinkedRound } from './start/LinkedRound.tsx'
import { OpenSitting } from './start/OpenSitting.tsx'
import { TopicFields } from './start/TopicFields.tsx'

/**
 * What of the quiz needs every kind of question, and with them the lab: more than all else of its page, so it is loaded when
 * the page is there.
 */
export const room = {
  sittingOf,
  isAtResult,
  makeRound,
  worstPairs,
  dailySubjects,
  dueCount,
  forecast,
  OpenSitting,
  LinkedRound,
  TopicFields,
  ShareRound,
  RoundScreens,
}

export type Room = typeof room

import { findMission } from '../lab/missions/missions.ts'
import { play } from '../lab/missions/play.ts'
import { judgeCode, judgePhrase } from './judgeTyped.ts'
import { kinds } from './kinds.ts'
import { plainWords } from './plainWords.ts'
import type { Given, Judgement, Option, Part, Placed, Question, Reason, Task } from './question.ts'
import type { Mark } from './review/event.ts'

/** Judges an answer to a question; one that its task cannot take, as `isAnswer` tells, is wrong. */
export function judge(question: Question, given: Given): Judgement {
  const { task } = question
  const own = kinds[question.kind].judge
  if (own) return own(question, given)
  switch (task.form) {
    case 'one':
      return judgeChoice(task.options, [task.right], given)
    case 'all':
      return judgeChoice(task.options, task.right, given)
    case 'place':
      return judgePlaces(task.options, given)
    case 'order':
      return judgeOrder(task.options, task.before, given)
    case 'code':
      return judgeCode(task.right, given, task.reasons)
    case 'phrase':
      return judgePhrase(question.code, task.right, given, task.reasons)
    case 'compose':
    case 'mission':
      throw new Error(`The kind ${question.kind} has to judge its answers itself`)
  }
}

/** Tells whether an answer is one that the task can take: nothing left out, nothing that was not offered. */
export function isAnswer(task: Task, given: Given): boolean {
  const offers = (key: string, options: readonly Option[]) => options.some((option) => option.key === key)
  const isDistinct = new Set(given).size === given.length
  switch (task.form) {
    case 'one':
      return given.length === 1 && given.every((key) => offers(key, task.options))
    case 'all':
      return given.length > 0 && isDistinct && given.every((key) => offers(key, task.options))
    case 'place':
      return task.options.every(({ key }) =>
        task.places.some((place) => given.filter((one) => one === `${key}=${place.key}`).length === 1),
      )
    case 'order':
      return isDistinct && given.length === task.options.length && given.every((key) => offers(key, task.options))
    case 'code':
      return given.length === 1 && /^\s*[1-9]\d\d\s*$/.test(given[0] ?? '')
    case 'phrase':
      return given.length === 1 && plainWords(given[0] ?? '') !== ''
    case 'compose':
      return task.statuses.includes(Number(given[0])) && given.slice(1).every((key) => offers(key, task.fields))
    case 'mission': {
      const mission = findMission(task.mission)
      const played = mission && play(mission, given)
      return played?.made.length === given.length && played.verdict.kind !== 'open'
    }
  }
}

/** Returns what an answer shows about each code that the question marks. */
export function marksOf(question: Question, given: Given): readonly Mark[] {
  const { isRight, parts } = judge(question, given)
  const { task } = question
  if (task.form === 'place' || task.form === 'all') {
    const marks = parts.flatMap(({ code, isRight: rightly }) =>
      code === undefined ? [] : [{ code, isRight: rightly }],
    )
    if (marks.length > 0) return marks
  }
  const said = parts.find((part) => part.given === true && part.fits === false)?.code
  return [{ code: question.code, isRight, ...(said !== undefined && said !== question.code && { saidCode: said }) }]
}

function judgeChoice(options: readonly Option[], right: readonly string[], given: Given): Judgement {
  const chosen = options.find(({ key }) => given.includes(key))
  const parts = options.map((option): Part => {
    const fits = right.includes(option.key)
    const isGiven = given.includes(option.key)
    return {
      ...told(option),
      reasons: closest(option.reasons, chosen),
      given: isGiven,
      fits,
      isRight: fits === isGiven,
    }
  })
  return { isRight: given.length > 0 && parts.every(({ isRight }) => isRight), parts }
}

/** Of the reasons against several codes, the one against the code chosen says most; else the first one does. */
function closest(reasons: readonly Reason[], chosen: Option | undefined): readonly Reason[] {
  if (!reasons.every(({ because }) => because.said === 'when')) return reasons
  const against = reasons.find(({ because }) => because.said === 'when' && because.against === chosen?.code)
  return against ? [against] : reasons.slice(0, 1)
}

function judgePlaces(options: readonly Placed[], given: Given): Judgement {
  const parts = options.map((option): Part => {
    const prefix = `${option.key}=`
    const place = given.find((one) => one.startsWith(prefix))?.slice(prefix.length) ?? ''
    return { ...told(option), given: place, fits: option.fits, isRight: option.fits.includes(place) }
  })
  return { isRight: parts.every(({ isRight }) => isRight), parts }
}

function judgeOrder(
  options: readonly Option[],
  before: readonly (readonly [string, string])[],
  given: Given,
): Judgement {
  const isBroken = ([first, second]: readonly [string, string]) => given.indexOf(first) > given.indexOf(second)
  const broken = before.filter(isBroken)
  const isWhole = options.every(({ key }) => given.includes(key)) && given.length === options.length
  const parts = options.map((option): Part => {
    const isRight = isWhole && !broken.some((pair) => pair.includes(option.key))
    return { ...told(option), given: true, fits: true, isRight }
  })
  return { isRight: isWhole && broken.length === 0, parts }
}

function told({ key, shown, code, reasons }: Option): Pick<Part, 'key' | 'shown' | 'code' | 'reasons'> {
  return { key, shown, reasons, ...(code !== undefined && { code }) }
}

import type { Message } from '../http/message.ts'
import type { Level, Spec } from '../http/spec.ts'
import type { Finding } from '../lab/origin/rules.ts'
import type { Random } from '../lab/random.ts'
import type { SkillId } from './skill.ts'

/** The kinds of question, in the order a page lists them. */
export const kindIds = [
  'situation',
  'meaning',
  'nextStep',
  'wireCloze',
  'requiredField',
  'spotFault',
  'typeCode',
  'typeName',
  'redirectMatrix',
  'sortSteps',
  'chooseAll',
  'exchangeOrder',
  'mission',
  'composeResponse',
  'predict',
  'firstGate',
  'minimalPair',
  'logTriage',
  'repairClient',
] as const

export type KindId = (typeof kindIds)[number]

/** How many options a question with one right option has, where it is not a line of something. */
export const optionCount = 3

/** Something to say or to show, as keys: the same in every language. */
export type Said =
  /** A status code, by its number alone. */
  | { readonly said: 'code'; readonly code: number }
  /** The one-line meaning of a code. */
  | { readonly said: 'gist'; readonly code: number }
  /** The situation that one code fits. */
  | { readonly said: 'situation'; readonly code: number }
  /** What a client does after a code. */
  | { readonly said: 'step'; readonly code: number }
  /** When it is this code and not that one, from their comparison. */
  | { readonly said: 'when'; readonly code: number; readonly against: number }
  /** What a line of a message is for, by its key in the words of messages, `wire.json`. */
  | { readonly said: 'wire'; readonly key: string }
  /** What a rule found, from the reasons of the origin server. */
  | { readonly said: 'finding'; readonly finding: Finding }
  /** A message as it is on the wire; the line at `blank`, from 0, is missing. */
  | { readonly said: 'message'; readonly message: Message; readonly blank?: number }
  /** Text that is the same in every language: a field, a line of a log or of a program. */
  | { readonly said: 'literal'; readonly lines: readonly string[] }
  /** A sentence of a mission, by its place in `missions.json`, such as `goal` or `reasons.tooEarly`. */
  | { readonly said: 'mission'; readonly mission: string; readonly text: string }
  /** A sentence of the kinds' own catalogue, `questions.json`, with values that are no sentences. */
  | { readonly said: 'text'; readonly key: string; readonly values?: Readonly<Record<string, string | number>> }

/** Why something fits or does not, and where that stands. */
export interface Reason {
  readonly because: Said
  readonly spec: Spec | undefined
  readonly level?: Level
}

/** One thing that can be chosen, placed or ordered. */
export interface Option {
  /** Names it among the options of its question, and in the log. */
  readonly key: string
  readonly shown: Said
  /** The code it stands for, where it stands for one. */
  readonly code?: number
  /** Why it fits or does not, never empty. */
  readonly reasons: readonly Reason[]
}

/** An option that has one right place among some. */
export interface Placed extends Option {
  /** The keys of the places where it is right, at least one. */
  readonly fits: readonly string[]
}

/** What is to be done with what is shown, and what is right. */
export type Task =
  /** Exactly one option is right. `lines` are drawn as the text they make up, to be clicked. */
  | { readonly form: 'one'; readonly options: readonly Option[]; readonly right: string; readonly lines?: boolean }
  /** Any number of options is right. */
  | { readonly form: 'all'; readonly options: readonly Option[]; readonly right: readonly string[] }
  /** Each option belongs to a place: a row of a table, or something sorted into bins. */
  | { readonly form: 'place'; readonly options: readonly Placed[]; readonly places: readonly Place[] }
  /** Options put into an order; each pair says which has to come before which, all else is free. */
  | {
      readonly form: 'order'
      readonly options: readonly Option[]
      readonly before: readonly (readonly [string, string])[]
    }
  /** A status code is typed. */
  | { readonly form: 'code'; readonly right: readonly number[]; readonly reasons: readonly Reason[] }
  /** A reason phrase is typed. */
  | { readonly form: 'phrase'; readonly right: readonly string[]; readonly reasons: readonly Reason[] }
  /** A status code and fields are put together; the kind itself judges. */
  | { readonly form: 'compose'; readonly statuses: readonly number[]; readonly fields: readonly Option[] }
  /**
   * A mission of the lab is played to its end: `play(findMission(mission), given)` gives the moments, what can be chosen
   * next and the verdict. An answer is all choices made, in order, once the verdict is no longer open; what it is
   * comes to be known only when the answer is handed in.
   */
  | { readonly form: 'mission'; readonly mission: string }

export interface Place {
  readonly key: string
  readonly shown: Said
}

/** What a question is made from, and can be made from again. */
export interface Recipe {
  readonly kind: KindId
  /** The version of the kind: another version may ask something else for the same seed. */
  readonly version: number
  /** The code asked about. */
  readonly code: number
  readonly seed: number
}

/** What is asked, as a kind makes it. */
export interface Asked {
  /** What is told or shown before the question, in order. */
  readonly stem: readonly Said[]
  readonly task: Task
}

/** A question as keys alone, the same in every language. */
export interface Question extends Recipe, Asked {
  /** Two questions with one id are the same question. */
  readonly id: string
}

/** What was answered, as keys: of what was chosen, in the order put, `option=place`, as typed, or `status` and fields. */
export type Given = readonly string[]

/** What is right and wrong of an answer. */
export interface Judgement {
  readonly isRight: boolean
  /** By option, in the order shown: whether it was treated rightly, and why. */
  readonly parts: readonly Part[]
}

export interface Part {
  readonly key: string
  readonly shown: Said
  readonly code?: number
  /** Whether the answer treats it rightly. */
  readonly isRight: boolean
  /** Whether it was chosen, or in which place it was put. */
  readonly given: boolean | string
  /** Whether it would have been right to choose it, or the places where it is right. */
  readonly fits: boolean | readonly string[]
  readonly reasons: readonly Reason[]
}

/** A kind of question. */
export interface QuestionKind {
  /** Raised whenever the same seed no longer asks the same. */
  readonly version: number
  readonly skill: SkillId
  /** Whether it asks for recall or for doing, so that a right answer is hardly a guess. */
  readonly isStrong: boolean
  /** The codes it can ask about, ascending. */
  readonly codes: readonly number[]
  /** Makes a question about one of its codes; `undefined` for a code that is none of them. */
  readonly ask: (code: number, random: Random) => Asked | undefined
  /** Judges where the form of the task alone cannot. */
  readonly judge?: (question: Question, given: Given) => Judgement
}

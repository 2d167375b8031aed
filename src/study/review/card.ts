import type { SkillId } from '../skill.ts'

/** One thing to be remembered: a code, and one skill with it. */
export interface CardName {
  readonly code: number
  /** A skill of this version, or one that only a newer version knows. */
  readonly skill: SkillId | (string & {})
}

/** How a card is called in a record of cards, such as `409.chooseCode`. */
export type CardKey = `${number}.${string}`

/** What the log says about one thing to be remembered. Days are learner's days. */
export interface Card extends CardName {
  /** Days after which it would be recalled nine times in ten; 0.001 to 36,500. */
  readonly stability: number
  /** How hard it is to make it more stable, 1 to 10. */
  readonly difficulty: number
  /** The day of the last review. */
  readonly last: number
  /** The day from which it should be asked again. */
  readonly due: number
  readonly reviews: number
  /** How often it had been learnt and was forgotten. */
  readonly lapses: number
  /** Whether it has been recalled or done, and not only chosen among options, since it was last wrong. */
  readonly isProven: boolean
}

/** Returns the key of a card. */
export function cardKey({ code, skill }: CardName): CardKey {
  return `${code}.${skill}`
}

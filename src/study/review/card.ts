import type { SkillId } from '../skill.ts'

/** One thing to be remembered: a code, and one skill with it. */
export interface CardName {
  readonly code: number
  /** A skill of this version, or one that only a newer version knows. */
  readonly skill: SkillId | (string & {})
}

/** How a card is called in a record of cards, such as `409.chooseCode`. */
export type CardKey = `${number}.${string}`

/**
 * What the log says about one thing to be remembered, in learner's days. When it is due is not part of it: that depends on
 * how sure of it the learner wants to be.
 */
export interface Card extends CardName {
  /** Days after which it would be recalled nine times in ten; 0.001 to 36,500. */
  readonly stability: number
  /** How hard it is to make it more stable, 1 to 10. */
  readonly difficulty: number
  /** The day of the last review. */
  readonly last: number
  /** Days from the review before that to the last one; 0 if there was none. */
  readonly gap: number
  readonly reviews: number
  /** How often it was wrong on another day than that of the review before. */
  readonly lapses: number
  /** On how many days it was right, and not by a guess, since it was last wrong. */
  readonly rightDays: number
  /** Whether it is known, and not only guessed: since it was last wrong, recalled or done once, or right on many days. */
  readonly isProven: boolean
}

/** Returns the key of a card. */
export function cardKey({ code, skill }: CardName): CardKey {
  return `${code}.${skill}`
}

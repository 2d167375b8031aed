import { languages } from '../src/i18n/languages.ts'

/**
 * Returns those of some things that are looked at in a language, given by its place: they take turns, as what is found hardly depends on the
 * words; in the long run each is looked at in all languages.
 */
export function inTurn<Thing>(things: readonly Thing[], turn: number): readonly Thing[] {
  return things.filter((_, place) => process.env.STATUSCOPE_LONG || place % languages.length === turn)
}

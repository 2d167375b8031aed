import { createContext, useContext } from 'react'
import type { Language } from '../../../i18n/languages.ts'
import type { ComparisonProse } from '../../../i18n/prose.ts'

/** The texts by code and by pair that questions are told in. */
export interface QuestionTexts {
  readonly language: Language
  /** The one-line gist of every code, by code. */
  readonly gists: Readonly<Record<string, string>>
  /** What tells two kin apart, by `a-b`, as far as it is there. */
  readonly pairs: Readonly<Record<string, ComparisonProse>>
}

export const QuestionTextsContext = createContext<QuestionTexts>({ language: 'en', gists: {}, pairs: {} })

/** Returns the texts that questions are told in. */
export function useQuestionTexts(): QuestionTexts {
  return useContext(QuestionTextsContext)
}

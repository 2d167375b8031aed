import { phrasesOf } from '../phrases.ts'
import type { QuestionKind, Reason } from '../question.ts'
import { codesInForce, inForce } from './kin.ts'

/** A code is shown; its reason phrase is typed, the registered one or one it was registered with before. */
export const typeName: QuestionKind = {
  version: 1,
  skill: 'recallMeaning',
  isStrong: true,
  codes: codesInForce,
  ask(code) {
    const status = inForce(code)
    if (!status) return undefined
    const earlier = status.earlierPhrases.map(
      ({ phrase }): Reason => ({
        because: { said: 'text', key: 'typeName.earlier', values: { phrase } },
        spec: undefined,
      }),
    )
    return {
      stem: [{ said: 'code', code }],
      task: {
        form: 'phrase',
        right: phrasesOf(code),
        reasons: [{ because: { said: 'gist', code }, spec: status.spec }, ...earlier],
      },
    }
  },
}

import type { TFunction } from 'i18next'
import { findStatus } from '../../../http/status/statuses.ts'
import type { Said } from '../../../study/question.ts'
import { whenItIs } from '../told/explain.ts'
import type { QuestionTexts } from './texts.ts'

/** What is said in the reader's language, and not shown as it goes over the wire. */
export type SaidProse = Exclude<Said, { readonly said: 'code' | 'literal' | 'message' }>

/**
 * Returns a sentence in the reader's language, what goes over the wire between backticks. Until it is there what tells
 * two codes apart, the gist of the code says it.
 */
export function proseOf(
  said: SaidProse,
  t: TFunction,
  { gists, pairs }: Pick<QuestionTexts, 'gists' | 'pairs'>,
): string {
  switch (said.said) {
    case 'gist':
      return gists[said.code] ?? ''
    case 'situation':
      return t(`${said.code}`, { ns: 'situations' })
    case 'step':
      return t(`next.${findStatus(said.code)?.next}`, { ns: 'facts' })
    case 'when':
      return whenItIs(pairs, said.code, said.against) ?? gists[said.code] ?? ''
    case 'finding':
      return t(`${said.finding.rule}.${said.finding.outcome}`, { ns: 'rules' })
    case 'wire':
      return t(said.key, { ns: 'wire' })
    case 'mission':
      return t(`${said.mission}.${said.text}`, { ns: 'missions' })
    case 'text':
      return t(`text.${said.key}`, { ns: 'questions', ...said.values })
  }
}

import type { Language } from '../i18n/languages.ts'
import type { Answers } from '../lab/which/question.ts'
import { findQuestion, questions, questionsVersion } from '../lab/which/questions.ts'
import { formatAddress } from './addresses.ts'

/** What the query of the helper's address says. */
export interface WhichLink {
  /** Answers by question, each one that its question knows; whether they fit together is for the questions to say. */
  readonly answers: Answers
  /** Parts that name no question of the list, shortened to what can be shown. */
  readonly unknown: readonly string[]
  /** Questions of the list with an answer that is none of theirs. */
  readonly misread: readonly { readonly id: string; readonly text: string }[]
  /** Whether the address was made for another version of the list of questions. */
  readonly isOtherVersion: boolean
}

const longestQuery = 2000
const mostNamed = 5
/** Parts of a query that belong to somebody else: the version, and the course one is in. */
const foreign = new Set(['v', 'course'])

/** Reads the answers in a query; of a question that is answered twice the first answer counts. Never throws. */
export function parseWhichLink(query: string): WhichLink {
  const given = new URLSearchParams(query.slice(0, longestQuery))
  const answers: Record<string, string> = {}
  const unknown = new Set<string>()
  const misread = new Map<string, string>()
  for (const [id, text] of given) {
    if (foreign.has(id)) continue
    const question = findQuestion(id)
    if (!question) unknown.add(shorten(id))
    else if (!question.answers.some((answer) => answer.id === text)) misread.set(id, shorten(text))
    else if (!Object.hasOwn(answers, id)) answers[id] = text
  }
  const version = given.get('v')
  return {
    answers,
    unknown: [...unknown].slice(0, mostNamed),
    misread: [...misread].slice(0, mostNamed).map(([id, text]) => ({ id, text })),
    isOtherVersion: version !== null && version !== `${questionsVersion}`,
  }
}

/** Writes the query that carries some answers, in the order of the questions, with its question mark; empty without any. */
export function formatWhichQuery(answers: Answers): string {
  const asked = questions.filter(({ id }) => answers[id] !== undefined)
  if (asked.length === 0) return ''
  const pairs = asked.map(({ id }): [string, string] => [id, answers[id] ?? ''])
  return `?${new URLSearchParams([...pairs, ['v', `${questionsVersion}`]])}`
}

/** Returns the path of the helper that asks which code to send, at its start or with some questions answered. */
export function whichPath(language: Language, answers: Answers = {}): string {
  return formatAddress({ kind: 'which', language }) + formatWhichQuery(answers)
}

function shorten(text: string): string {
  const visible = text.replace(/[\p{Cc}\p{Cf}\p{Co}\p{Cs}]/gu, '�')
  // The cut may go through a character of two units.
  return visible.length > 40 ? `${visible.slice(0, 40).toWellFormed()}…` : visible
}

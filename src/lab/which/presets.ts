import type { Answers } from './question.ts'
import { inOrderUpTo } from './settle.ts'

/** A usual beginning: everything before a question is in order, some of it answered in a certain way. */
export interface Preset {
  readonly id: string
  readonly answers: Answers
}

/** The beginnings that are offered before the first question. */
export const presets: readonly Preset[] = [
  { id: 'create', answers: inOrderUpTo('conflict', { method: 'post' }) },
  { id: 'edit', answers: inOrderUpTo('state', { method: 'put' }) },
  { id: 'long', answers: inOrderUpTo('done', { method: 'post' }) },
  { id: 'wrong', answers: inOrderUpTo('wellFormed') },
  { id: 'content', answers: inOrderUpTo('content', { method: 'post' }) },
  { id: 'notAllowed', answers: inOrderUpTo('authenticated', { method: 'get' }) },
  { id: 'missing', answers: inOrderUpTo('exists', { method: 'get' }) },
  { id: 'moved', answers: inOrderUpTo('moved', { method: 'get' }) },
  { id: 'gateway', answers: { server: 'gateway' } },
]

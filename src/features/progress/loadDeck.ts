import type { TFunction } from 'i18next'
import { statuses } from '../../http/status/statuses.ts'
import { loadGists } from '../../i18n/collections.ts'
import type { Language } from '../../i18n/languages.ts'
import { loadNamespace } from '../../i18n/namespaces.ts'
import { deckTags, formatDeck } from '../../study/deck.ts'

const text = (value: unknown) => (typeof value === 'string' ? value : '')

/** Writes the deck of every code in one language; rejects when its words cannot be fetched. */
export async function loadDeck(language: Language, t: TFunction<'progress'>): Promise<Blob> {
  const [gists, situations, facts] = await Promise.all([
    loadGists(language),
    loadNamespace(language, 'situations'),
    loadNamespace(language, 'facts'),
  ])
  const steps = (facts.next ?? {}) as Readonly<Record<string, unknown>>
  const notes = statuses.map(({ code, phrase, next, spec }) => ({
    id: `statuscope-${language}-${code}`,
    code: `${code}`,
    phrase,
    gist: gists[code] ?? '',
    situation: text(situations[code]),
    answer: `${code} ${phrase}`,
    next: text(steps[next]),
    spec: spec ?? '',
    tags: deckTags(code),
  }))
  const names = {
    id: t('deck.column.id'),
    code: t('deck.column.code'),
    phrase: t('deck.column.phrase'),
    gist: t('deck.column.gist'),
    situation: t('deck.column.situation'),
    answer: t('deck.column.answer'),
    next: t('deck.column.next'),
    spec: t('deck.column.spec'),
    tags: t('deck.column.tags'),
  }
  return new Blob([formatDeck(notes, names)], { type: 'text/plain;charset=utf-8' })
}

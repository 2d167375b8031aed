import { isLanguage, type Language } from '../../i18n/languages.ts'
import { isRecord } from '../../state/isRecord.ts'
import { isTheme, type Theme } from '../../state/themes.ts'

/** What a page asks of the service worker. */
export type Ask =
  /** Keep a language, if it is not kept yet. */
  | { readonly kind: 'keep'; readonly language: Language }
  /** Send documents in these colours. */
  | { readonly kind: 'theme'; readonly theme: Theme }
  /** Say what is kept. */
  | { readonly kind: 'state' }
  /** Take over from the worker before: asked by who clicked for it, and by nobody else. */
  | { readonly kind: 'takeOver' }

/** How much of a language is kept. */
export interface LanguageState {
  readonly language: Language
  readonly isKept: boolean
  /** What is still to be fetched for it, in bytes as brotli has them. */
  readonly bytes: number
}

/** What the service worker tells pages. */
export type Tell =
  | { readonly kind: 'state'; readonly languages: readonly LanguageState[] }
  /** How much of a language has been read, from 0 to 1. */
  | { readonly kind: 'share'; readonly language: Language; readonly share: number }
  | { readonly kind: 'failed'; readonly language: Language }

/** Reads what a page asks; `undefined` on nonsense, which a page of another release may say. */
export function restoreAsk(data: unknown): Ask | undefined {
  if (!isRecord(data)) return undefined
  const { kind, language, theme } = data
  if (kind === 'state' || kind === 'takeOver') return { kind }
  if (kind === 'theme') return isTheme(theme) ? { kind, theme } : undefined
  return kind === 'keep' && isLanguage(language) ? { kind, language } : undefined
}

/** Reads what the worker tells; `undefined` on nonsense, which a worker of another release may say. */
export function restoreTell(data: unknown): Tell | undefined {
  if (!isRecord(data)) return undefined
  const { kind, language, share, languages } = data
  if (kind === 'failed' && isLanguage(language)) return { kind, language }
  if (kind === 'share' && isLanguage(language) && typeof share === 'number' && share >= 0 && share <= 1)
    return { kind, language, share }
  if (kind !== 'state' || !Array.isArray(languages)) return undefined
  return { kind, languages: languages.flatMap((one: unknown) => restoreLanguageState(one) ?? []) }
}

function restoreLanguageState(value: unknown): LanguageState | undefined {
  if (!isRecord(value)) return undefined
  const { language, isKept, bytes } = value
  const isWhole = isLanguage(language) && typeof isKept === 'boolean' && typeof bytes === 'number' && bytes >= 0
  return isWhole ? { language, isKept, bytes } : undefined
}

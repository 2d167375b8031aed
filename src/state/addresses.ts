import type { StatusClass } from '../http/status/status.ts'
import { isLanguage, type Language } from '../i18n/languages.ts'

/** What an address asks for, by its form alone; whether there is such a code, flow, mission or thing without a code is for the page to say. */
export type Address =
  | { readonly kind: 'choose' }
  | { readonly kind: PlainPage; readonly language: Language }
  | { readonly kind: 'course'; readonly language: Language; readonly id: string }
  | { readonly kind: 'class'; readonly language: Language; readonly digit: StatusClass }
  | { readonly kind: 'code'; readonly language: Language; readonly code: number }
  | { readonly kind: 'compare'; readonly language: Language; readonly codes: readonly number[] }
  | { readonly kind: 'flow'; readonly language: Language; readonly id: string }
  | { readonly kind: 'mission'; readonly language: Language; readonly id: string }
  | { readonly kind: 'noCode'; readonly language: Language; readonly id: string }
  | {
      readonly kind: 'unknown'
      readonly language: Language | undefined
      readonly part: UnknownPart
      readonly text: string
    }

/** The pages of which there is one in each language. */
type PlainPage = (typeof plainPages)[keyof typeof plainPages]

/** Which part of an address could not be understood. */
export type UnknownPart = 'path' | 'language' | 'code' | 'pair' | 'flow' | 'mission' | 'course' | 'noCode'

/** An address that leads somewhere in one language. */
export type PageAddress = Extract<Address, { language: Language }> & {
  readonly kind: Exclude<Address['kind'], 'unknown'>
}

/** How many codes can stand side by side. */
export const maxCompared = 4

const longestPath = 400
const plainPages = {
  '': 'home',
  codes: 'codes',
  compare: 'compareStart',
  which: 'which',
  flows: 'flows',
  quiz: 'quiz',
  progress: 'progress',
  courses: 'courses',
  data: 'data',
  accessibility: 'accessibility',
} as const

function decode(path: string): string | undefined {
  try {
    return decodeURIComponent(path)
  } catch {
    return undefined
  }
}

/** Reads a status code as an address writes it: three digits, the first not 0; else `undefined`. */
export function parseCode(text: string): number | undefined {
  return /^[1-9]\d{2}$/.test(text) ? Number(text) : undefined
}

const classesByName: Readonly<Record<string, StatusClass>> = { '1xx': 1, '2xx': 2, '3xx': 3, '4xx': 4, '5xx': 5 }

/** Reads a class of status codes as an address writes it, `4xx`; else `undefined`. */
function parseClass(text: string): StatusClass | undefined {
  return Object.hasOwn(classesByName, text) ? classesByName[text] : undefined
}

function parseCompared(language: Language, text: string): Address {
  const parts = text.split('-vs-')
  const codes = [...new Set(parts.map(parseCode))].sort((a = 0, b = 0) => a - b)
  const known = codes.filter((code) => code !== undefined)
  const [only] = known
  if (known.length !== codes.length || known.length > maxCompared || only === undefined) {
    return { kind: 'unknown', language, part: 'pair', text }
  }
  return known.length === 1 ? { kind: 'code', language, code: only } : { kind: 'compare', language, codes: known }
}

/**
 * Reads the path of an address. Case, a trailing slash and `.html` are forgiven; what is not understood comes back as
 * `unknown` with the part that was not, shortened to what can be shown. Never throws.
 */
export function parseAddress(path: string): Address {
  const decoded = path.length > longestPath ? undefined : decode(path)
  if (decoded === undefined) return { kind: 'unknown', language: languageOf(path), part: 'path', text: shorten(path) }
  const words = decoded
    .toLowerCase()
    .replace(/(\/index)?\.html$/, '')
    .replace(/\/+$/, '')
    .split('/')
    .slice(1)
  const [first = '', section = '', item, ...rest] = words
  if (words.length === 0 || first === 'index') return { kind: 'choose' }
  if (!isLanguage(first)) {
    const part = /^[a-z]{2,3}(-[a-z0-9]+)*$/.test(first) ? 'language' : 'path'
    return { kind: 'unknown', language: undefined, part, text: shorten(decoded) }
  }
  const unknown = (part: UnknownPart, text: string): Address => ({
    kind: 'unknown',
    language: first,
    part,
    text: shorten(text),
  })
  if (rest.length > 0) return unknown('path', decoded)
  if (item === undefined) {
    const kind = Object.hasOwn(plainPages, section) ? plainPages[section as keyof typeof plainPages] : undefined
    return kind ? { kind, language: first } : unknown('path', decoded)
  }
  switch (section) {
    case 'codes': {
      const digit = parseClass(item)
      if (digit !== undefined) return { kind: 'class', language: first, digit }
      const code = parseCode(item)
      return code === undefined ? unknown('code', item) : { kind: 'code', language: first, code }
    }
    case 'compare':
      return parseCompared(first, shorten(item))
    case 'flows':
      return isId(item) ? { kind: 'flow', language: first, id: item } : unknown('flow', item)
    case 'courses':
      return isId(item) ? { kind: 'course', language: first, id: item } : unknown('course', item)
    case 'missions':
      return isId(item) ? { kind: 'mission', language: first, id: item } : unknown('mission', item)
    case 'no-code':
      return isId(item) ? { kind: 'noCode', language: first, id: item } : unknown('noCode', item)
    default:
      return unknown('path', decoded)
  }
}

const isId = (text: string) => /^[a-z][a-z0-9-]{0,39}$/.test(text)

function languageOf(path: string): Language | undefined {
  const first = path.split('/')[1]
  return isLanguage(first) ? first : undefined
}

function shorten(text: string): string {
  const visible = text.replace(/[\p{Cc}\p{Cf}\p{Co}\p{Cs}]/gu, '�')
  // The cut may go through a character of two units.
  return visible.length > 80 ? `${visible.slice(0, 80).toWellFormed()}…` : visible
}

/** Writes the canonical path of an address; one that is not understood has none. */
export function formatAddress(address: PageAddress | { readonly kind: 'choose' }): string {
  switch (address.kind) {
    case 'choose':
      return '/'
    case 'home':
      return `/${address.language}/`
    case 'codes':
    case 'which':
    case 'flows':
    case 'quiz':
    case 'progress':
    case 'courses':
    case 'data':
    case 'accessibility':
      return `/${address.language}/${address.kind}`
    case 'class':
      return `/${address.language}/codes/${address.digit}xx`
    case 'course':
      return `/${address.language}/courses/${address.id}`
    case 'compareStart':
      return `/${address.language}/compare`
    case 'code':
      return `/${address.language}/codes/${address.code}`
    case 'compare':
      return `/${address.language}/compare/${address.codes.join('-vs-')}`
    case 'flow':
      return `/${address.language}/flows/${address.id}`
    case 'mission':
      return `/${address.language}/missions/${address.id}`
    case 'noCode':
      return `/${address.language}/no-code/${address.id}`
  }
}

/** Returns the path of a code's page. */
export function codePath(language: Language, code: number): string {
  return formatAddress({ kind: 'code', language, code })
}

/** Returns the canonical path that compares codes: ascending, each once; of one code its own page. */
export function comparePath(language: Language, codes: readonly number[]): string {
  const sorted = [...new Set(codes)].sort((a, b) => a - b)
  const [only] = sorted
  return sorted.length === 1 && only !== undefined
    ? codePath(language, only)
    : formatAddress({ kind: 'compare', language, codes: sorted })
}

/** Returns the same page in another language; from a page that is not understood, the home page. */
export function inLanguage(address: Address, language: Language): string {
  if (address.kind === 'choose' || address.kind === 'unknown') return formatAddress({ kind: 'home', language })
  return formatAddress({ ...address, language })
}

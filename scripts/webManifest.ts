import type { Language, languages } from '../src/i18n/languages.ts'
import { formatAddress } from '../src/state/addresses.ts'

export interface AppWords {
  readonly name: string
  readonly description: string
  readonly shortcuts: Readonly<Record<'codes' | 'quiz' | 'progress', string>>
}

/** Returns what a browser needs to install the site as an app, in one language; it is the same app in all of them. */
export function webManifest(language: Language, words: AppWords): object {
  const shortcut = (kind: keyof AppWords['shortcuts']) => ({
    name: words.shortcuts[kind],
    url: formatAddress({ kind, language }),
  })
  return {
    id: '/',
    name: words.name,
    short_name: words.name,
    description: words.description,
    lang: language,
    dir: 'ltr',
    start_url: formatAddress({ kind: 'home', language }),
    scope: '/',
    display: 'standalone',
    background_color: '#fbfaf8',
    theme_color: '#24304f',
    icons: [
      { src: '/icon.svg', sizes: 'any', type: 'image/svg+xml' },
      { src: '/icon-192.png', sizes: '192x192', type: 'image/png' },
      { src: '/icon-512.png', sizes: '512x512', type: 'image/png' },
      { src: '/icon-maskable-512.png', sizes: '512x512', type: 'image/png', purpose: 'maskable' },
    ],
    shortcuts: [shortcut('codes'), shortcut('quiz'), shortcut('progress')],
  }
}

/** Returns the name of the file in which a language's manifest stands. */
export function webManifestFile(language: (typeof languages)[number]): string {
  return `${language}.webmanifest`
}

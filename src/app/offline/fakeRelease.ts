import { languages } from '../../i18n/languages.ts'
import type { Pack, Release } from './release.ts'

const pack = (name: string): Pack => ({ path: `/assets/packs/${name}-0.txt`, length: 100, bytes: 10 })

/** A release as the build would name it. */
export const fakeRelease: Release = {
  id: '0123456789ab',
  shared: pack('shared'),
  languages: Object.fromEntries(
    languages.map((language) => [
      language,
      { words: pack(`${language}-words`), documents: pack(`${language}-documents`) },
    ]),
  ) as Release['languages'],
}

import { type ReactNode, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useSearch } from 'wouter/use-browser-location'
import { type Language, languageNames, languages } from '../i18n/languages.ts'
import { type Address, formatAddress, inLanguage } from '../state/addresses.ts'
import { useChoose, useIsKept, usePowers, useSetting } from '../state/powers.ts'
import { type Theme, themes } from '../state/themes.ts'
import { useAsFound } from '../ui/useAsFound.ts'
import { OpeningSign } from './OpeningSign.tsx'
import { OfflinePart } from './offline/OfflinePart.tsx'
import { SearchButton } from './SearchButton.tsx'
import styles from './Shell.module.css'

interface Props {
  readonly address: Address
  readonly language: Language
  readonly busy: boolean
  /** A passing message: a page that could not be loaded. */
  readonly notice: ReactNode
  readonly children: ReactNode
}

const sections = ['codes', 'compareStart', 'flows', 'quiz', 'courses'] as const
const sectionNames = {
  codes: 'codes',
  compareStart: 'compare',
  flows: 'flows',
  quiz: 'quiz',
  courses: 'courses',
} as const
const sectionOf: Partial<Record<Address['kind'], (typeof sections)[number]>> = {
  codes: 'codes',
  code: 'codes',
  compareStart: 'compareStart',
  compare: 'compareStart',
  flows: 'flows',
  flow: 'flows',
  mission: 'flows',
  noCode: 'codes',
  quiz: 'quiz',
  progress: 'quiz',
  courses: 'courses',
  course: 'courses',
  class: 'codes',
  which: 'codes',
}

/** What stands around every page: the way in, the sections, the languages, the colours, the source of it all. */
export function Shell({ address, language, busy, notice, children }: Props) {
  const { t } = useTranslation('app')
  const isKept = useIsKept()
  const [isSearchLost, setSearchLost] = useState(false)
  return (
    <div className={styles.shell}>
      <a className={styles.skip} href="#content">
        {t('shell.skip')}
      </a>
      <header className={styles.header}>
        <a className={styles.name} href={formatAddress({ kind: 'home', language })} translate="no">
          {t('shell.name')}
        </a>
        <SearchButton language={language} onFailed={setSearchLost} />
        <nav className={styles.nav} aria-label={t('shell.navigation')}>
          {sections.map((kind) => (
            <a
              key={kind}
              href={formatAddress({ kind, language })}
              aria-current={sectionOf[address.kind] === kind ? (address.kind === kind ? 'page' : 'true') : undefined}
            >
              {t(`shell.${sectionNames[kind]}`)}
            </a>
          ))}
        </nav>
      </header>
      <OpeningSign busy={busy} />
      <main id="content" className={styles.main} tabIndex={-1} aria-busy={busy}>
        {isSearchLost && (
          <p role="alert" className={styles.notice}>
            {t('search.unloaded')}
          </p>
        )}
        {notice}
        {children}
      </main>
      <footer className={styles.footer}>
        <div className={styles.choices}>
          <LanguageChoice address={address} language={language} />
          <ThemeChoice />
        </div>
        {!isKept && <p className="quiet">{t('shell.notKept')}</p>}
        <p className="quiet">{t('shell.footer')}</p>
        <p className={`quiet ${styles.footerLinks}`}>
          <FooterLink kind="progress" address={address} language={language} />
          <FooterLink kind="data" address={address} language={language} />
          <FooterLink kind="accessibility" address={address} language={language} />
        </p>
        <OfflinePart key={language} language={language} />
      </footer>
    </div>
  )
}

interface FooterLinkProps {
  readonly kind: 'data' | 'progress' | 'accessibility'
  readonly address: Address
  readonly language: Language
}

function FooterLink({ kind, address, language }: FooterLinkProps) {
  const { t } = useTranslation('app')
  return (
    <a
      className={styles.footerLink}
      href={formatAddress({ kind, language })}
      aria-current={address.kind === kind ? 'page' : undefined}
    >
      {t(`shell.${kind}`)}
    </a>
  )
}

function LanguageChoice({ address, language }: { readonly address: Address; readonly language: Language }) {
  const { t } = useTranslation('app')
  const { settings } = usePowers()
  const choose = useChoose()
  const search = useSearch({ ssrSearch: '' })
  return (
    <nav className={styles.languages} aria-label={t('shell.language')}>
      {languages.map((other) => (
        <a
          key={other}
          href={inLanguage(address, other) + search}
          hrefLang={other}
          lang={other}
          data-press
          aria-current={other === language ? 'true' : undefined}
          onClick={() => {
            if (settings.getState().language !== other) choose({ language: other })
          }}
        >
          {languageNames[other]}
        </a>
      ))}
    </nav>
  )
}

function ThemeChoice() {
  const { t } = useTranslation('app')
  const { settings } = usePowers()
  const chosen = useSetting('theme')
  const choose = useChoose()
  const choices = useRef<HTMLFieldSetElement>(null)
  useAsFound(choices, (found) => {
    const picked = found.querySelector<HTMLInputElement>(':checked')?.value
    const theme = themes.find((each) => each === picked)
    if (theme !== undefined && theme !== settings.getState().theme) settings.getState().choose({ theme })
  })
  return (
    <fieldset className={styles.themes} ref={choices}>
      <legend className="visually-hidden">{t('shell.theme')}</legend>
      {themes.map((theme: Theme) => (
        <label key={theme}>
          <input
            type="radio"
            name="theme"
            value={theme}
            checked={chosen === theme}
            onChange={() => choose({ theme })}
          />
          <span>{t(`shell.themes.${theme}`)}</span>
        </label>
      ))}
    </fieldset>
  )
}

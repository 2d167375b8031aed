import { useTranslation } from 'react-i18next'
import { findStatus } from '../../http/status/statuses.ts'
import { type Language, languageNames, languages } from '../../i18n/languages.ts'
import type { CodeProse } from '../../i18n/prose.ts'
import { codePath, formatAddress, inLanguage, parseAddress, type UnknownPart } from '../../state/addresses.ts'
import { ProseText } from '../../ui/ProseText.tsx'
import { SpecLink } from '../../ui/SpecLink.tsx'
import { StatusNumber } from '../../ui/StatusNumber.tsx'
import styles from './UnknownArticle.module.css'

interface Props {
  readonly language: Language
  readonly address: { readonly part: UnknownPart; readonly text: string }
  /** The number asked for, where it was one. */
  readonly number: number | undefined
  /** The code that a client treats that number as. */
  readonly treatedAs: number | undefined
  readonly nearest: readonly number[]
  readonly notFound: CodeProse
}

/** Says what of an address was not understood, offers the nearest real things, and tells what 404 means. */
export function UnknownArticle({ language, address, number, treatedAs, nearest, notFound }: Props) {
  const { t } = useTranslation(['unknown', 'app'])
  const isValid = number !== undefined && number >= 100 && number <= 599
  const reason =
    number === undefined
      ? t(address.text === '' ? 'here' : address.part, { text: address.text })
      : t(isValid ? 'codeUnassigned' : 'codeInvalid', { code: number, treatAs: treatedAs })
  const elsewhere = address.part === 'language' ? address.text.replace(/^\/[^/]*/, '') : undefined
  return (
    <article className={styles.article}>
      <h1 tabIndex={-1}>{t('title')}</h1>
      <p className={styles.reason}>{reason}</p>
      {number !== undefined && (
        <p className="quiet">
          {t('rule')}: <SpecLink spec="RFC 9110 §15" />
        </p>
      )}
      {elsewhere !== undefined && (
        <ul className={styles.ways}>
          {languages.map((known) => (
            <li key={known}>
              <a
                className="button"
                hrefLang={known}
                lang={known}
                href={inLanguage(parseAddress(`/${known}${elsewhere}`), known)}
              >
                {languageNames[known]}
              </a>
            </li>
          ))}
        </ul>
      )}
      <section>
        <h2>{t('nearest')}</h2>
        <ul className={styles.ways}>
          {(treatedAs === undefined ? nearest : [...new Set([treatedAs, ...nearest])]).map((code) => (
            <li key={code}>
              <a className="button" href={codePath(language, code)}>
                <StatusNumber code={code} phrase={findStatus(code)?.phrase ?? ''} />
              </a>
            </li>
          ))}
          {number === 0 && (
            <li>
              <a className="button" href={formatAddress({ kind: 'noCode', language, id: 'zero' })}>
                {t('zero')}
              </a>
            </li>
          )}
          <li>
            <a className="button" href={formatAddress({ kind: 'codes', language })}>
              {t('app:code.all')}
            </a>
          </li>
        </ul>
      </section>
      <section className={styles.about}>
        <h2>{t('aboutTitle')}</h2>
        <p>{t('about', { code: 404 })}</p>
        <p>
          <a href={codePath(language, 404)}>
            <StatusNumber code={404} phrase="Not Found" />
          </a>
        </p>
        <p>
          <ProseText text={notFound.meaning} />
        </p>
      </section>
    </article>
  )
}

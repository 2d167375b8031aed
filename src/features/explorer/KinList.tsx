import { useTranslation } from 'react-i18next'
import type { StatusRecord } from '../../http/status/status.ts'
import type { Language } from '../../i18n/languages.ts'
import { codePath, comparePath } from '../../state/addresses.ts'
import { ProseText } from '../../ui/ProseText.tsx'
import { StatusNumber } from '../../ui/StatusNumber.tsx'
import styles from './KinList.module.css'

/** A code that is confused with another, and the question that tells the two apart. */
export interface Kin {
  readonly status: StatusRecord
  readonly question: string
}

interface Props {
  readonly language: Language
  readonly status: StatusRecord
  readonly kin: readonly Kin[]
}

/** The codes that one is confused with, each with the deciding question; nothing where there are none. */
export function KinList({ language, status, kin }: Props) {
  const { t } = useTranslation('app')
  if (kin.length === 0) return null
  return (
    <section className={styles.kin} aria-labelledby="kin">
      <h2 id="kin">{t('code.kin')}</h2>
      <ul>
        {kin.map(({ status: other, question }) => (
          <li key={other.code}>
            <a className={styles.code} href={codePath(language, other.code)}>
              <StatusNumber code={other.code} phrase={other.phrase} />
            </a>
            <p>
              <ProseText text={question} />
            </p>
            <a className={styles.compare} href={comparePath(language, [status.code, other.code])}>
              {t('code.kinCompare', { a: Math.min(status.code, other.code), b: Math.max(status.code, other.code) })}
            </a>
          </li>
        ))}
      </ul>
    </section>
  )
}

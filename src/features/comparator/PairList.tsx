import { useTranslation } from 'react-i18next'
import { kinship } from '../../http/status/kinship.ts'
import type { Language } from '../../i18n/languages.ts'
import type { ComparisonProse } from '../../i18n/prose.ts'
import { comparePath } from '../../state/addresses.ts'
import { ProseText } from '../../ui/ProseText.tsx'
import { StatusNumber } from '../../ui/StatusNumber.tsx'
import styles from './ComparePage.module.css'

interface Props {
  readonly language: Language
  readonly comparisons: Readonly<Record<string, ComparisonProse>>
}

/** Every pair that people confuse, by the class of its first code, with the question that decides. */
export function PairList({ language, comparisons }: Props) {
  const { t } = useTranslation(['app', 'facts'])
  const classes = [...new Set(kinship.map(({ codes: [a] }) => Math.floor(a / 100)))]
  return (
    <div className={styles.list}>
      <h2>{t('compare.pairs')}</h2>
      {classes.map((digit) => (
        <section key={digit} aria-labelledby={`class-${digit}`}>
          <h3 id={`class-${digit}`}>{t(`class.${digit}`, { ns: 'facts' })}</h3>
          <ul>
            {kinship
              .filter(({ codes: [a] }) => Math.floor(a / 100) === digit)
              .map(({ codes: [a, b] }) => (
                <li key={`${a}-${b}`}>
                  <a href={comparePath(language, [a, b])}>
                    <span className={styles.pair}>
                      <StatusNumber code={a} />
                      <StatusNumber code={b} />
                    </span>
                    <span>
                      <ProseText text={comparisons[`${a}-${b}`]?.question ?? ''} />
                    </span>
                  </a>
                </li>
              ))}
          </ul>
        </section>
      ))}
    </div>
  )
}

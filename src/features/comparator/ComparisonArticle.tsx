import { useTranslation } from 'react-i18next'
import { compareFacts, type FactName } from '../../http/status/facts.ts'
import { mattersBetween } from '../../http/status/guidelines.ts'
import type { StatusRecord } from '../../http/status/status.ts'
import type { Language } from '../../i18n/languages.ts'
import type { CodeProse, ComparisonProse } from '../../i18n/prose.ts'
import { codePath, comparePath } from '../../state/addresses.ts'
import { AnchoredFactValue } from '../../ui/FactValue.tsx'
import { GuidelinesSection } from '../../ui/GuidelinesSection.tsx'
import { ProseText } from '../../ui/ProseText.tsx'
import { StatusNumber } from '../../ui/StatusNumber.tsx'
import styles from './ComparisonArticle.module.css'
import { PairNote } from './PairNote.tsx'
import { type PairOfWitness, WitnessSection } from './WitnessSection.tsx'

interface Props {
  readonly language: Language
  readonly statuses: readonly StatusRecord[]
  /** The prose of each code, in the order of the codes. */
  readonly prose: readonly CodeProse[]
  /** What tells each pair of kin among the codes apart. */
  readonly notes: readonly { readonly a: number; readonly b: number; readonly prose: ComparisonProse }[]
  /** What the demo site shows of each pair that is told apart. */
  readonly witnesses: readonly PairOfWitness[]
}

const words = ['meaning', 'meet', 'client', 'server', 'pitfall'] as const

/** Two to four codes side by side: the deciding question, the facts that differ, and what is said of each. */
export function ComparisonArticle({ language, statuses, prose, notes, witnesses }: Props) {
  const { t } = useTranslation('app')
  const { differing, same } = compareFacts(statuses)
  return (
    <article className={styles.article}>
      <h1 tabIndex={-1} className={styles.title}>
        {statuses.map(({ code }, index) => (
          <span key={code} className={styles.hero} data-class={Math.min(6, Math.floor(code / 100))}>
            {index > 0 && <span className={styles.versus}>{t('compare.versus')} </span>}
            <span className={styles.number}>{code}</span>
          </span>
        ))}
      </h1>
      <div className={styles.columns} data-count={statuses.length}>
        {statuses.map(({ code, phrase }, index) => (
          <section key={code} className={styles.column}>
            <h2>
              <a href={codePath(language, code)}>
                <StatusNumber code={code} phrase={phrase} />
              </a>
            </h2>
            <p>
              <ProseText text={prose[index]?.gist ?? ''} />
            </p>
            {statuses.length > 2 && (
              <a
                className={styles.without}
                href={comparePath(
                  language,
                  statuses.map((s) => s.code).filter((c) => c !== code),
                )}
              >
                {t('compare.remove', { code })}
              </a>
            )}
          </section>
        ))}
      </div>

      {notes.length === 0 && <p className="quiet">{t('compare.noNote')}</p>}
      {notes.map((note) => (
        <PairNote key={`${note.a}-${note.b}`} {...note} single={notes.length === 1} />
      ))}

      <WitnessSection language={language} pairs={witnesses} />

      <section className={styles.section} aria-labelledby="differs">
        <h2 id="differs">{t('compare.factsTitle')}</h2>
        <FactTable statuses={statuses} facts={differing} />
        {same.length > 0 && (
          <details className="disclosure">
            <summary>{t('compare.factsSame', { count: same.length })}</summary>
            <FactTable statuses={statuses} facts={same} />
          </details>
        )}
      </section>

      <GuidelinesSection language={language} matters={mattersBetween(statuses.map(({ code }) => code))} />

      <section className={styles.section} aria-labelledby="words">
        <h2 id="words">{t('compare.words')}</h2>
        {words.map((part) => (
          <section key={part} className={styles.part} data-part={part}>
            <h3>{t(`code.${part}`)}</h3>
            <div className={styles.columns} data-count={statuses.length}>
              {statuses.map(({ code }, index) => (
                <div key={code}>
                  <h4>
                    <StatusNumber code={code} />
                  </h4>
                  <p>
                    <ProseText text={prose[index]?.[part] ?? ''} />
                  </p>
                </div>
              ))}
            </div>
          </section>
        ))}
      </section>
    </article>
  )
}

function FactTable({
  statuses,
  facts,
}: {
  readonly statuses: readonly StatusRecord[]
  readonly facts: readonly FactName[]
}) {
  const { t } = useTranslation(['facts', 'app'])
  return (
    <table className={styles.facts}>
      <thead>
        <tr>
          <th scope="col">{t('compare.fact', { ns: 'app' })}</th>
          {statuses.map(({ code }) => (
            <th key={code} scope="col">
              <StatusNumber code={code} />
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {facts.map((fact) => (
          <tr key={fact}>
            <th scope="row">{t(`row.${fact}`)}</th>
            {statuses.map((status) => (
              <td key={status.code}>
                <span className={styles.cellCode} aria-hidden="true">
                  <StatusNumber code={status.code} />
                </span>
                <div>
                  <AnchoredFactValue status={status} fact={fact} />
                </div>
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

import { useTranslation } from 'react-i18next'
import type { ComparisonProse } from '../../i18n/prose.ts'
import { ProseText } from '../../ui/ProseText.tsx'
import { StatusNumber } from '../../ui/StatusNumber.tsx'
import styles from './ComparisonArticle.module.css'

interface Props {
  readonly a: number
  readonly b: number
  readonly prose: ComparisonProse
  /** Whether it is the only pair on the page, so that its heading need not name the codes. */
  readonly single: boolean
}

/** What tells two codes apart: the deciding question, the difference, and when it is which. */
export function PairNote({ a, b, prose, single }: Props) {
  const { t } = useTranslation('app')
  return (
    <section className={styles.note} data-first-view aria-labelledby={`pair-${a}-${b}`}>
      <h2 id={`pair-${a}-${b}`}>
        {single ? (
          t('compare.question')
        ) : (
          <>
            <StatusNumber code={a} /> {t('compare.versus')} <StatusNumber code={b} />
          </>
        )}
      </h2>
      <p className={styles.question}>
        <ProseText text={prose.question} />
      </p>
      <p>
        <ProseText text={prose.difference} />
      </p>
      <h3 className="visually-hidden">{t('compare.whichTitle')}</h3>
      <dl className={styles.which}>
        <div>
          <dt>
            <StatusNumber code={a} />
          </dt>
          <dd>
            <ProseText text={prose.first} />
          </dd>
        </div>
        <div>
          <dt>
            <StatusNumber code={b} />
          </dt>
          <dd>
            <ProseText text={prose.second} />
          </dd>
        </div>
      </dl>
    </section>
  )
}

import '../../ui/sideways.css'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { findStatus } from '../../http/status/statuses.ts'
import { codePath, comparePath } from '../../state/addresses.ts'
import { roundPath } from '../../state/roundPath.ts'
import { confusionsOf, weakestPairs } from '../../study/review/statistics.ts'
import confusion from './ConfusionSection.module.css'
import { ConfusionTable } from './ConfusionTable.tsx'
import { layOutConfusions } from './confusionLayout.ts'
import { Numbers } from './Numbers.tsx'
import styles from './Progress.module.css'
import type { ViewProps } from './viewProps.ts'

/** How many pairs are named with a way to practise them. */
const mostPairs = 5

/** How many questions a round about one pair has. */
const pairRound = 6

/** What was answered in the place of what. */
export function ConfusionSection({ progress, language }: ViewProps) {
  const { t } = useTranslation('progress')
  const confusions = useMemo(() => confusionsOf(progress), [progress])
  const pairs = useMemo(() => weakestPairs(progress), [progress])
  const [worst] = pairs
  if (worst === undefined) {
    return (
      <section className={styles.section} aria-labelledby="confusions">
        <h2 id="confusions">{t('confusions.title')}</h2>
        <p className={styles.text}>{t('confusions.none')}</p>
      </section>
    )
  }
  const matrix = layOutConfusions(confusions)
  return (
    <section className={styles.section} aria-labelledby="confusions">
      <h2 id="confusions">{t('confusions.title')}</h2>
      <div className={styles.pair}>
        <figure className={styles.figure} aria-labelledby="confusions-words">
          <ConfusionTable matrix={matrix} language={language} />
          {matrix.isCut && <p className="quiet">{t('confusions.cut')}</p>}
          <figcaption id="confusions-words">
            {t('confusions.words', { a: worst.codes[0], b: worst.codes[1], count: worst.count })}
          </figcaption>
          <Numbers
            caption={t('confusions.caption')}
            head={[t('column.asked'), t('column.said'), t('column.times')]}
            rows={() =>
              [...confusions]
                .sort((a, b) => b.count - a.count)
                .map(({ code, said, count }) => [
                  `${code}>${said}`,
                  <a key="code" href={codePath(language, code)}>
                    {code}
                  </a>,
                  findStatus(said) ? (
                    <a key="said" href={codePath(language, said)}>
                      {said}
                    </a>
                  ) : (
                    said
                  ),
                  t('number', { value: count }),
                ])
            }
          />
        </figure>
        <div className={confusion.worst}>
          <h3>{t('confusions.pairs')}</h3>
          <ul className={confusion.pairs}>
            {pairs.slice(0, mostPairs).map(({ codes: [a, b], count }) => (
              <li key={`${a}-${b}`}>
                <strong>{t('confusions.pair', { a, b, count })}</strong>
                {findStatus(a) && findStatus(b) && (
                  <>
                    <a href={comparePath(language, [a, b])}>{t('confusions.compare', { a, b })}</a>
                    <a href={roundPath(language, { codes: [a, b], count: pairRound })}>
                      {t('confusions.round', { a, b })}
                    </a>
                  </>
                )}
              </li>
            ))}
          </ul>
        </div>
      </div>
    </section>
  )
}

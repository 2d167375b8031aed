import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { findStatus } from '../../http/status/statuses.ts'
import type { Language } from '../../i18n/languages.ts'
import { codePath } from '../../state/addresses.ts'
import { recallByCode } from '../../study/review/statistics.ts'
import { ClassMark } from '../../ui/StatusNumber.tsx'
import { Numbers } from './Numbers.tsx'
import styles from './Progress.module.css'
import { RecallDetails } from './RecallDetails.tsx'
import recall from './RecallSection.module.css'
import { layOutRecall, type RecallCell } from './recallLayout.ts'
import type { ViewProps } from './viewProps.ts'

const detailsId = 'recall-details'

/** How likely each code of the registry would be recalled today. */
export function RecallSection(props: ViewProps) {
  const { progress, today, schedule, language } = props
  const { t } = useTranslation(['progress', 'facts'])
  const [focused, setFocused] = useState<number>()
  const [pointed, setPointed] = useState<number>()
  // Moving by keyboard scrolls other cells under a pointer that rests: the focus comes first.
  const looked = focused ?? pointed
  const rows = useMemo(() => layOutRecall(recallByCode(progress, today)), [progress, today])
  const cells = rows.flatMap((row) => row.cells)
  const asked = cells.filter((cell) => cell.recall !== undefined)
  const safe = asked.filter((cell) => (cell.recall ?? 0) >= schedule.retention).length
  return (
    <section className={styles.section} aria-labelledby="recall">
      <h2 id="recall">{t('recall.title')}</h2>
      <p className={styles.text}>{t('recall.legend')}</p>
      <figure className={styles.figure} aria-labelledby="recall-words">
        <div className={recall.classes}>
          {rows.map(({ digit, cells: ofClass }) => (
            <section key={digit} className={recall.class} aria-labelledby={`recall-${digit}`}>
              <h3 id={`recall-${digit}`}>
                <ClassMark code={digit * 100} /> {t(`class.${digit}`, { ns: 'facts' })}
              </h3>
              <ul className={recall.cells}>
                {ofClass.map((cell) => (
                  <li key={cell.code}>
                    <Cell
                      cell={cell}
                      wanted={schedule.retention}
                      language={language}
                      isLooked={looked === cell.code}
                      onPoint={setPointed}
                      onFocus={setFocused}
                    />
                  </li>
                ))}
              </ul>
            </section>
          ))}
        </div>
        <RecallDetails {...props} id={detailsId} code={looked} />
        <figcaption id="recall-words">
          {t('recall.words', { count: asked.length, total: cells.length, safe, retention: schedule.retention })}
        </figcaption>
        <Numbers
          caption={t('recall.caption')}
          head={[t('column.code'), t('column.recall')]}
          rows={() =>
            asked.map(({ code, recall: share }) => [
              `${code}`,
              <a key="code" href={codePath(language, code)}>
                {code}
              </a>,
              t('share', { value: share }),
            ])
          }
        />
      </figure>
    </section>
  )
}

interface CellProps {
  readonly cell: RecallCell
  /** The probability of recall that one wants. */
  readonly wanted: number
  readonly language: Language
  readonly isLooked: boolean
  readonly onPoint: (code: number) => void
  readonly onFocus: (code: number | undefined) => void
}

function Cell({ cell: { code, recall: share }, wanted, language, isLooked, onPoint, onFocus }: CellProps) {
  const { t } = useTranslation('progress')
  const isAsked = share !== undefined
  return (
    <a
      href={codePath(language, code)}
      data-known={share === undefined ? 'never' : share < wanted ? 'fading' : 'well'}
      aria-describedby={isLooked ? detailsId : undefined}
      onPointerEnter={() => onPoint(code)}
      onFocus={() => onFocus(code)}
      onBlur={() => {
        onFocus(undefined)
        onPoint(code)
      }}
    >
      <span className={recall.number}>{code}</span>
      <bdi className="visually-hidden" dir="ltr" lang="en">
        {findStatus(code)?.phrase}
      </bdi>
      <span className={recall.share}>
        {isAsked ? (
          t('share', { value: share })
        ) : (
          <>
            <span aria-hidden="true">–</span>
            <span className="visually-hidden">{t('recall.never')}</span>
          </>
        )}
      </span>
      {isAsked && (
        <svg aria-hidden="true" focusable="false">
          <rect className={recall.track} width="100%" height="100%" />
          <rect className={recall.fill} width={`${Math.round(share * 1000) / 10}%`} height="100%" />
        </svg>
      )}
    </a>
  )
}

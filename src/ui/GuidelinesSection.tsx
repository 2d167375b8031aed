import { useTranslation } from 'react-i18next'
import { positionSource, positionUrl } from '../http/status/guidelines.ts'
import type { Matter, Position } from '../http/status/matter.ts'
import { sourcesReadOn } from '../http/status/sources.ts'
import type { Language } from '../i18n/languages.ts'
import { formatSourceDate } from './formatSourceDate.ts'
import styles from './GuidelinesSection.module.css'
import { ProseText } from './ProseText.tsx'

interface Props {
  readonly language: Language
  readonly matters: readonly Matter[]
}

/** Who says what where guidelines speak about codes: each matter folded, the standard first; needs `guidelines`, `facts`. */
export function GuidelinesSection({ language, matters }: Props) {
  const { t } = useTranslation('guidelines')
  if (matters.length === 0) return null
  return (
    <section className={styles.guidelines} aria-labelledby="guidelines">
      <h2 id="guidelines">{t('title')}</h2>
      <p className="quiet">{t('lead', { date: formatSourceDate(language, sourcesReadOn) })}</p>
      {matters.map(({ id, isDisputed, positions }) => (
        <details key={id} className="disclosure">
          <summary>
            <ProseText text={t(`${id}.question`)} />{' '}
            <span className={styles.verdict} data-disputed={isDisputed}>
              {t(isDisputed ? 'disputed' : 'agreed')}
            </span>
          </summary>
          <ul className={styles.positions}>
            {positions.map((position) => (
              <PositionItem key={position.by} language={language} matter={id} position={position} />
            ))}
          </ul>
        </details>
      ))}
    </section>
  )
}

function PositionItem({
  language,
  matter,
  position,
}: {
  readonly language: Language
  readonly matter: string
  readonly position: Position
}) {
  const { t } = useTranslation(['guidelines', 'facts'])
  const source = positionSource(position)
  return (
    <li data-standard={source === undefined}>
      <p className={styles.holder}>
        <bdi dir="ltr" lang="en">
          {source && <strong>{source.publisher}</strong>}{' '}
          <a href={positionUrl(position)}>
            {position.by === 'rfc' ? <strong>{position.spec.replaceAll(' ', ' ')}</strong> : position.rule}
          </a>
        </bdi>
        <span className={styles.level}>
          {position.level === 'usual' ? t('level.usual') : <bdi lang="en">{position.level}</bdi>}
        </span>
        {source === undefined && <span className={styles.standard}>{t('standard')}</span>}
      </p>
      <p>
        <ProseText text={t(`${matter}.${position.by}`)} />
      </p>
      <p className={styles.about}>
        {position.favours.length > 0 && (
          <span>
            {t('favours', {
              codes: new Intl.ListFormat(language, { type: 'disjunction' }).format(position.favours.map(String)),
            })}
          </span>
        )}
        {source && (
          <span>
            {t(`date.${source.dateKind}`, {
              date: formatSourceDate(language, source.date),
            })}
          </span>
        )}
      </p>
    </li>
  )
}

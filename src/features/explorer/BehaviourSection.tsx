import { useTranslation } from 'react-i18next'
import { behavioursOf } from '../../http/status/behaviour.ts'
import { type BehaviourParty, behaviourKeys } from '../../http/status/behaviourKeys.ts'
import { sources } from '../../http/status/sources.ts'
import type { StatusRecord } from '../../http/status/status.ts'
import type { Language } from '../../i18n/languages.ts'
import { AnchorNote } from '../../ui/AnchorNote.tsx'
import { formatSourceDate } from '../../ui/formatSourceDate.ts'
import { ProseText } from '../../ui/ProseText.tsx'
import styles from './BehaviourSection.module.css'
import { RedirectTable } from './RedirectTable.tsx'

const parties = Object.keys(behaviourKeys) as readonly BehaviourParty[]

interface Props {
  readonly language: Language
  readonly status: StatusRecord
}

/** Who makes a code, and what fetch, browsers, caches and crawlers do with it; needs `behaviour` and `facts`. */
export function BehaviourSection({ language, status }: Props) {
  const { t } = useTranslation('behaviour')
  const behaviours = behavioursOf(status)
  if (behaviours.length === 0) return null
  return (
    <section className={styles.behaviour} aria-labelledby="behaviour">
      <h2 id="behaviour">{t('title')}</h2>
      <dl className={styles.parties}>
        {parties.map((party) => {
          const own = behaviours.filter((behaviour) => behaviour.party === party)
          if (own.length === 0) return null
          return (
            <div key={party}>
              <dt>{t(`party.${party}`)}</dt>
              {own.map(({ does, spec, level, source }) => (
                <dd key={does}>
                  <ProseText text={t(`${party}.${does}`)} />{' '}
                  <span className={styles.anchor}>
                    <AnchorNote anchor={{ spec, level }} />
                    {source && (
                      <>
                        {' '}
                        <a href={sources[source].url}>
                          <bdi dir="ltr" lang="en">
                            {sources[source].publisher}
                          </bdi>
                        </a>{' '}
                        <span>
                          {t(`date.${sources[source].dateKind}`, {
                            ns: 'guidelines',
                            date: formatSourceDate(language, sources[source].date),
                          })}
                        </span>
                      </>
                    )}
                  </span>
                </dd>
              ))}
            </div>
          )
        })}
      </dl>
      <RedirectTable language={language} code={status.code} />
    </section>
  )
}

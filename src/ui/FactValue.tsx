import { useTranslation } from 'react-i18next'
import { anchorOf } from '../http/status/anchors.ts'
import { type FactName, hasFact } from '../http/status/facts.ts'
import { isDisputed } from '../http/status/guidelines.ts'
import { requirementsOf } from '../http/status/requirements.ts'
import { type StatusRecord, statusClass } from '../http/status/status.ts'
import { AnchorNote } from './AnchorNote.tsx'
import styles from './FactValue.module.css'
import { SpecLink } from './SpecLink.tsx'

interface Props {
  readonly status: StatusRecord
  readonly fact: FactName
}

/** The value of one fact of a code in the reader's words; the fields that come with it each have their section. */
export function FactValue({ status, fact }: Props) {
  const { t } = useTranslation('facts')
  if (!hasFact(status, fact)) return t('neverSent')
  switch (fact) {
    case 'class':
      return t(`class.${statusClass(status.code) ?? 6}`)
    case 'spec':
      return status.spec ? <SpecLink spec={status.spec} /> : t('none')
    case 'heuristicallyCacheable':
    case 'storable':
      return t(`${fact}.${status[fact]}`)
    case 'methods':
      if (status.methods === 'any') return t('methods.any')
      return status.methods.length === 0 ? t('methods.webdav') : <code>{status.methods.join(', ')}</code>
    case 'generatedBy':
      return status.generatedBy.length === 0
        ? t('none')
        : status.generatedBy.map((who) => t(`generatedBy.${who}`)).join(', ')
    case 'requirements':
      return (
        <ul className={styles.requirements}>
          {requirementsOf(status).map(({ field, level, spec }) => (
            <li key={`${field} ${spec}`}>
              <code>{field}</code> <AnchorNote anchor={{ spec, level }} />
            </li>
          ))}
        </ul>
      )
    case 'state':
    case 'content':
    case 'actor':
    case 'retry':
    case 'next':
      return t(`${fact}.${status[fact]}`)
  }
}

/** A fact's value, and below it how binding it is, where it stands, and whether guidelines disagree about it. */
export function AnchoredFactValue({ status, fact }: Props) {
  const { t } = useTranslation('facts')
  const anchor = hasFact(status, fact) ? anchorOf(status, fact) : undefined
  return (
    <>
      <FactValue status={status} fact={fact} />
      {anchor && (
        <span className={styles.anchor}>
          <AnchorNote anchor={anchor} />
        </span>
      )}
      {isDisputed(status.code, fact) && <strong className={styles.disputed}>{t('disputed')}</strong>}
    </>
  )
}

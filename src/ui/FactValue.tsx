import { useTranslation } from 'react-i18next'
import type { FactName } from '../http/status/facts.ts'
import { requirementsOf } from '../http/status/requirements.ts'
import { type StatusRecord, statusClass } from '../http/status/status.ts'
import styles from './FactValue.module.css'
import { SpecLink } from './SpecLink.tsx'

/** The value of one fact of a code in the reader's words, with its section where it has one of its own. */
export function FactValue({ status, fact }: { readonly status: StatusRecord; readonly fact: FactName }) {
  const { t } = useTranslation('facts')
  switch (fact) {
    case 'class':
      return t(`class.${statusClass(status.code) ?? 6}`)
    case 'spec':
      return status.spec ? <SpecLink spec={status.spec} /> : t('none')
    case 'heuristicallyCacheable':
      return t(`heuristicallyCacheable.${status.heuristicallyCacheable}`)
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
              <code>{field}</code> <span className={styles.level}>{t(`level.${level}`)}</span>{' '}
              <span className={styles.spec}>
                <SpecLink spec={spec} />
              </span>
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

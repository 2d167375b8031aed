import { useTranslation } from 'react-i18next'
import { noCodeIds } from '../../http/noCode/noCodes.ts'
import { type StatusRecord, statusClass, statusClasses } from '../../http/status/status.ts'
import { statuses } from '../../http/status/statuses.ts'
import type { Language } from '../../i18n/languages.ts'
import type { NoCodeProse } from '../../i18n/prose.ts'
import { codePath, formatAddress } from '../../state/addresses.ts'
import { ProseText } from '../../ui/ProseText.tsx'
import { ClassMark, StatusNumber } from '../../ui/StatusNumber.tsx'
import styles from './CodeList.module.css'

interface Props {
  readonly language: Language
  readonly gists: Readonly<Record<string, string>>
  readonly noCodes: Readonly<Record<string, Pick<NoCodeProse, 'title' | 'gist'>>>
}

/** The registered codes by class, then the vendors' numbers, then what is searched as a code and is none. */
export function CodeList({ language, gists, noCodes }: Props) {
  const { t } = useTranslation(['app', 'facts'])
  const registered = statuses.filter(({ state }) => state !== 'vendor')
  const codes = (list: readonly StatusRecord[]) => (
    <ul className={styles.codes}>
      {list.map(({ code, phrase }) => (
        <li key={code}>
          <a href={codePath(language, code)}>
            <StatusNumber code={code} phrase={phrase} />
            <span className={styles.gist}>
              <ProseText text={gists[code] ?? ''} />
            </span>
          </a>
        </li>
      ))}
    </ul>
  )
  return (
    <div className={styles.list}>
      {statusClasses.map((digit) => (
        <section
          key={digit}
          className={styles.class}
          data-first-view={digit === statusClasses[0] || undefined}
          aria-labelledby={`class-${digit}`}
        >
          <div className={styles.classHead}>
            <h2 id={`class-${digit}`}>
              <a href={formatAddress({ kind: 'class', language, digit })}>
                <ClassMark code={digit * 100} /> <span>{t(`class.${digit}`, { ns: 'facts' })}</span>
              </a>
            </h2>
            <p className="quiet">{t(`classPromise.${digit}`, { ns: 'facts' })}</p>
          </div>
          {codes(registered.filter(({ code }) => statusClass(code) === digit))}
        </section>
      ))}
      <section className={styles.class} aria-labelledby="vendors">
        <div className={styles.classHead}>
          <h2 id="vendors">{t('codes.vendors')}</h2>
          <p className="quiet">{t('codes.vendorsText')}</p>
        </div>
        {codes(statuses.filter(({ state }) => state === 'vendor'))}
      </section>
      <section className={styles.class} aria-labelledby="no-code">
        <div className={styles.classHead}>
          <h2 id="no-code">{t('codes.notes')}</h2>
        </div>
        <ul className={styles.codes}>
          {noCodeIds.map((id) => (
            <li key={id}>
              <a href={formatAddress({ kind: 'noCode', language, id })}>
                <span className={styles.name}>{noCodes[id]?.title}</span>
                <span className={styles.gist}>
                  <ProseText text={noCodes[id]?.gist ?? ''} />
                </span>
              </a>
            </li>
          ))}
        </ul>
      </section>
    </div>
  )
}

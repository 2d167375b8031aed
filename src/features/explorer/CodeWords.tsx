import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { type StatusRecord, statusClass } from '../../http/status/status.ts'
import type { CodeProse } from '../../i18n/prose.ts'
import { ProseText } from '../../ui/ProseText.tsx'
import styles from './CodeWords.module.css'

/** What a teacher says of a code: what it means, where it comes from, what to do about it, and what goes wrong with it. */
export function CodeWords({ status, prose }: { readonly status: StatusRecord; readonly prose: CodeProse }) {
  const { t } = useTranslation(['app', 'reference'])
  const succeeds = statusClass(status.code) === 2
  return (
    <div className={styles.words} data-first-view>
      <Part id="meaning" title={t('code.meaning')} text={prose.meaning} />
      <Part id="meet" title={t('code.meet')} text={prose.meet} />
      {prose.causes.length > 0 && (
        <Part id="causes" title={t('causes', { ns: 'reference' })}>
          <ol className={styles.causes}>
            {prose.causes.map((cause) => (
              <li key={cause}>
                <span>
                  <ProseText text={cause} />
                </span>
              </li>
            ))}
          </ol>
        </Part>
      )}
      <Part id="client" title={t(succeeds ? 'code.clientSuccess' : 'code.client')} text={prose.client} />
      <Part id="server" title={t('code.server')} text={prose.server} />
      <Part id="mistakes" title={t('code.pitfall')} text={prose.pitfall} />
      {prose.history !== undefined && (
        <Part id="history" title={t('history', { ns: 'reference' })} text={prose.history} />
      )}
    </div>
  )
}

function Part({
  id,
  title,
  text,
  children,
}: {
  readonly id: string
  readonly title: string
  readonly text?: string
  readonly children?: ReactNode
}) {
  return (
    <section className={styles.part} data-part={id} data-first-view={id === 'meet' || undefined} aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      {text !== undefined && (
        <p>
          <ProseText text={text} />
        </p>
      )}
      {children}
    </section>
  )
}

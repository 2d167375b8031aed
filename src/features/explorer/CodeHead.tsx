import { useTranslation } from 'react-i18next'
import type { StatusRecord } from '../../http/status/status.ts'
import type { CodeProse } from '../../i18n/prose.ts'
import { FactValue } from '../../ui/FactValue.tsx'
import { HeroNumber } from '../../ui/HeroNumber.tsx'
import { ProseText } from '../../ui/ProseText.tsx'
import { ClassMark } from '../../ui/StatusNumber.tsx'
import styles from './CodeHead.module.css'

interface Props {
  readonly status: StatusRecord
  readonly prose: CodeProse
  /** The sections of the page that one may want to go to at once. */
  readonly contents: readonly { readonly id: string; readonly title: string }[]
}

/** The number and its name, what it is in one line, by what it is remembered, and what the page holds. */
export function CodeHead({ status, prose, contents }: Props) {
  const { t } = useTranslation('reference')
  return (
    <header className={styles.header}>
      <h1 tabIndex={-1} className={styles.title}>
        <HeroNumber text={`${status.code}`} />{' '}
        <bdi className={styles.phrase} dir="ltr" lang="en">
          {status.phrase}
        </bdi>
      </h1>
      <p className={styles.className}>
        <ClassMark code={status.code} /> <FactValue status={status} fact="class" />
        {status.state !== 'registered' && (
          <>
            {' · '}
            <strong>
              <FactValue status={status} fact="state" />
            </strong>
          </>
        )}
      </p>
      <p className={styles.gist}>
        <ProseText text={prose.gist} />
      </p>
      {prose.hook !== '' && (
        <p className={styles.hook}>
          <ProseText text={prose.hook} />
        </p>
      )}
      <nav className={styles.contents} aria-label={t('onThisPage')}>
        {contents.map(({ id, title }) => (
          <a key={id} href={`#${id}`}>
            {title}
          </a>
        ))}
      </nav>
    </header>
  )
}

import { type Ref, useId } from 'react'
import { useTranslation } from 'react-i18next'
import { reasonPhraseOf } from '../../http/status/reasonPhrases.ts'
import { queryParameters } from '../../http/target.ts'
import {
  type BrowserAction,
  type BrowserHistory,
  formRequest,
  readPage,
  shownEntry,
} from '../../lab/participants/browserHistory.ts'
import { StatusNumber } from '../../ui/StatusNumber.tsx'
import styles from './DrawnBrowser.module.css'

const texts = 'post-redirect-get.panel.browser'
const fields = queryParameters(formRequest.content) ?? []

interface Props {
  readonly ref: Ref<HTMLDivElement>
  readonly history: BrowserHistory
  readonly onPress: (action: BrowserAction) => void
}

/** The page that the browser shows, drawn from the content of its response; the browser's question stands above it. */
export function DrawnPage({ ref, history, onPress }: Props) {
  const { t } = useTranslation('scenarios')
  const id = useId()
  const page = shownEntry(history)?.page
  const { title, lines, hasForm } = page ? readPage(page) : { title: '', lines: [], hasForm: false }
  const button = (action: BrowserAction, kind = 'button') => (
    <button type="button" className={kind} aria-disabled={history.isAsking && hasForm} onClick={() => onPress(action)}>
      {t(`${texts}.${action}`)}
    </button>
  )
  return (
    <div className={styles.page} ref={ref} tabIndex={-1}>
      {history.isAsking && (
        <dialog className={styles.question} open aria-labelledby={`${id}-question`}>
          <p id={`${id}-question`}>{t(`${texts}.question`)}</p>
          <div className={styles.buttons}>
            {button('sendAgain', 'button primary')}
            {button('cancel')}
          </div>
        </dialog>
      )}
      {page && (
        <p>
          <StatusNumber code={page.status} phrase={reasonPhraseOf(page.status) ?? ''} />
        </p>
      )}
      <div className={styles.content} lang="en" dir="ltr">
        {title !== '' && <p className={styles.title}>{title}</p>}
        {lines.map((line) => (
          <p key={line}>{line}</p>
        ))}
      </div>
      {hasForm && (
        <div className={styles.form}>
          <dl lang="en" dir="ltr">
            {fields.map(([name, value]) => (
              <div key={name}>
                <dt>{name}</dt>
                <dd>{value}</dd>
              </div>
            ))}
          </dl>
          <div className={styles.buttons}>
            {button('submit', 'button primary')}
            {button('doubleClick')}
          </div>
        </div>
      )}
    </div>
  )
}

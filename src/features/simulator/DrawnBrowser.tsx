import { useId, useMemo, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import {
  asksBeforeReload,
  type BrowserAction,
  type BrowserHistory,
  mayDo,
  shownEntry,
} from '../../lab/participants/browserHistory.ts'
import { answerOf, countOrders, runBrowser, scriptOf } from '../../lab/scenarios/postRedirectGet.ts'
import type { ControlValues } from '../../lab/scenarios/scenario.ts'
import { exchangesOf } from '../../lab/trace/derive.ts'
import type { Trace } from '../../lab/trace/trace.ts'
import { StatusNumber } from '../../ui/StatusNumber.tsx'
import styles from './DrawnBrowser.module.css'
import { DrawnPage } from './DrawnPage.tsx'
import flow from './FlowPage.module.css'

const texts = 'post-redirect-get.panel.browser'

/** A browser that goes on by hand where the run of the controls ends; each press runs all of it anew. */
export function DrawnBrowser({ values }: { readonly values: ControlValues }) {
  const { t } = useTranslation('scenarios')
  const id = useId()
  const page = useRef<HTMLDivElement>(null)
  const [actions, setActions] = useState(() => scriptOf(values.action))
  const { trace, history } = useMemo(() => runBrowser(answerOf(values.answer), actions), [values.answer, actions])
  const entry = shownEntry(history)

  function press(action: BrowserAction) {
    if (!mayDo(history, action)) return
    setActions([...actions, action])
    // What was pressed may not be there any longer.
    if (action === 'submit' || action === 'doubleClick' || action === 'reload') page.current?.focus()
    if (action === 'sendAgain' || action === 'cancel') page.current?.focus()
  }

  const tools = (['back', 'forward', 'reload', 'bookmark', 'openBookmark'] as const).map((action) => (
    <li key={action}>
      <button type="button" className="button" aria-disabled={!mayDo(history, action)} onClick={() => press(action)}>
        {t(`${texts}.${action}`)}
      </button>
    </li>
  ))
  const asksFirst = entry !== undefined && asksBeforeReload(entry)
  return (
    <section className={flow.section} aria-labelledby={`${id}-title`}>
      <h2 id={`${id}-title`}>{t(`${texts}.title`)}</h2>
      <p className="quiet">{t(`${texts}.lead`)}</p>
      <section className={styles.window} aria-label={t(`${texts}.window`)}>
        <ul className={styles.tools}>{tools}</ul>
        <p className={styles.address}>
          <span>{t(`${texts}.address`)}</span>
          <code>{entry?.uri}</code>
        </p>
        <DrawnPage ref={page} history={history} onPress={press} />
      </section>
      <div className={styles.state} role="status">
        <p>{t(`${texts}.behind`, { method: entry?.request.method })}</p>
        <p>{t(`${texts}.${asksFirst ? 'asks' : 'silent'}`)}</p>
        <p>{t(`${texts}.orders`, { count: countOrders(trace) })}</p>
      </div>
      <div className={styles.lists}>
        <HistoryList history={history} />
        <SentList trace={trace} />
      </div>
      <p>
        <button type="button" className="button" onClick={() => setActions(['open'])}>
          {t(`${texts}.startOver`)}
        </button>
      </p>
    </section>
  )
}

function HistoryList({ history }: { readonly history: BrowserHistory }) {
  const { t } = useTranslation('scenarios')
  return (
    <div className={styles.list}>
      <h3>{t(`${texts}.history`)}</h3>
      <ol>
        {history.entries.map(({ uri, request, page }, index) => {
          const isShown = index === history.current
          return (
            // An entry is its place in the history.
            <li key={`${index}`} {...(isShown ? { 'aria-current': 'page' as const } : {})}>
              <code>
                {request.method} {uri}
              </code>
              <StatusNumber code={page.status} />
              {isShown && <span className="quiet">{t(`${texts}.shown`)}</span>}
            </li>
          )
        })}
      </ol>
    </div>
  )
}

function SentList({ trace }: { readonly trace: Trace }) {
  const { t } = useTranslation('scenarios')
  return (
    <div className={styles.list}>
      <h3>{t(`${texts}.sent`)}</h3>
      <ol>
        {exchangesOf(trace).map(({ number, request: { message }, response }) => (
          <li key={number}>
            <code>
              {message.method} {message.target}
            </code>
            {response && <StatusNumber code={response.message.status} />}
          </li>
        ))}
      </ol>
    </div>
  )
}

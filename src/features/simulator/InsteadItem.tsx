import { useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { isRequest, type Message } from '../../http/message.ts'
import { reasonPhraseOf } from '../../http/status/reasonPhrases.ts'
import type { Counterfactual } from '../../lab/counterfactual.ts'
import type { RequestChange } from '../../lab/requestChange.ts'
import { Reasons } from '../../ui/Reasons.tsx'
import { StatusNumber } from '../../ui/StatusNumber.tsx'
import { WireMessage } from '../../ui/WireMessage.tsx'
import styles from './InsteadPanel.module.css'

/** One code, what has to be sent to get it, and a button that sends it. */
export function InsteadItem({ found }: { readonly found: Counterfactual }) {
  const { t } = useTranslation(['player', 'tools'])
  const [sent, setSent] = useState(false)
  const id = useId()
  const { changes, answered } = found
  const { status } = answered.response
  const phrase = reasonPhraseOf(status) ?? ''
  const shorten = useShorten()
  return (
    <li className={styles.item}>
      <h4 id={id}>
        <StatusNumber code={status} phrase={phrase} />
      </h4>
      {changes.map((change) => (
        <ChangedPart key={change.part === 'field' ? change.name : change.part} change={change} />
      ))}
      <p>
        <button
          type="button"
          className="button"
          aria-expanded={sent}
          aria-describedby={id}
          onClick={() => setSent((before) => !before)}
        >
          {t(sent ? 'tools:instead.hide' : 'tools:instead.send')}
        </button>
      </p>
      {sent && (
        <div className={styles.exchange}>
          <WireMessage message={shortenMessage(found.request, shorten)} />
          {answered.interim.map((interim) => (
            <WireMessage key={interim.status} message={interim} phrase={reasonPhraseOf(interim.status) ?? ''} />
          ))}
          <WireMessage message={shortenMessage(answered.response, shorten)} phrase={phrase} />
          <h5>{t('why')}</h5>
          <Reasons decisions={answered.decisions} />
        </div>
      )}
    </li>
  )
}

/** The line of the request that changes: as it was, and as it has to be. */
function ChangedPart({ change }: { readonly change: RequestChange }) {
  const { t } = useTranslation(['player', 'tools'])
  const shorten = useShorten()
  const name = change.part === 'field' ? change.name : change.part === 'credentials' ? 'Authorization' : undefined
  const written = (value: string | undefined) =>
    value === undefined || value === '' ? undefined : shorten(name === undefined ? value : `${name}: ${value}`)
  const from = written(change.from)
  const to = written(change.to)
  const kind = from === undefined ? 'added' : to === undefined ? 'removed' : 'changed'
  return (
    <div className={styles.change}>
      <p>{t(`tools:instead.part.${change.part}.${kind}`)}</p>
      <pre dir="ltr" translate="no">
        {from !== undefined && (
          <del>
            <span className="visually-hidden">{t('tools:instead.before')} </span>
            {from}
          </del>
        )}
        {from !== undefined && to !== undefined && '\n'}
        {to !== undefined && (
          <ins>
            <span className="visually-hidden">{t('tools:instead.after')} </span>
            {to}
          </ins>
        )}
      </pre>
    </div>
  )
}

const longestShown = 400
const shownOfLong = 80

/** Gives a function that leaves of a very long text its beginning and its length. */
function useShorten(): (text: string) => string {
  const { t } = useTranslation(['player', 'tools'])
  return (text) =>
    text.length <= longestShown
      ? text
      : `${text.slice(0, shownOfLong)} ${t('tools:instead.shortened', { length: text.length - shownOfLong })}`
}

function shortenMessage<M extends Message>(message: M, shorten: (text: string) => string): Message {
  const fields = message.fields.map(([name, value]) => [name, shorten(value)] as const)
  const isLong = message.content.length > 10 * longestShown
  const content = isLong ? shorten(message.content) : message.content
  return isRequest(message)
    ? { ...message, target: shorten(message.target), fields, content }
    : { status: message.status, fields, content }
}

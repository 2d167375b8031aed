import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { findStatus } from '../../http/status/statuses.ts'
import type { Language } from '../../i18n/languages.ts'
import { codePath } from '../../state/addresses.ts'
import type { HistoryEntry } from '../../state/progress/store.ts'
import type { AnswerEvent } from '../../study/review/event.ts'
import { isReviewEvent } from '../../study/review/loggedEvent.ts'
import { momentName } from './formats.ts'
import history from './HistorySection.module.css'

interface Props {
  readonly entry: HistoryEntry
  readonly language: Language
  /** Takes an event back; `undefined` where nothing can be written. */
  readonly onCancel: ((id: string) => void) | undefined
}

/** One event of the log, in words. */
export function HistoryItem({ entry: { event, isCancelled }, language, onCancel }: Props) {
  const { t } = useTranslation('progress')
  if (!isReviewEvent(event)) {
    return (
      <li>
        <span className={history.when}>{t('history.unknownTime')}</span>
        <span className={history.what}>{t('history.newer')}</span>
      </li>
    )
  }
  const body = (): ReactNode => {
    switch (event.type) {
      case 'answer':
        return <Answer answer={event} language={language} isCancelled={isCancelled} />
      case 'reset':
        return (
          <span className={isCancelled ? history.cancelled : undefined}>
            {t('history.reset', { code: event.code })}
          </span>
        )
      case 'undo':
        return <span>{t('history.undoEvent')}</span>
    }
  }
  const canCancel = onCancel && !isCancelled && event.type === 'reset'
  return (
    <li>
      <time className={history.when} dateTime={new Date(event.at).toISOString()}>
        {momentName(language)(event)}
      </time>
      <span className={history.what}>
        {body()}
        {isCancelled && <span className="quiet">{t('history.takenBack')}</span>}
        {canCancel && (
          <button type="button" className="button" onClick={() => onCancel(event.id)}>
            {t('history.takeBackReset', { code: event.code })}
          </button>
        )}
      </span>
    </li>
  )
}

interface AnswerProps {
  readonly answer: AnswerEvent
  readonly language: Language
  readonly isCancelled: boolean
}

function Answer({ answer, language, isCancelled }: AnswerProps) {
  const { t, i18n } = useTranslation(['progress', 'questions'])
  const { kind, marks, given, isRight, confidence, tookMillis } = answer
  const named = i18n.exists(`kind.${kind}`, { ns: 'questions' })
  return (
    <>
      <span className={history.verdict} data-right={isRight}>
        {t(isRight ? 'history.right' : 'history.wrong')}
      </span>
      {marks.map(({ code }, at) => (
        <CodeLink key={at} code={code} language={language} />
      ))}
      <span className={isCancelled ? `quiet ${history.cancelled}` : 'quiet'}>
        {named ? t(`kind.${kind}`, { ns: 'questions' }) : t('history.newerKind', { kind })}
      </span>
      <span>
        {t('history.answered')}{' '}
        <bdi>
          <code>{given.length === 0 ? '–' : given.join(' ')}</code>
        </bdi>
      </span>
      <span className="quiet">
        {t('history.how', { confidence: t(`confidence.${confidence}`), seconds: tookMillis / 1000 })}
      </span>
    </>
  )
}

function CodeLink({ code, language }: { readonly code: number; readonly language: Language }) {
  return findStatus(code) ? <a href={codePath(language, code)}>{code}</a> : <span>{code}</span>
}

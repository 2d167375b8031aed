import type { ReactNode } from 'react'
import { isRequest, type Message } from '../http/message.ts'
import styles from './WireMessage.module.css'

/** The line of a message that another message does not have, or has otherwise. */
export interface WireMark {
  /** The first line, the content, or the name of a field; a name that no field has is told at the end of the fields. */
  readonly line: 'start' | 'content' | { readonly field: string }
  /** Which characters of the first line, the content or the field's value differ: the first one, and the one after the last. */
  readonly from: number
  readonly to: number
  /** What a screen reader says before the line; where the message lacks the field, what stands in its place. */
  readonly label: string
}

interface Props {
  readonly message: Message
  readonly phrase?: string
  readonly mark?: WireMark | undefined
}

/** A message as it goes over an HTTP/1.1 wire, line by line: the first line, the fields, the content. */
export function WireMessage({ message, phrase, mark }: Props) {
  const start = isRequest(message)
    ? `${message.method} ${message.target} HTTP/1.1`
    : `HTTP/1.1 ${message.status} ${phrase ?? ''}`.trimEnd()
  const markedField = typeof mark?.line === 'object' ? mark.line.field.toLowerCase() : undefined
  const isMarked = (name: string) => name.toLowerCase() === markedField
  const isAbsent = markedField !== undefined && !message.fields.some(([name]) => isMarked(name))
  return (
    <pre className={styles.wire} dir="ltr" translate="no">
      <code>
        <Line mark={mark?.line === 'start' ? mark : undefined} className={styles.start} text={start} />
        {message.fields.map(([name, value], index) => (
          // Lines of one name may repeat, and their order is part of the message.
          <Line
            key={`${index}:${name}`}
            mark={isMarked(name) ? mark : undefined}
            before={
              <>
                <span className={styles.name}>{name}</span>:{' '}
              </>
            }
            text={value}
          />
        ))}
        {isAbsent && <span className={styles.absent}>{mark?.label}</span>}
        {message.content !== '' && '\n'}
        {message.content !== '' && mark?.line === 'content' && <Line mark={mark} text={message.content} />}
        {mark?.line !== 'content' && message.content}
      </code>
    </pre>
  )
}

interface LineProps {
  readonly mark: WireMark | undefined
  readonly className?: string | undefined
  readonly before?: ReactNode
  readonly text: string
}

function Line({ mark, className, before, text }: LineProps) {
  if (!mark) {
    return (
      <>
        <span className={className}>
          {before}
          {text}
        </span>
        {'\n'}
      </>
    )
  }
  return (
    <span className={`${styles.marked} ${className ?? ''}`}>
      <span className="visually-hidden">{mark.label} </span>
      {before}
      {text.slice(0, mark.from)}
      <mark className={styles.differs}>{text.slice(mark.from, mark.to)}</mark>
      {text.slice(mark.to)}
      {'\n'}
    </span>
  )
}

import { isRequest, type Message } from '../http/message.ts'
import styles from './WireMessage.module.css'

/** A message as it goes over an HTTP/1.1 wire, line by line: the first line, the fields, the content. */
export function WireMessage({ message, phrase }: { readonly message: Message; readonly phrase?: string }) {
  const start = isRequest(message)
    ? `${message.method} ${message.target} HTTP/1.1`
    : `HTTP/1.1 ${message.status} ${phrase ?? ''}`.trimEnd()
  return (
    <pre className={styles.wire} dir="ltr" translate="no">
      <code>
        <span className={styles.start}>{start}</span>
        {'\n'}
        {message.fields.map(([name, value], index) => (
          // Lines of one name may repeat, and their order is part of the message.
          <span key={`${index}:${name}`}>
            <span className={styles.name}>{name}</span>: {value}
            {'\n'}
          </span>
        ))}
        {message.content !== '' && `\n${message.content}`}
      </code>
    </pre>
  )
}

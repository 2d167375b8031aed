import type { TFunction } from 'i18next'
import { useTranslation } from 'react-i18next'
import { type FieldMeaning, meaningsOf } from '../http/fieldMeaning.ts'
import { fieldSpecs, findField, findMethod, methodSpecs } from '../http/fieldSpecs.ts'
import type { Field } from '../http/fields.ts'
import { isRequest, type Message } from '../http/message.ts'
import type { Spec } from '../http/spec.ts'
import { statusClass } from '../http/status/status.ts'
import styles from './ExplainedMessage.module.css'
import { ProseText } from './ProseText.tsx'
import { SpecLink } from './SpecLink.tsx'

/** One line of a message, or its content, with what is said of it. */
interface Line {
  readonly kind: 'start' | 'field' | 'content'
  readonly name?: string
  readonly text: string
  readonly sentences: readonly string[]
  readonly spec: Spec | undefined
}

interface Props {
  /** A name that no other message of the page has. */
  readonly id: string
  readonly title: string
  readonly message: Message
  readonly phrase?: string
}

/**
 * A message as it goes over the wire, of which each line explains itself. The lines are one group of radio buttons: a
 * single stop for the Tab key, the arrow keys walk through them, a tap chooses, and all of it without a script. What is
 * said of the chosen line, or of the one under the pointer, stands in a place that is as high as the longest of them.
 */
export function ExplainedMessage({ id, title, message, phrase }: Props) {
  const { t } = useTranslation('wire')
  return (
    <fieldset className={styles.message}>
      <legend className={styles.title}>{title}</legend>
      <div className={styles.lines}>
        {linesOf(t, message, phrase).map(({ kind, name, text, sentences, spec }, index) => (
          // Lines of one name may repeat, and their order is part of the message.
          <div key={`${index}:${name}`} className={styles.entry} data-kind={kind}>
            <label className={styles.line}>
              <input
                type="radio"
                name={id}
                value={index}
                defaultChecked={index === 0}
                aria-describedby={`${id}-${index}`}
              />
              <code className={styles.text} dir="ltr" translate="no">
                {name !== undefined && <span className={styles.name}>{name}</span>}
                {name === undefined ? text : `: ${text}`}
              </code>
            </label>
            <p id={`${id}-${index}`} className={styles.said}>
              {sentences.map((sentence) => (
                <span key={sentence}>
                  <ProseText text={sentence} />{' '}
                </span>
              ))}
              {spec && <SpecLink spec={spec} />}
            </p>
          </div>
        ))}
      </div>
    </fieldset>
  )
}

function linesOf(t: TFunction, message: Message, phrase: string | undefined): readonly Line[] {
  const fields = message.fields.map((field) => fieldLine(t, message, field))
  const content: Line = {
    kind: 'content',
    text: message.content,
    sentences: [t(isRequest(message) ? 'content.request' : 'content.response')],
    spec: 'RFC 9110 §6.4',
  }
  return [startLine(t, message, phrase), ...fields, ...(message.content === '' ? [] : [content])]
}

function startLine(t: TFunction, message: Message, phrase: string | undefined): Line {
  if (!isRequest(message)) {
    return {
      kind: 'start',
      text: `HTTP/1.1 ${message.status} ${phrase ?? ''}`.trimEnd(),
      sentences: [t(`status.${statusClass(message.status) ?? 6}`)],
      spec: 'RFC 9112 §4',
    }
  }
  const method = findMethod(message.method)
  return {
    kind: 'start',
    text: `${message.method} ${message.target} HTTP/1.1`,
    sentences: [t(`start.${method ?? 'other'}`)],
    spec: method === undefined ? 'RFC 9112 §3' : methodSpecs[method],
  }
}

function fieldLine(t: TFunction, message: Message, field: Field): Line {
  const [name, text] = field
  const known = findField(name)
  if (known === undefined) return { kind: 'field', name, text, sentences: [], spec: undefined }
  const key = known === 'Accept' && !isRequest(message) ? 'AcceptInResponse' : known
  return {
    kind: 'field',
    name,
    text,
    sentences: [t(`fields.${key}`), ...meaningsOf(message, field).map((meaning) => say(t, meaning))],
    spec: fieldSpecs[known],
  }
}

function say(t: TFunction, { key, ...numbers }: FieldMeaning): string {
  return t(`values.${key}`, {
    ...numbers,
    formatParams: { date: { dateStyle: 'long', timeStyle: 'medium', timeZone: 'UTC' } },
  })
}

import { useTranslation } from 'react-i18next'
import { findStatus } from '../../../http/status/statuses.ts'
import type { Given, Task } from '../../../study/question.ts'
import styles from './ComposedResponse.module.css'
import { WireLines } from './WireLines.tsx'

interface Props {
  readonly task: Extract<Task, { readonly form: 'compose' }>
  readonly given: Given
  readonly caption: string
}

/** The response that has been put together, as it goes over the wire. */
export function ComposedResponse({ task, given, caption }: Props) {
  const { t } = useTranslation('quiz')
  const [status = '', ...fields] = given
  const chosen = task.fields.filter(({ key }) => fields.includes(key))
  const lines = chosen.flatMap(({ shown }) => (shown.said === 'literal' ? shown.lines : []))
  return (
    <figure className={styles.response}>
      <figcaption>{caption}</figcaption>
      {status === '' ? (
        <p className={styles.nothing}>{t('compose.noStatus')}</p>
      ) : (
        <WireLines
          lines={[`HTTP/1.1 ${status} ${findStatus(Number(status))?.phrase ?? ''}`.trimEnd(), ...lines]}
          isMessage
        />
      )}
    </figure>
  )
}

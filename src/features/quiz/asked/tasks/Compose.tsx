import { useId, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { findStatus } from '../../../../http/status/statuses.ts'
import { StatusNumber } from '../../../../ui/StatusNumber.tsx'
import { ComposedResponse } from '../../said/ComposedResponse.tsx'
import { SaidText } from '../../said/SaidText.tsx'
import styles from './Compose.module.css'
import type { TaskPropsOf } from './taskProps.ts'
import { useNumberKeys } from './useNumberKeys.ts'

/** A response is put together from a status code and fields, and stands beside them as it would go over the wire. */
export function Compose({ task, given, legend, screen, onChange }: TaskPropsOf<'compose'>) {
  const { t } = useTranslation('quiz')
  const statuses = useRef<HTMLFieldSetElement>(null)
  const id = useId()
  const [status = '', ...fields] = given

  const toggle = (field: string) =>
    onChange([status, ...task.fields.map(({ key }) => key).filter((key) => (key === field) !== fields.includes(key))])

  useNumberKeys(screen, (number) => {
    const code = task.statuses[number - 1]
    if (code === undefined) return
    onChange([`${code}`, ...fields])
    statuses.current?.querySelectorAll('input')[number - 1]?.focus()
  })

  return (
    <fieldset className={styles.compose}>
      <legend>{legend}</legend>
      <fieldset className={styles.statuses} ref={statuses}>
        <legend>{t('compose.status')}</legend>
        {task.statuses.map((code) => (
          <label key={code} className={styles.choice}>
            <input
              type="radio"
              name={id}
              checked={status === `${code}`}
              onChange={() => onChange([`${code}`, ...fields])}
            />
            <StatusNumber code={code} phrase={findStatus(code)?.phrase ?? ''} />
          </label>
        ))}
      </fieldset>
      <fieldset className={styles.fields}>
        <legend>{t('compose.fields')}</legend>
        {task.fields.map(({ key, shown }) => (
          <label key={key} className={styles.choice}>
            <input type="checkbox" checked={fields.includes(key)} onChange={() => toggle(key)} />
            <span>
              <SaidText said={shown} />
            </span>
          </label>
        ))}
      </fieldset>
      <ComposedResponse task={task} given={given} caption={t('compose.preview')} />
    </fieldset>
  )
}

import { useId, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { SaidText } from '../../said/SaidText.tsx'
import styles from './PutInPlace.module.css'
import type { TaskPropsOf } from './taskProps.ts'
import { useNumberKeys } from './useNumberKeys.ts'

/** How many places can be columns beside the things. */
const mostColumns = 5

/**
 * Things, each of which belongs to a place: a table of radio buttons, a row for each thing. Where there is no room for
 * columns, each row is a thing with its places below it.
 */
export function PutInPlace({ task, given, legend, screen, onChange }: TaskPropsOf<'place'>) {
  const { t } = useTranslation('quiz')
  const rows = useRef<HTMLTableSectionElement>(null)
  const id = useId()
  const { options, places } = task
  const columns =
    places.length > mostColumns ? undefined : options.every(({ shown }) => shown.said === 'code') ? 'codes' : 'texts'
  const isPut = (key: string, answer = given) => answer.some((one) => one.startsWith(`${key}=`))

  function put(key: string, place: string) {
    const next = options.flatMap((option) =>
      option.key === key ? [`${key}=${place}`] : given.filter((one) => one.startsWith(`${option.key}=`)),
    )
    onChange(next)
    return next
  }

  // Into the place of that number goes the row one is at, or else the first that has none; then the next one is due.
  useNumberKeys(screen, (number) => {
    const inputs = [...(rows.current?.rows ?? [])].map((row) => [...row.querySelectorAll('input')])
    const place = places[number - 1]
    const focused = inputs.findIndex((row) => row.some((input) => input === document.activeElement))
    const here =
      focused >= 0
        ? focused
        : Math.max(
            0,
            options.findIndex(({ key }) => !isPut(key)),
          )
    const option = options[here]
    if (place === undefined || option === undefined) return
    const next = put(option.key, place.key)
    const due = [...options.keys()].find((at) => at > here && !isPut(options[at]?.key ?? '', next))
    const goal = due ?? [...options.keys()].find((at) => !isPut(options[at]?.key ?? '', next))
    inputs[goal ?? here]?.[goal === undefined ? number - 1 : 0]?.focus()
  })

  return (
    <fieldset className={styles.place}>
      <legend>{legend}</legend>
      <div className={styles.room}>
        <table className={styles.table} data-columns={columns}>
          <thead>
            <tr>
              <td />
              {places.map(({ key, shown }, at) => (
                <th key={key} scope="col" id={`${id}-place-${at}`}>
                  <bdi className={styles.key} aria-hidden="true">
                    {at + 1}
                  </bdi>
                  <SaidText said={shown} />
                </th>
              ))}
            </tr>
          </thead>
          <tbody ref={rows}>
            {options.map((option, row) => (
              <tr key={option.key}>
                <th scope="row" id={`${id}-row-${row}`}>
                  <SaidText said={option.shown} />
                </th>
                {places.map(({ key, shown }, at) => (
                  <td key={key}>
                    <label className={styles.cell}>
                      <input
                        type="radio"
                        name={`${id}-${row}`}
                        aria-labelledby={`${id}-row-${row} ${id}-place-${at}`}
                        checked={given.includes(`${option.key}=${key}`)}
                        onChange={() => put(option.key, key)}
                      />
                      <span className={styles.name}>
                        <SaidText said={shown} />
                      </span>
                    </label>
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p className="quiet" role="status">
        {t('put', { number: options.filter(({ key }) => isPut(key)).length, total: options.length })}
      </p>
    </fieldset>
  )
}

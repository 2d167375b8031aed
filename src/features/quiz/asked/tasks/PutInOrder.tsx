import { type KeyboardEvent, useId, useLayoutEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { SaidText } from '../../said/SaidText.tsx'
import styles from './PutInOrder.module.css'
import type { TaskPropsOf } from './taskProps.ts'
import { useDragOrder } from './useDragOrder.ts'
import { useNumberKeys } from './useNumberKeys.ts'

type Way = 'up' | 'down'

/** A list put into order by the buttons of each item or by the arrow keys, and dragged by whoever has a pointer. */
export function PutInOrder({ task, given, legend, screen, onChange }: TaskPropsOf<'order'>) {
  const { t } = useTranslation('quiz')
  const list = useRef<HTMLOListElement>(null)
  const id = useId()
  const [moved, setMoved] = useState<{ readonly place: number; readonly way: Way }>()

  function move(from: number, to: number, way: Way) {
    const key = given[from]
    if (key === undefined || to < 0 || to >= given.length) return
    onChange(given.with(from, given[to] ?? key).with(to, key))
    setMoved({ place: to, way })
  }

  // Moving an element takes the focus from it, so that it is given back.
  useLayoutEffect(() => {
    if (moved) buttonAt(list.current, moved.place, moved.way)?.focus()
  }, [moved])

  useNumberKeys(screen, (number) =>
    buttonAt(list.current, number - 1, number === given.length ? 'up' : 'down')?.focus(),
  )
  const drag = useDragOrder(list, given, onChange)

  function moveByArrow(event: KeyboardEvent, place: number) {
    const way = event.key === 'ArrowUp' ? 'up' : event.key === 'ArrowDown' ? 'down' : undefined
    if (way === undefined || event.ctrlKey || event.altKey || event.metaKey) return
    event.preventDefault()
    move(place, place + (way === 'up' ? -1 : 1), way)
  }

  return (
    <fieldset className={styles.order}>
      <legend>{legend}</legend>
      <ol className={styles.list} ref={list} {...drag.ofList}>
        {given.map((key, place) => {
          const shown = task.options.find((option) => option.key === key)?.shown
          const isEdge = (way: Way) => place === (way === 'up' ? 0 : given.length - 1)
          return (
            <li key={key} className={styles.item} data-dragged={drag.dragged === key || undefined}>
              <span className={styles.grip} aria-hidden="true" {...drag.ofGrip(key)}>
                <bdi>{place + 1}</bdi>
              </span>
              <div id={`${id}-${key}`} className={styles.shown}>
                {shown && <SaidText said={shown} />}
              </div>
              <div className={styles.buttons}>
                {(['up', 'down'] as const).map((way) => (
                  // Never disabled, since a disabled button loses the focus of who goes by keyboard.
                  <button
                    key={way}
                    type="button"
                    className={styles.move}
                    data-way={way}
                    id={`${id}-${key}-${way}`}
                    aria-label={t(`order.${way}`)}
                    aria-labelledby={`${id}-${key}-${way} ${id}-${key}`}
                    aria-disabled={isEdge(way)}
                    onClick={() => move(place, place + (way === 'up' ? -1 : 1), way)}
                    onKeyDown={(event) => moveByArrow(event, place)}
                  >
                    <svg viewBox="0 0 16 16" aria-hidden="true" focusable="false">
                      <path d={way === 'up' ? 'M8 13.5v-11M3.5 7 8 2.5 12.5 7' : 'M8 2.5v11M3.5 9 8 13.5 12.5 9'} />
                    </svg>
                  </button>
                ))}
              </div>
            </li>
          )
        })}
      </ol>
      <p className="visually-hidden" role="status">
        {moved && t('order.now', { place: moved.place + 1, total: given.length })}
      </p>
    </fieldset>
  )
}

function buttonAt(list: HTMLOListElement | null, place: number, way: Way) {
  return list?.children[place]?.querySelector<HTMLButtonElement>(`[data-way="${way}"]`)
}

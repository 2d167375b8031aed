import { type PointerEvent, type RefObject, useState } from 'react'
import type { Given } from '../../../../study/question.ts'

/** Lets the items of a list be dragged by their grips: what is dragged takes the place of the item it is over. */
export function useDragOrder(list: RefObject<HTMLOListElement | null>, given: Given, onChange: (given: Given) => void) {
  const [dragged, setDragged] = useState<string>()

  function drag({ clientY }: PointerEvent) {
    if (dragged === undefined) return
    const from = given.indexOf(dragged)
    const to = [...(list.current?.children ?? [])].findIndex((item) => {
      const { top, bottom } = item.getBoundingClientRect()
      return clientY >= top && clientY < bottom
    })
    if (to < 0 || to === from || !passesMiddle(list.current?.children[to], clientY, to > from)) return
    onChange(given.toSpliced(from, 1).toSpliced(to, 0, dragged))
  }

  const drop = () => setDragged(undefined)
  return {
    dragged,
    // The list has the pointer, since an item that is moved would lose it.
    ofList: { onPointerMove: drag, onPointerUp: drop, onLostPointerCapture: drop },
    ofGrip: (key: string) => ({
      onPointerDown: ({ pointerId, button }: PointerEvent) => {
        if (button !== 0) return
        list.current?.setPointerCapture(pointerId)
        setDragged(key)
      },
    }),
  }
}

/** An item higher than the one dragged is passed at its middle only, or else the two would change places at every move. */
function passesMiddle(item: Element | undefined, at: number, isDown: boolean): boolean {
  if (!item) return false
  const { top, bottom } = item.getBoundingClientRect()
  const middle = (top + bottom) / 2
  return isDown ? at > middle : at < middle
}

import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Principal } from '../../lab/origin/site.ts'
import { editSettings } from '../../lab/scenarios/concurrentEdits.ts'
import type { ControlValues } from '../../lab/scenarios/scenario.ts'
import { usePowers } from '../../state/powers.ts'
import { DeskLog } from './DeskLog.tsx'
import type { DeskOrigin } from './deskOrigin.ts'
import styles from './EditorDesk.module.css'
import { MyDesk } from './MyDesk.tsx'
import { OtherPane } from './OtherDesk.tsx'
import { openHall } from './openHall.ts'
import { type HallRole, joinSharedOrigin } from './sharedOrigin.ts'
import { useDesk, useDeskLog } from './useDesk.ts'

/** Windows write under different names, so that a lock keeps one of them out. */
const principalsByPlace: readonly Principal[] = ['author', 'editor', 'admin', 'reader']

/** A desk whose article lies in one of the windows of this browser that have joined. */
export function SharedRoom({ values }: { readonly values: ControlValues }) {
  const { t } = useTranslation('scenarios')
  const { now, chance } = usePowers()
  const { guard, habit } = editSettings(values)
  const joined = useRef<DeskOrigin>(undefined)
  const [origin] = useState<DeskOrigin>(() => ({ ask: async (request) => joined.current?.ask(request) }))
  const [{ role, place }, setRole] = useState<{ role: HallRole; place: number }>({ role: 'waiting', place: 0 })
  const { log, add } = useDeskLog()
  const principal = principalsByPlace[place % principalsByPlace.length] ?? 'reader'
  const { desk, other, dispatch, open, send, giveUp, seeOther } = useDesk({
    origin,
    guard,
    habit,
    principal,
    onExchange: add,
  })
  const onOthersExchange = useRef<Parameters<typeof joinSharedOrigin>[0]['onOthersExchange']>(() => {})
  useEffect(() => {
    onOthersExchange.current = (request, answered) => {
      add('theirs', request, answered)
      seeOther(request, answered)
    }
  })
  useEffect(() => {
    const shared = joinSharedOrigin({
      // Windows with another guard share another article.
      hall: openHall(`statuscope-desk-${guard}`),
      guard,
      now,
      self: chance(),
      onRole: (next, at) => setRole({ role: next, place: at }),
      onOthersExchange: (request, answered) => onOthersExchange.current(request, answered),
    })
    joined.current = shared
    return shared.leave
  }, [guard, now, chance])
  return (
    <>
      <p role="status">{t(`concurrent-edits.panel.shared.${role}`)}</p>
      <div className={styles.panes}>
        <MyDesk desk={desk} onOpen={open} onSend={send} onGiveUp={giveUp} onEvent={dispatch} />
        <OtherPane other={other} />
      </div>
      <DeskLog log={log} />
    </>
  )
}

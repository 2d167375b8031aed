import { useId, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { editSettings } from '../../lab/scenarios/concurrentEdits.ts'
import type { ControlValues } from '../../lab/scenarios/scenario.ts'
import { usePowers } from '../../state/powers.ts'
import { DeskLog } from './DeskLog.tsx'
import { createDeskOrigin } from './deskOrigin.ts'
import styles from './EditorDesk.module.css'
import flow from './FlowPage.module.css'
import { MyDesk } from './MyDesk.tsx'
import { OtherDesk } from './OtherDesk.tsx'
import { SharedRoom } from './SharedRoom.tsx'
import { Sharing } from './Sharing.tsx'
import { useDesk, useDeskLog } from './useDesk.ts'

const texts = 'concurrent-edits.panel.desk'

/** An article to edit with words of one's own, on a site that runs in the page, while another editor changes it. */
export function EditorDesk({ values }: { readonly values: ControlValues }) {
  const { t } = useTranslation('scenarios')
  const id = useId()
  const [round, setRound] = useState(0)
  const [isShared, setIsShared] = useState(false)
  const { guard, habit } = editSettings(values)
  const room = `${guard} ${habit} ${round}`
  return (
    <section className={flow.section} aria-labelledby={`${id}-title`}>
      <h2 id={`${id}-title`}>{t(`${texts}.title`)}</h2>
      <p className="quiet">{t(`${texts}.lead`)}</p>
      {isShared ? <SharedRoom key={room} values={values} /> : <Room key={room} values={values} />}
      {!isShared && (
        <p>
          <button type="button" className="button" onClick={() => setRound(round + 1)}>
            {t(`${texts}.startOver`)}
          </button>
        </p>
      )}
      <Sharing isShared={isShared} onChange={setIsShared} />
    </section>
  )
}

/** The two editors and what goes between them and the site; made anew with a site of its own. */
function Room({ values }: { readonly values: ControlValues }) {
  const { now } = usePowers()
  const { guard, habit } = editSettings(values)
  const origin = useMemo(() => createDeskOrigin(guard, now), [guard, now])
  const { log, add } = useDeskLog()
  const { desk, other, dispatch, open, send, giveUp, otherWrites } = useDesk({
    origin,
    guard,
    habit,
    principal: 'author',
    onExchange: add,
  })
  return (
    <>
      <div className={styles.panes}>
        <MyDesk desk={desk} onOpen={open} onSend={send} onGiveUp={giveUp} onEvent={dispatch} />
        <OtherDesk other={other} onWrite={otherWrites} />
      </div>
      <DeskLog log={log} />
    </>
  )
}

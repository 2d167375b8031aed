import '../../ui/sideways.css'
import { EditorDesk } from './EditorDesk.tsx'
import { GuardsTable } from './GuardsTable.tsx'
import { OrdersTable } from './OrdersTable.tsx'
import type { PanelProps } from './panelProps.ts'

/** What the flow of two editors shows beside its trace: every order, every guard, and an editor to try it by hand. */
export function ConcurrentEditsPanel({ language, values, onOpen }: PanelProps) {
  return (
    <>
      <OrdersTable values={values} onOpen={onOpen} />
      <GuardsTable language={language} values={values} onOpen={onOpen} />
      <EditorDesk values={values} />
    </>
  )
}

import '../../ui/sideways.css'
import { AnswersTable } from './AnswersTable.tsx'
import { DrawnBrowser } from './DrawnBrowser.tsx'
import { FollowUpsTable } from './FollowUpsTable.tsx'
import type { PanelProps } from './panelProps.ts'

/** What Post/Redirect/Get shows beside its trace: a browser to try by hand, and two tables that are found by running. */
export function PostRedirectGetPanel({ values, seed, onOpen }: PanelProps) {
  return (
    <>
      <DrawnBrowser key={`${values.answer} ${values.action} ${seed}`} values={values} />
      <AnswersTable values={values} onOpen={onOpen} />
      <FollowUpsTable />
    </>
  )
}

import '../../ui/sideways.css'
import type { Language } from '../../i18n/languages.ts'
import { AccessMatrix } from './AccessMatrix.tsx'
import { AccessPairs } from './AccessPairs.tsx'
import { AccessTraps } from './AccessTraps.tsx'
import type { TableProps } from './accessSetting.ts'
import { LeakTable } from './LeakTable.tsx'
import { PolicyTable } from './PolicyTable.tsx'

/** What the flow about 403 shows besides its trace: the policy, all answers under it, what they reveal, and what is told wrongly. */
export function AccessPanel({ language, values, onOpen }: TableProps & { readonly language: Language }) {
  return (
    <>
      <PolicyTable values={values} onOpen={onOpen} />
      <AccessMatrix values={values} onOpen={onOpen} />
      <LeakTable values={values} onOpen={onOpen} />
      <AccessPairs language={language} />
      <AccessTraps onOpen={onOpen} />
    </>
  )
}

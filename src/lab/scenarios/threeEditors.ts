import { editors } from '../editors.ts'
import { guards, interleavings, nameOrder } from '../interleavings.ts'
import { originId } from '../origin/serve.ts'
import { createSite } from '../origin/site.ts'
import { habits } from '../participants/editingClient.ts'
import type { Participant } from '../trace/trace.ts'
import { editSettings, judgeEdits, runOrder } from './concurrentEdits.ts'
import type { Scenario } from './scenario.ts'

const participants: readonly Participant[] = [
  { id: 'a', role: 'userAgent' },
  { id: 'b', role: 'userAgent' },
  { id: originId, role: 'origin' },
  { id: 'c', role: 'userAgent' },
]

/** The ninety orders in which three editors read and write, by the letter of who takes each step. */
export const threeEditorOrders: readonly string[] = [...interleavings([2, 2, 2])].map((order) =>
  nameOrder(order, editors),
)

/** Three editors read and write one article in one of ninety orders; whoever is refused stops. */
export const threeEditors: Scenario = {
  id: 'three-editors',
  version: 1,
  codes: [200, 201, 204, 409, 412, 423, 428],
  controls: [
    { kind: 'choice', id: 'guard', options: guards, initial: 'version' },
    { kind: 'choice', id: 'habit', options: habits, initial: 'version' },
    {
      kind: 'range',
      id: 'order',
      min: 1,
      max: threeEditorOrders.length,
      step: 1,
      initial: threeEditorOrders.indexOf('abcabc') + 1,
      unit: 'count',
    },
  ],
  participants,
  run: (values, seed) =>
    runOrder(
      {
        ...editSettings(values),
        order: threeEditorOrders[Number(values.order) - 1] ?? 'abcabc',
        after: 'giveUp',
        editors,
        participants,
      },
      seed,
    ),
  figures: judgeEdits,
  site: (values) => createSite({ guard: editSettings(values).guard }),
}

import type { Said } from '../../../study/question.ts'
import { SaidText } from './SaidText.tsx'
import { WireLines } from './WireLines.tsx'

/** What stands in a frame of its own already: an option, or one line or several of a text that is shown whole. */
export function LineOf({ said }: { readonly said: Said }) {
  return said.said === 'literal' ? <WireLines lines={said.lines} isInside /> : <SaidText said={said} />
}

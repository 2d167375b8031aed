import type { Said } from '../../study/question.ts'
import { SaidText } from './SaidText.tsx'
import { WireLines } from './WireLines.tsx'

/** A part of a text that is shown whole: a line, or several that belong together, such as the content of a message. */
export function LineOf({ said }: { readonly said: Said }) {
  return said.said === 'literal' ? <WireLines lines={said.lines} isInside /> : <SaidText said={said} />
}

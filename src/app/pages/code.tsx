import { Still } from '../../ui/Still.tsx'
import type { AddressOf, Opened, Opening } from '../page.ts'

/** Opens the page of one code; a number nobody uses is explained instead. */
export async function openCode(opening: Opening<AddressOf<'code'>>): Promise<Opened> {
  if (!opening.drawStill) return { title: '', description: '', element: <Still>{undefined}</Still> }
  const { drawCode } = await import('./codeArticle.tsx')
  const drawn = await drawCode(opening)
  return { ...drawn, element: <Still>{drawn.element}</Still> }
}

import { Still } from '../../ui/Still.tsx'
import type { AddressOf, Opened, Opening } from '../page.ts'

/** Opens the page of something that is searched as a status code and is none; an id that is none of ours is explained. */
export async function openNoCode(opening: Opening<AddressOf<'noCode'>>): Promise<Opened> {
  if (!opening.drawStill) return { title: '', description: '', element: <Still>{undefined}</Still> }
  const { drawNoCode } = await import('./noCodeArticle.tsx')
  const drawn = await drawNoCode(opening)
  return { ...drawn, element: <Still>{drawn.element}</Still> }
}

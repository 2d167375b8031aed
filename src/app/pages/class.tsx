import { Still } from '../../ui/Still.tsx'
import type { AddressOf, Opened, Opening } from '../page.ts'

/** Opens the page of a class of status codes. */
export async function openClass(opening: Opening<AddressOf<'class'>>): Promise<Opened> {
  if (!opening.drawStill) return { title: '', description: '', element: <Still>{undefined}</Still> }
  const { drawClass } = await import('./classArticle.tsx')
  const drawn = await drawClass(opening)
  return { ...drawn, element: <Still>{drawn.element}</Still> }
}

import { latePart, nearPart } from '../ui/life.ts'
import { whenSeen } from './whenSeen.ts'

/** Has the parts of a document that wait for it laid out as soon as somebody comes near them, or goes through the page by keyboard. */
export function showNear(document: Document): void {
  for (const part of document.querySelectorAll(`[${latePart}]`)) {
    const show = () => part.setAttribute(nearPart, '')
    void whenSeen(document, part.id).then(show)
    // However low the screen is, Tab leads into it.
    part.closest('main')?.addEventListener('focusin', show, { once: true })
  }
}

import { latePart, nearPart } from '../ui/life.ts'
import { whenSeen } from './whenSeen.ts'

/** Has the parts of a document that wait for it laid out as soon as somebody comes near them. */
export function showNear(document: Document): void {
  for (const part of document.querySelectorAll(`[${latePart}]`)) {
    void whenSeen(document, part.id).then(() => part.setAttribute(nearPart, ''))
  }
}

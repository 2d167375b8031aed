/** What a part of a document says of itself, to those around it, when it has come to life. */
export const aliveEvent = 'alive'

/** Marks a part of a document that comes to life by itself, later than what stands around it. */
export const ownLife = 'data-own-life'

/** Marks a part of a document that is not laid out on a narrow screen before somebody comes near it, and says that somebody has. */
export const latePart = 'data-late'
export const nearPart = 'data-near'

/** Says that a part of a document answers from now on. */
export function announceLife(part: Element | null): void {
  part?.dispatchEvent(new Event(aliveEvent, { bubbles: true }))
}

/**
 * Returns a text of no more than about so many characters: cut between words, with an ellipsis, and so that what stands
 * between backticks is closed.
 */
export function shorten(text: string, most: number): string {
  if (text.length <= most) return text
  const end = text.lastIndexOf(' ', most)
  const cut = text.slice(0, end > 0 ? end : most).replace(/[\s,;:]+$/, '')
  const isOpen = cut.split('`').length % 2 === 0
  return `${cut}${isOpen ? '`' : ''} …`
}

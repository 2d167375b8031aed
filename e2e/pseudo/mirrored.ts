/**
 * Runs in the page: names every box that does not stand mirrored when the page runs from right to left. In a layout
 * without left and right, how far a box is from the side where lines start does not depend on which side that is. Parts of
 * lines, pictures and messages are left out: what is inside them does not turn.
 */
export function mirrored(): readonly string[] {
  const root = document.documentElement
  const boxes: Element[] = []
  const collect = (element: Element) => {
    const { display, direction } = getComputedStyle(element)
    if (display === 'none' || display.startsWith('inline') || direction === 'ltr' || element.localName === 'svg') return
    const { width, height } = element.getBoundingClientRect()
    if (width > 0 || height > 0) boxes.push(element)
    // What a select holds is drawn by the browser, outside of the page.
    if (element.localName === 'select') return
    for (const child of element.children) collect(child)
  }
  const edges = (isTurned: boolean) => {
    const { left, right } = root.getBoundingClientRect()
    return boxes.map((box) => {
      const { left: from, right: to } = box.getBoundingClientRect()
      return isTurned ? [right - to, right - from] : [from - left, to - left]
    })
  }
  root.dir = 'rtl'
  collect(document.body)
  const turned = edges(true)
  root.dir = 'ltr'
  const straight = edges(false)
  return boxes.flatMap((box, at) => {
    const [start = 0, end = 0] = straight[at] ?? []
    const [turnedStart = 0, turnedEnd = 0] = turned[at] ?? []
    if (Math.max(Math.abs(turnedStart - start), Math.abs(turnedEnd - end)) <= 2) return []
    const where = (from: number, to: number) => `${Math.round(from)} to ${Math.round(to)}`
    const name = `${box.localName}.${box.className} "${(box.textContent ?? '').trim().slice(0, 40)}"`
    return [`${name} stands at ${where(start, end)} from the start, turned at ${where(turnedStart, turnedEnd)}`]
  })
}

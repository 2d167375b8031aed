/** Runs in the page: names every element that is wider than its place: cut off, or over its edge, or over that of the page. */
export function clippedText(): readonly string[] {
  const found = new Set<string>()
  const { scrollWidth, clientWidth } = document.documentElement
  if (scrollWidth > clientWidth) found.add(`the page scrolls sideways by ${scrollWidth - clientWidth}`)
  const nameOf = (element: Element) => {
    const name = typeof element.className === 'string' && element.className !== '' ? `.${element.className}` : ''
    return `${element.localName}${name} "${(element.textContent ?? '').trim().slice(0, 60)}"`
  }
  const hides = (value: string) => value === 'hidden' || value === 'clip'

  function look(element: Element): void {
    const style = getComputedStyle(element)
    // What is there for screen readers alone is a pixel wide on purpose.
    if (style.display === 'none' || style.clipPath !== 'none') return
    if (/^(input|textarea|select|svg)$/.test(element.localName)) return
    const overX = element.clientWidth > 0 ? element.scrollWidth - element.clientWidth : 0
    const overY = element.clientWidth > 0 ? element.scrollHeight - element.clientHeight : 0
    if (overX > 1 && hides(style.overflowX)) found.add(`cut off by ${overX}: ${nameOf(element)}`)
    if (overY > 1 && hides(style.overflowY)) found.add(`cut off below by ${overY}: ${nameOf(element)}`)
    const isInside = [...element.children].some(
      (child) => child.clientWidth > 0 && child.scrollWidth - child.clientWidth > 1,
    )
    // Some boxes reach a few pixels out on purpose, so that the ring of the focus has room.
    if (overX > 8 && style.overflowX === 'visible' && !isInside)
      found.add(`over the edge by ${overX}: ${nameOf(element)}`)
    for (const child of element.children) look(child)
  }
  look(document.body)

  for (const text of document.querySelectorAll<SVGTextElement>('svg text')) {
    const picture = text.ownerSVGElement?.getBoundingClientRect()
    const box = text.getBoundingClientRect()
    if (!picture || box.width === 0) continue
    const over = Math.max(picture.left - box.left, box.right - picture.right)
    if (over > 2) found.add(`out of its picture by ${Math.round(over)}: "${text.textContent}"`)
  }
  return [...found]
}

/** Runs in the page: names every element that is wider than its place: cut off, or over its edge, or over that of the page. */
export function clippedText(): readonly string[] {
  const found = new Set<string>()
  const root = document.documentElement
  const nameOf = (element: Element) => {
    const name = typeof element.className === 'string' && element.className !== '' ? `.${element.className}` : ''
    return `${element.localName}${name} "${(element.textContent ?? '').trim().slice(0, 60)}"`
  }
  if (root.scrollWidth > root.clientWidth)
    found.add(`the page scrolls sideways by ${root.scrollWidth - root.clientWidth}`)
  for (const element of document.body.querySelectorAll<HTMLElement>('*')) {
    if (!(element instanceof HTMLElement) || element.clientWidth === 0 || element.closest('.visually-hidden')) continue
    const overX = element.scrollWidth - element.clientWidth
    const overY = element.scrollHeight - element.clientHeight
    if (overX <= 1 && overY <= 1) continue
    const style = getComputedStyle(element)
    if (style.clipPath !== 'none' || /^(input|textarea|select)$/.test(element.localName)) continue
    const hides = (value: string) => value === 'hidden' || value === 'clip'
    if (overX > 1 && hides(style.overflowX)) found.add(`cut off by ${overX}: ${nameOf(element)}`)
    if (overY > 1 && hides(style.overflowY)) found.add(`cut off below by ${overY}: ${nameOf(element)}`)
    const isInner = [...element.children].some(
      (child) => child.scrollWidth - child.clientWidth > 1 && child.clientWidth > 0,
    )
    if (overX > 1 && style.overflowX === 'visible' && !isInner)
      found.add(`over the edge by ${overX}: ${nameOf(element)}`)
  }
  for (const text of document.querySelectorAll<SVGTextElement>('svg text')) {
    const svg = text.ownerSVGElement?.getBoundingClientRect()
    const box = text.getBoundingClientRect()
    if (!svg || box.width === 0) continue
    const over = Math.max(svg.left - box.left, box.right - svg.right)
    if (over > 2) found.add(`out of its picture by ${Math.round(over)}: "${text.textContent}"`)
  }
  return [...found]
}

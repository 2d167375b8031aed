/** Resolves when the element with an id comes near what is seen of the document; at once where there is none or no telling. */
export function whenSeen(document: Document, id: string): Promise<void> {
  const element = document.getElementById(id)
  const view = document.defaultView
  if (!element || !view || !('IntersectionObserver' in view)) return Promise.resolve()
  return new Promise((resolve) => {
    const observer = new IntersectionObserver(
      (entries) => {
        if (!entries.some(({ isIntersecting }) => isIntersecting)) return
        observer.disconnect()
        resolve()
      },
      { rootMargin: '50%' },
    )
    observer.observe(element)
  })
}

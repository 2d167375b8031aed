interface Moments {
  readonly isUsable: () => boolean
  readonly read: () => {
    readonly firstPaint: number
    readonly largestPaint: number
    readonly usable: number
    readonly blocked: number
    readonly shift: number
    readonly scriptBytes: number
  }
  /** Wakes a page that sleeps, as who comes to its first link does, and waits until it is alive. */
  readonly wake: () => Promise<Waking>
}

/** What it takes to wake a page: milliseconds until it is alive, and by how much tasks in between are longer than 50 ms each. */
export interface Waking {
  readonly waking: number
  readonly blockedWaking: number
}

declare global {
  interface Window {
    moments?: Moments
  }
}

/**
 * In the page, before anything of it: notes when it is painted, how much it shifts and is deaf, and when it is usable. That is
 * when React has taken over the control and a click on a link is followed inside the page, or, where a page sleeps until somebody
 * comes near a control or is there at all, when its scripts take whatever is pressed from then on; for a document without scripts, when
 * its largest part is painted.
 */
export function noteMoments(control: string | undefined): void {
  const tasks: PerformanceEntry[] = []
  let firstPaint = Number.NaN
  let largestPaint = Number.NaN
  let shift = 0
  let usable = Number.NaN
  const observe = (type: string, take: (entry: PerformanceEntry) => void) =>
    new PerformanceObserver((list) => list.getEntries().forEach(take)).observe({ type, buffered: true })
  observe('paint', ({ name, startTime }) => {
    if (name === 'first-contentful-paint') firstPaint = startTime
  })
  observe('largest-contentful-paint', ({ startTime }) => {
    largestPaint = startTime
  })
  observe('layout-shift', (entry) => {
    shift += 'value' in entry ? Number(entry.value) : 0
  })
  observe('longtask', (entry) => tasks.push(entry))

  /** A click on a link to this very page, which the program takes and then has nothing to do for. */
  function followsLinks(): boolean {
    const link = document.createElement('a')
    link.href = location.href
    document.body.append(link)
    let isTaken = false
    const stop = (event: Event) => {
      isTaken = event.defaultPrevented
      event.preventDefault()
    }
    window.addEventListener('click', stop)
    link.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true }))
    window.removeEventListener('click', stop)
    link.remove()
    return isTaken
  }
  const isAlive = (element: Element | null) =>
    element !== null && Object.keys(element).some((key) => key.startsWith('__reactProps'))

  const isAwake = () => control === undefined || (isAlive(document.querySelector(control)) && followsLinks())

  /** A page that sleeps until it is wanted takes whatever is pressed; any other has to be alive. */
  const isAttended = () =>
    document.documentElement.dataset.attended !== undefined &&
    /^(wanted|first|alone|new)$/.test(document.getElementById('app')?.dataset.sleeps ?? '')

  function look(): void {
    if (control === undefined) {
      // Links of a plain document work as soon as they are seen.
      if (document.readyState === 'complete') usable = largestPaint
    } else if (isAttended() || isAwake()) usable = performance.now()
    if (Number.isNaN(usable)) setTimeout(look, 8)
  }
  setTimeout(look, 8)

  window.moments = {
    isUsable: () => !Number.isNaN(usable),
    read: () => {
      const blocked = tasks
        .filter(({ startTime, duration }) => startTime + duration > firstPaint && startTime < usable)
        .reduce((sum, { duration }) => sum + duration - 50, 0)
      // What was fetched ahead is there a second time when it is imported.
      const scripts = new Map(
        performance
          .getEntriesByType('resource')
          .filter((entry) => entry instanceof PerformanceResourceTiming && entry.name.endsWith('.js'))
          .map((entry) => [entry.name, (entry as PerformanceResourceTiming).encodedBodySize]),
      )
      const scriptBytes = [...scripts.values()].reduce((sum, bytes) => sum + bytes, 0)
      return { firstPaint, largestPaint, usable, blocked, shift, scriptBytes }
    },
    wake: () =>
      new Promise((resolve) => {
        if (isAwake()) return resolve({ waking: 0, blockedWaking: 0 })
        const began = performance.now()
        document.querySelector<HTMLElement>('header a')?.focus()
        const wait = () => {
          if (!isAwake()) return setTimeout(wait, 8)
          const waking = performance.now() - began
          // The observer is told of a task after its end.
          setTimeout(() => {
            const late = tasks.filter(({ startTime }) => startTime >= began)
            resolve({ waking, blockedWaking: late.reduce((sum, { duration }) => sum + duration - 50, 0) })
          }, 500)
        }
        wait()
      }),
  }
}

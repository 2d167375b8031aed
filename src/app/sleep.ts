/** What a document says of the scripts that it does not ask for until somebody wants more than to read. */
interface Sleep {
  readonly program: string
  /** What the program is alive with from the first, besides itself, each after what it needs. */
  readonly parts: readonly string[]
  /** What goes on beside reading. */
  readonly rest: string
}

/** Reads which scripts a document names: one that sleeps without asking for them. */
export function sleepOf(document: Document): Sleep {
  const { program = '', parts, rest = '' } = document.getElementById('app')?.dataset ?? {}
  const asked = [...document.querySelectorAll<HTMLLinkElement>('link[rel=modulepreload]')].map(({ href }) => href)
  return { program, parts: parts?.split(' ') ?? asked, rest }
}

/** What shows that somebody is there, without anything being wanted yet. */
const signs = ['pointermove', 'pointerdown', 'touchstart', 'wheel', 'scroll', 'keydown', 'focusin']

/** Calls `act` at the first sign that somebody is there. */
export function atFirstSign(document: Document, act: () => void): void {
  const stop = new AbortController()
  const once = () => {
    stop.abort()
    act()
  }
  for (const sign of signs) document.addEventListener(sign, once, { passive: true, capture: true, signal: stop.signal })
}

/**
 * Tells how long a page may be left as text: until somebody wants more of it, until somebody is there, until it has been seen, or not
 * at all. It may where it was prerendered for this very address, and nobody is on the way through it with a query or a course; one that
 * tells what was studied before, only while there is nothing to tell.
 */
export function sleepsUntil(
  document: Document,
  { pathname, search, hash }: Location,
  state: unknown,
  continues: boolean,
): 'wanted' | 'alone' | 'seen' | 'now' {
  const { sleeps, path, log } = document.getElementById('app')?.dataset ?? {}
  if (sleeps === undefined || path !== pathname || search + hash !== '' || state !== null) return 'now'
  if (sleeps === 'wanted') return 'wanted'
  if (sleeps === 'alone') return isKept(log) ? 'seen' : 'alone'
  if (sleeps === 'new') return isKept(log) ? 'now' : 'alone'
  return sleeps === 'first' && !continues ? 'wanted' : 'seen'
}

/** Tells whether the storage has anything under some keys, one space between them. */
function isKept(keys = ''): boolean {
  try {
    return keys.split(' ').some((key) => localStorage.getItem(key) !== null)
  } catch {
    return false
  }
}

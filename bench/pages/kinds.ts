/** What a kind of page may cost, as multiples of what its limit takes unless a unit is named. */
export interface Allowed {
  readonly largestPaint: number
  /** Milliseconds in which the main thread is deaf, before the page is usable. */
  readonly blocked: number
  readonly kilobytes: number
  readonly scriptKilobytes: number | undefined
}

/** A kind of page, by one of its addresses. */
export interface Kind {
  readonly name: string
  readonly path: string
  /** An element that reacts: the page is usable once React has taken it over and links are followed inside the page. */
  readonly control: string
  readonly allowed: Allowed
}

const reading = { largestPaint: 1.15, blocked: 0, kilobytes: 160, scriptKilobytes: undefined } as const
const playing = { largestPaint: 1.5, blocked: 50, kilobytes: 160, scriptKilobytes: undefined } as const

export const kinds: readonly Kind[] = [
  { name: 'home', path: '/en/', control: 'main input[type=search]', allowed: reading },
  { name: 'list of codes', path: '/en/codes', control: 'main input[type=search]', allowed: reading },
  {
    name: 'one code',
    path: '/en/codes/409',
    control: 'header a[data-press]',
    allowed: { ...reading, kilobytes: 115, scriptKilobytes: 95 },
  },
  { name: 'comparison', path: '/en/compare/202-vs-409', control: 'main input', allowed: reading },
  { name: 'flow', path: '/en/flows/polling', control: 'main input', allowed: playing },
  { name: 'mission', path: '/en/missions/polite-report', control: 'main button', allowed: playing },
  { name: 'quiz', path: '/en/quiz', control: 'main button', allowed: playing },
]

/** What holds for every kind, as multiples of the limit; how long a page is deaf while it wakes in milliseconds. */
export const allowedForAll = { busy: 1.8, usable: 2.6, secondPaint: 0.85, blockedWaking: 50 } as const

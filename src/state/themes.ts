/** The colours that a page may be shown in; `auto` leaves it to the system. */
export const themes = ['auto', 'light', 'dark'] as const

export type Theme = (typeof themes)[number]

export function isTheme(value: unknown): value is Theme {
  return themes.some((theme) => theme === value)
}

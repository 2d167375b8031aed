import type { i18n } from 'i18next'
import type { ReactNode } from 'react'
import type { Language } from '../i18n/languages.ts'
import type { Address } from '../state/addresses.ts'
import type { Powers } from '../state/powers.ts'
import type { StructuredData } from './structuredData.ts'

/** A page that is ready to be drawn: everything it needs has been loaded. */
export interface Page {
  readonly address: Address
  readonly language: Language
  readonly translator: i18n
  /** For the title bar and for search engines; the name of the site is added by the shell. */
  readonly title: string
  readonly description: string
  /** What the page says of itself to machines, where it has something to say. */
  readonly structured?: StructuredData
  readonly element: ReactNode
  /** Begins, while the page comes to life, what it needs soon after. */
  readonly prepare?: (powers: Powers) => void
}

/** What the opener of a kind of page is given. */
export interface Opening<A extends Address = Address> {
  readonly address: A
  readonly language: Language
  readonly translator: i18n
  /**
   * Whether the parts that do not react are drawn too. A prerendered page is opened without them: they stand in the
   * document already.
   */
  readonly drawStill: boolean
}

/** What an opener gives back. */
export interface Opened {
  readonly title: string
  readonly description: string
  /** What the page says of itself to machines, where it has something to say. */
  readonly structured?: StructuredData
  readonly element: ReactNode
  /** Begins, while the page comes to life, what it needs soon after. */
  readonly prepare?: (powers: Powers) => void
}

/** The addresses of one kind. */
export type AddressOf<Kind extends Address['kind']> = Extract<Address, { readonly kind: Kind }>

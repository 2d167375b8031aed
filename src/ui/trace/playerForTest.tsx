import { screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import type { ReactNode } from 'react'
import { I18nextProvider } from 'react-i18next'
import type { Language } from '../../i18n/languages.ts'
import { createTranslator } from '../../i18n/namespaces.ts'
import { readCatalogue } from '../../i18n/readCatalogue.ts'
import { exampleTrace } from './exampleTrace.ts'
import { TracePlayer } from './TracePlayer.tsx'

/** Draws something with the texts of the player as they stand in the files of a language. */
export function inLanguage(language: Language, children: ReactNode) {
  const translator = createTranslator(language)
  for (const name of ['app', 'player', 'rules', 'scenarios']) {
    translator.addResourceBundle(language, name, readCatalogue(language, name))
  }
  return <I18nextProvider i18n={translator}>{children}</I18nextProvider>
}

/** A player of a trace, in English. */
export const player = (trace = exampleTrace, compact = false) =>
  inLanguage('en', <TracePlayer trace={trace} scenarioId="polling" compact={compact} />)

/** Who presses keys and buttons. */
export const user = userEvent.setup()

/** Returns the button of a name. */
export const button = (name: string) => screen.getByRole('button', { name })

/** Returns the list that the steps stand in as sentences. */
export const list = () => screen.getByRole('list', { name: 'What happens, step by step' })

/** Returns what stands in that list. */
export const items = () => within(list()).getAllByRole('listitem')

/** Returns the place of the step that is shown; -1 where none is. */
export const current = () => items().findIndex((item) => item.querySelector('[aria-current="step"]') !== null)

/** Returns what a screen reader speaks from. */
export const liveRegion = () => document.querySelector('[aria-live="polite"]')

/** Returns what is to be spoken. */
export const said = () => [...(liveRegion()?.querySelectorAll('p') ?? [])].map(({ textContent }) => textContent)

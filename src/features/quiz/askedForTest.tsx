import { render } from '@testing-library/react'
import type { ReactNode } from 'react'
import { I18nextProvider } from 'react-i18next'
import type { Language } from '../../i18n/languages.ts'
import { createTranslator } from '../../i18n/namespaces.ts'
import { readCatalogue } from '../../i18n/readCatalogue.ts'
import type { Given, Question } from '../../study/question.ts'
import type { Confidence } from '../../study/review/event.ts'
import { AskedScreen } from './asked/AskedScreen.tsx'
import { roundOf } from './roundOf.ts'
import { type QuestionTexts, QuestionTextsContext } from './said/texts.ts'

const needed = ['app', 'quiz', 'questions', 'facts', 'situations', 'rules', 'missions', 'player']

/** Draws what a question is told in, with the texts of a language as they stand in its files. */
export function inQuizLanguage(children: ReactNode, texts: Partial<QuestionTexts> = {}) {
  const language: Language = texts.language ?? 'en'
  const translator = createTranslator(language)
  for (const name of needed) {
    translator.addResourceBundle(language, name, readCatalogue(language, name))
  }
  translator.addResourceBundle(language, 'kinds', readCatalogue(language, 'questions').kind)
  const gists = new Proxy({}, { get: (_, code) => `gist of ${String(code)}` })
  return (
    <I18nextProvider i18n={translator}>
      <QuestionTextsContext value={{ language, gists, pairs: {}, ...texts }}>{children}</QuestionTextsContext>
    </I18nextProvider>
  )
}

/** Asks a question, with the focus where a new screen puts it; what is handed in is kept. */
export function askInTest(question: Question) {
  const handedIn: { given: Given; confidence: Confidence }[] = []
  const round = roundOf([question])
  render(
    inQuizLanguage(
      <AskedScreen
        round={round}
        question={question}
        onAnswer={(given, confidence) => handedIn.push({ given, confidence })}
      />,
    ),
  )
  document.querySelector<HTMLElement>('[data-arrival]')?.focus()
  return handedIn
}

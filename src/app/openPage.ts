import type { i18n } from 'i18next'
import { defaultLanguage, type Language } from '../i18n/languages.ts'
import { addNamespaces, createTranslator } from '../i18n/namespaces.ts'
import type { Address } from '../state/addresses.ts'
import type { AddressOf, Opened, Opening, Page } from './page.ts'
import { openAccessibility } from './pages/accessibility.tsx'
import { openClass } from './pages/class.tsx'
import { openCode } from './pages/code.tsx'
import { openData } from './pages/data.tsx'
import { openNoCode } from './pages/noCode.tsx'

const translators = new Map<Language, i18n>()

function translatorFor(language: Language): i18n {
  const known = translators.get(language)
  if (known) return known
  const made = createTranslator(language)
  translators.set(language, made)
  return made
}

/** Begins to fetch what is said of a code; for a number nobody uses there is nothing, which its page explains. */
async function warmCodeTexts(opening: Opening<AddressOf<'code'>>): Promise<void> {
  const { loadCodeTexts } = await import('./pages/codeTexts.ts')
  await loadCodeTexts(opening).catch(() => undefined)
}

/** Loads the code of one kind of page; each is its own chunk, but those that do next to nothing while the page is read. */
async function open(opening: Opening): Promise<Opened> {
  const { address } = opening
  switch (address.kind) {
    case 'choose':
    case 'home':
      return (await import('./pages/home.tsx')).openHome(opening)
    case 'codes':
      return (await import('./pages/codes.tsx')).openCodes(opening)
    case 'code': {
      const asked = { ...opening, address }
      // Fetched side by side: what draws the page, and what it says.
      const still = opening.drawStill ? [import('./pages/codeArticle.tsx'), warmCodeTexts(asked)] : []
      await Promise.all(still)
      return openCode(asked)
    }
    case 'compareStart':
      return (await import('./pages/compareStart.tsx')).openCompareStart(opening)
    case 'compare': {
      const still = opening.drawStill ? [import('./pages/compareArticle.tsx'), import('./pages/swapTables.tsx')] : []
      const [{ openCompare }] = await Promise.all([import('./pages/compare.tsx'), ...still])
      return openCompare({ ...opening, address })
    }
    case 'which':
      return (await import('./pages/which.tsx')).openWhich(opening)
    case 'flows':
      return (await import('./pages/flows.tsx')).openFlows(opening)
    case 'flow':
      return (await import('./pages/flow.tsx')).openFlow({ ...opening, address })
    case 'mission':
      return (await import('./pages/mission.tsx')).openMission({ ...opening, address })
    case 'class':
      return openClass({ ...opening, address })
    case 'courses':
      return (await import('./pages/courses.tsx')).openCourses(opening)
    case 'course':
      return (await import('./pages/course.tsx')).openCourse({ ...opening, address })
    case 'noCode':
      return openNoCode({ ...opening, address })
    case 'quiz':
      return (await import('./pages/quiz.tsx')).openQuiz(opening)
    case 'progress':
      return (await import('./pages/progress.tsx')).openProgress(opening)
    case 'data':
      return openData(opening)
    case 'accessibility':
      return openAccessibility(opening)
    case 'unknown':
      return (await import('./pages/unknown.tsx')).openUnknown({ ...opening, address })
  }
}

/**
 * Loads all that a page needs and makes it ready to be drawn; rejects when something cannot be fetched.
 * An address without a language of its own is answered in `spoken`.
 */
export async function openPage(
  address: Address,
  drawStill: boolean,
  spoken: Language = defaultLanguage,
): Promise<Page> {
  const language = address.kind === 'choose' ? defaultLanguage : (address.language ?? spoken)
  const translator = translatorFor(language)
  await addNamespaces(translator, language, ['app'])
  return { address, language, translator, ...(await open({ address, language, translator, drawStill })) }
}

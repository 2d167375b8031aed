import { QuizPage } from '../../features/quiz/QuizPage.tsx'
import { loadGists } from '../../i18n/collections.ts'
import { addNamespaces } from '../../i18n/namespaces.ts'
import { fetchSession } from '../../state/progress/createProgress.ts'
import type { Opened, Opening } from '../page.ts'

/** Opens the quiz. */
export async function openQuiz({ language, translator }: Opening): Promise<Opened> {
  fetchSession()
  const [gists] = await Promise.all([
    loadGists(language),
    addNamespaces(translator, language, ['quiz', 'questions', 'facts', 'situations', 'rules', 'wire', 'missions']),
  ])
  const t = translator.getFixedT(language, 'app')
  return {
    title: t('quiz.title'),
    description: t('quiz.description'),
    element: <QuizPage language={language} gists={gists} />,
  }
}

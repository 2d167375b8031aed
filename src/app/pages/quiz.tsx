import { QuizPage } from '../../features/quiz/QuizPage.tsx'
import { fetchRoom } from '../../features/quiz/useRoom.ts'
import { loadGists } from '../../i18n/collections.ts'
import { addNamespaces } from '../../i18n/namespaces.ts'
import { fetchSession } from '../../state/progress/createProgress.ts'
import { progressOf } from '../../state/progress/progressOf.ts'
import type { Opened, Opening } from '../page.ts'

/** Opens the quiz. */
export async function openQuiz({ language, translator, drawStill }: Opening): Promise<Opened> {
  fetchSession()
  // A page that is opened ahead, since somebody might go there, has not to load every kind of question.
  if (!drawStill) fetchRoom()
  const [gists] = await Promise.all([
    loadGists(language),
    addNamespaces(translator, language, ['quiz', 'questions', 'facts', 'situations', 'rules', 'wire']),
  ])
  const t = translator.getFixedT(language, 'app')
  return {
    title: t('quiz.title'),
    description: t('quiz.description'),
    element: <QuizPage language={language} gists={gists} />,
    prepare: (powers) => progressOf(powers).getState().open(),
  }
}

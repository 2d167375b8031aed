import { isContinued } from '../../features/quiz/isContinued.ts'
import { fetchRoom, isRoomAsked, loadRoom } from '../../features/quiz/loadRoom.ts'
import { QuizPage } from '../../features/quiz/QuizPage.tsx'
import { loadKindNames } from '../../i18n/collections.ts'
import { addNamespaces } from '../../i18n/namespaces.ts'
import type { Powers } from '../../state/powers.ts'
import { progressOf } from '../../state/progress/progressOf.ts'
import { isSparing } from '../isSparing.ts'
import { afterFirstView } from '../offline/afterFirstView.ts'
import type { Opened, Opening } from '../page.ts'

/** Opens the quiz. */
export async function openQuiz({ language, translator, drawStill }: Opening): Promise<Opened> {
  const [names] = await Promise.all([loadKindNames(language), addNamespaces(translator, language, ['quiz'])])
  translator.addResourceBundle(language, 'kinds', names)
  // A round is gone on with in another language, and after a look at another page; nobody comes back to the start of it.
  const given = drawStill && isRoomAsked() ? await loadRoom(language, translator).catch(() => undefined) : undefined
  const prepare = async (powers: Powers) => {
    if (!(await isContinued(powers))) return
    progressOf(powers).getState().open()
    fetchRoom(language, translator)
  }
  const t = translator.getFixedT(language, 'app')
  return {
    title: t('quiz.title'),
    description: t('quiz.description'),
    element: <QuizPage language={language} given={given} atLeisure={atLeisure} />,
    prepare: (powers) => void prepare(powers),
  }
}

/** Does something when the first view is over, unless less is to be sent. */
function atLeisure(act: () => void): () => void {
  return isSparing(navigator) ? () => {} : afterFirstView(window, act)
}

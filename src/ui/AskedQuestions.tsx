import type { AskedQuestion } from '../i18n/prose.ts'
import styles from './AskedQuestions.module.css'
import { ProseText } from './ProseText.tsx'

interface Props {
  readonly title: string
  readonly questions: Readonly<Record<string, AskedQuestion>>
}

/** What people ask, each question with its answer folded below it; nothing where nobody asks. */
export function AskedQuestions({ title, questions }: Props) {
  const asked = Object.entries(questions)
  if (asked.length === 0) return null
  return (
    <section className={styles.questions} aria-labelledby="questions">
      <h2 id="questions">{title}</h2>
      <div>
        {asked.map(([name, { question, answer }]) => (
          <details key={name}>
            <summary>
              <span>
                <ProseText text={question} />
              </span>
            </summary>
            {/* A browser opens what hides the target of a link, so the name belongs to the part that is hidden. */}
            <div id={name} className={styles.answer}>
              <p>
                <ProseText text={answer} />
              </p>
            </div>
          </details>
        ))}
      </div>
    </section>
  )
}

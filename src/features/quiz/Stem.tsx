import type { Question, Said } from '../../study/question.ts'
import { SaidText } from './SaidText.tsx'
import styles from './Stem.module.css'

/** What a question tells before it asks: a situation, a status code without its name, messages. */
export function Stem({ question }: { readonly question: Question }) {
  return question.stem.map((said) => (
    <div key={JSON.stringify(said)} className={styles[shapeOf(said)]}>
      <SaidText said={said} />
    </div>
  ))
}

function shapeOf({ said }: Said): 'subject' | 'situation' | 'shown' {
  if (said === 'code') return 'subject'
  return said === 'situation' || said === 'gist' ? 'situation' : 'shown'
}

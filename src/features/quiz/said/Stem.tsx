import type { Question, Said } from '../../../study/question.ts'
import { SaidText } from './SaidText.tsx'
import styles from './Stem.module.css'
import { WireLines } from './WireLines.tsx'

/** What a question tells before it asks: a situation, a status code without its name, messages. */
export function Stem({ question }: { readonly question: Question }) {
  return question.stem.map((said, at) => (
    // The same can be told twice, and what is told keeps its place.
    <div key={`${at}:${said.said}`} className={styles[shapeOf(said)]}>
      {said.said === 'literal' ? <WireLines lines={said.lines} /> : <SaidText said={said} />}
    </div>
  ))
}

function shapeOf({ said }: Said): 'subject' | 'situation' | 'shown' {
  if (said === 'code') return 'subject'
  return said === 'situation' || said === 'gist' ? 'situation' : 'shown'
}

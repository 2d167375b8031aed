import type { Spec } from '../http/spec.ts'
import styles from './LearnMore.module.css'
import { ProseText } from './ProseText.tsx'
import { SpecLink } from './SpecLink.tsx'

interface StatusName {
  readonly code: number
  readonly phrase: string
}

/** Ways on of one kind; a link to a code is named by its number and phrase. */
export interface LearnGroup {
  readonly title: string
  readonly text?: string
  readonly links: readonly { readonly href: string; readonly text: string | StatusName }[]
  readonly specs?: readonly Spec[]
}

/** The ways on from a page, a short list for each kind of them; a kind without any is left out. */
export function LearnMore({ title, groups }: { readonly title: string; readonly groups: readonly LearnGroup[] }) {
  return (
    <nav className={styles.learn} aria-labelledby="learn">
      <h2 id="learn">{title}</h2>
      <div className={styles.groups}>
        {groups
          .filter(({ links, specs = [] }) => links.length + specs.length > 0)
          .map(({ title: kind, text, links, specs = [] }) => (
            <section key={kind} className={styles.group}>
              <h3>{kind}</h3>
              {text !== undefined && (
                <p className="quiet">
                  <ProseText text={text} />
                </p>
              )}
              <ul>
                {links.map((link) => (
                  <li key={link.href}>
                    <a href={link.href}>{typeof link.text === 'string' ? link.text : <StatusText {...link.text} />}</a>
                  </li>
                ))}
                {specs.map((spec) => (
                  <li key={spec}>
                    <SpecLink spec={spec} />
                  </li>
                ))}
              </ul>
            </section>
          ))}
      </div>
    </nav>
  )
}

function StatusText({ code, phrase }: StatusName) {
  return (
    <bdi dir="ltr" lang="en">
      {`${code} ${phrase}`.trim()}
    </bdi>
  )
}

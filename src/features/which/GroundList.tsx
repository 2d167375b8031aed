import { useTranslation } from 'react-i18next'
import type { Ground } from '../../lab/which/decide.ts'
import { ProseText } from '../../ui/ProseText.tsx'
import { SpecLink } from '../../ui/SpecLink.tsx'
import styles from './AnswerArticle.module.css'

/** Reasons, each with how binding it is and where it stands. */
export function GroundList({ grounds }: { readonly grounds: readonly Ground[] }) {
  const { t } = useTranslation(['which', 'rules', 'app'])
  const told = grounds.map((ground) => ({
    ...ground,
    text:
      'own' in ground
        ? t(`reason.${ground.own}`)
        : t(`${ground.finding.rule}.${ground.finding.outcome}`, { ns: 'rules' }),
  }))
  return (
    <ul className={styles.grounds}>
      {told.map(({ text, level, spec }) => (
        <li key={text}>
          <ProseText text={text} />{' '}
          <span className={styles.source}>
            <span className={styles.level}>{t(`level.${level}`, { ns: 'app' })}</span>
            {spec && (
              <>
                {' '}
                <SpecLink spec={spec} />
              </>
            )}
          </span>
        </li>
      ))}
    </ul>
  )
}

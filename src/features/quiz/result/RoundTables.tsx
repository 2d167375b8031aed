import { useTranslation } from 'react-i18next'
import type { Tally } from '../../../study/review/progress.ts'
import type { Round } from '../../../study/round.ts'
import { reportOf } from '../../../study/roundReport.ts'
import styles from './ResultScreen.module.css'

/** How right the answers were by what was asked for, and by how sure they were given. */
export function RoundTables({ round }: { readonly round: Round }) {
  const { t } = useTranslation('quiz')
  const { skills, sureness } = reportOf(round)
  if (skills.length === 0) return null
  return (
    <div className={styles.tables}>
      <TallyTable
        title={t('bySkill')}
        head={t('skillHead')}
        rows={skills.map(({ skill, tally }) => ({ key: skill, name: t(`skill.${skill}`), tally }))}
      />
      <TallyTable
        title={t('bySureness')}
        head={t('surenessHead')}
        rows={sureness.map(({ confidence, tally }) => ({
          key: confidence,
          name: t(`confidence.${confidence}`),
          tally,
        }))}
      />
    </div>
  )
}

interface TableProps {
  readonly title: string
  readonly head: string
  readonly rows: readonly { readonly key: string; readonly name: string; readonly tally: Tally }[]
}

function TallyTable({ title, head, rows }: TableProps) {
  const { t } = useTranslation('quiz')
  return (
    <table className={styles.table}>
      <caption>{title}</caption>
      <thead className="visually-hidden">
        <tr>
          <th scope="col">{head}</th>
          <th scope="col">{t('rightHead')}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ key, name, tally }) => (
          <tr key={key}>
            <th scope="row">{name}</th>
            <td>
              <span>{t('ratio', { number: tally.right, total: tally.count })}</span>
              <progress value={tally.right} max={tally.count} aria-hidden="true" />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

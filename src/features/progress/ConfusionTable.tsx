import { useTranslation } from 'react-i18next'
import { findStatus } from '../../http/status/statuses.ts'
import type { Language } from '../../i18n/languages.ts'
import { codePath } from '../../state/addresses.ts'
import { showFocused } from '../../ui/showFocused.ts'
import confusion from './ConfusionSection.module.css'
import { type ConfusionMatrix, strengthOf } from './confusionLayout.ts'

/** Confusions as a table; a row for what it was, a column for what was answered. */
export function ConfusionTable({
  matrix,
  language,
}: {
  readonly matrix: ConfusionMatrix
  readonly language: Language
}) {
  const { t } = useTranslation('progress')
  const { asked, said, counts } = matrix
  const most = Math.max(...counts.flat())
  return (
    <div className={confusion.scroller} ref={showFocused}>
      <table className={confusion.matrix}>
        <caption>
          <span>{t('confusions.matrix')}</span>
        </caption>
        <thead>
          <tr>
            <td>{t('confusions.corner')}</td>
            {said.map((code) => (
              <th key={code} scope="col">
                <CodeLink code={code} language={language} />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {asked.map((code, row) => (
            <tr key={code}>
              <th scope="row">
                <CodeLink code={code} language={language} />
              </th>
              {said.map((answer, column) => {
                const count = counts[row]?.[column] ?? 0
                return (
                  <td key={answer} data-strength={strengthOf(count, most)}>
                    {count > 0 && t('number', { value: count })}
                    {count === 0 && code === answer && <span aria-hidden="true">·</span>}
                  </td>
                )
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

/** What was typed may be a number that no code has, and has no page. */
function CodeLink({ code, language }: { readonly code: number; readonly language: Language }) {
  return findStatus(code) ? <a href={codePath(language, code)}>{code}</a> : code
}

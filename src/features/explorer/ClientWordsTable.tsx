import { useTranslation } from 'react-i18next'
import type { ClientWords } from '../../http/noCode/clientWords.ts'
import styles from './ClientWordsTable.module.css'

/** What each client shows, word for word, and whether that was seen or is only documented. */
export function ClientWordsTable({ rows }: { readonly rows: readonly ClientWords[] }) {
  const { t } = useTranslation('noCode')
  return (
    <section className={styles.section} aria-labelledby="client-words">
      <h2 id="client-words">{t('heading.words')}</h2>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{t('clientHeading')}</th>
            <th scope="col">{t('shows')}</th>
            <th scope="col">{t('basisHeading')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ client, words, basis }, at) => (
            <tr key={`${client} ${basis}`} data-same={rows[at - 1]?.client === client}>
              <th scope="row">{t(`client.${client}`)}</th>
              <td>
                <ul lang="en" dir="ltr">
                  {words.map((word) => (
                    <li key={word}>
                      <code>{word}</code>
                    </li>
                  ))}
                </ul>
              </td>
              <td>{t(`basis.${basis}`)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

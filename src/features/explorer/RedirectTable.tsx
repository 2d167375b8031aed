import { useTranslation } from 'react-i18next'
import { followedStatuses } from '../../http/redirection.ts'
import type { Language } from '../../i18n/languages.ts'
import {
  browserClient,
  type FollowedAs,
  followedAs,
  type RedirectMethod,
  redirectMethods,
} from '../../lab/participants/followUps.ts'
import { tallyFollowUps } from '../../lab/participants/followUpTally.ts'
import { measuredOn } from '../../lab/participants/measuredClients.ts'
import { formatSourceDate } from '../../ui/formatSourceDate.ts'
import { ProseText } from '../../ui/ProseText.tsx'
import styles from './BehaviourSection.module.css'

interface Props {
  readonly language: Language
  readonly code: number
}

const isSame = (a: FollowedAs, b: FollowedAs) =>
  a.kind === b.kind &&
  (a.kind !== 'followed' || b.kind !== 'followed' || (a.method === b.method && a.keepsContent === b.keepsContent))

/** Of a redirect that is followed: each method, what browsers send next, and what other clients did when they were run. */
export function RedirectTable({ language, code }: Props) {
  const { t } = useTranslation('behaviour')
  if (!followedStatuses.includes(code)) return null
  const rows = redirectMethods.map((method) => {
    const browser = followedAs(browserClient, code, method)
    const tally = tallyFollowUps(code, method)
    const same = tally.find(({ followed }) => isSame(followed, browser))?.clients.length ?? 0
    const others = tally.filter(({ followed }) => !isSame(followed, browser))
    const total = tally.reduce((sum, { clients }) => sum + clients.length, 0)
    return { method, browser, same, total, others }
  })
  const exceptions = rows.flatMap(({ method, others }) => others.map((other) => ({ method, ...other })))
  return (
    <div className={styles.redirect}>
      <h3>{t('redirect.title')}</h3>
      <table>
        <thead>
          <tr>
            <th scope="col">{t('redirect.request')}</th>
            <th scope="col">{t('redirect.browsers')}</th>
            <th scope="col">{t('redirect.others', { date: formatSourceDate(language, measuredOn) })}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ method, browser, same, total }) => (
            <tr key={method}>
              <th scope="row">
                <code>{method}</code>
              </th>
              <td>
                <Followed method={method} followed={browser} />
              </td>
              <td>{t('redirect.agree', { count: same, total })}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {exceptions.length > 0 && (
        <details className="disclosure">
          <summary>{t('redirect.exceptions')}</summary>
          <table>
            <thead>
              <tr>
                <th scope="col">{t('redirect.request')}</th>
                <th scope="col">{t('redirect.next')}</th>
                <th scope="col">{t('redirect.clients')}</th>
              </tr>
            </thead>
            <tbody>
              {exceptions.map(({ method, followed, clients }) => (
                <tr key={`${method} ${clients[0]}`}>
                  <th scope="row">
                    <code>{method}</code>
                  </th>
                  <td>
                    <Followed method={method} followed={followed} />
                  </td>
                  <td>
                    <bdi dir="ltr" lang="en">
                      {clients.join(', ')}
                    </bdi>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </details>
      )}
    </div>
  )
}

/** What was sent next; of the content only where there was any. */
function Followed({ method, followed }: { readonly method: RedirectMethod; readonly followed: FollowedAs }) {
  const { t } = useTranslation('behaviour')
  if (followed.kind !== 'followed') return t('redirect.returned')
  const hadContent = method !== 'GET' && method !== 'HEAD'
  const key = !hadContent ? 'plain' : followed.keepsContent ? 'withContent' : 'withoutContent'
  return <ProseText text={t(`redirect.${key}`, { method: followed.method })} />
}

import { useTranslation } from 'react-i18next'
import { type Action, actions, resourceOf } from '../../lab/origin/policy.ts'
import {
  actionsOf,
  actionsOfMask,
  controlOf,
  type PolicyLine,
  policyControls,
  policyLines,
  withPermission,
} from '../../lab/policyControls.ts'
import { ProseText } from '../../ui/ProseText.tsx'
import { showFocused } from '../../ui/showFocused.ts'
import styles from './AccessPanel.module.css'
import type { TableProps } from './accessSetting.ts'
import flow from './FlowPage.module.css'

const initialPolicy = Object.fromEntries(policyControls.map(({ id, initial }) => [id, initial]))
const paths = [...new Set(actions.map((action) => resourceOf[action]))]

/** The policy as a table of boxes to tick: a line for each role and one for owners, a column for each action. */
export function PolicyTable({ values, onOpen }: TableProps) {
  const { t } = useTranslation('scenarios', { keyPrefix: 'access-control' })
  const nameOf = (line: PolicyLine) =>
    line === 'owner' ? t('panel.policy.owner') : t(`controls.principal.options.${line}`)
  return (
    <section className={flow.section} aria-labelledby="policy">
      <h2 id="policy">{t('panel.policy.title')}</h2>
      <p className={styles.prose}>{t('panel.policy.lead')}</p>
      <div className={styles.scroll} ref={showFocused}>
        <table className={styles.table}>
          <caption>{t('panel.policy.caption')}</caption>
          <thead>
            <tr>
              <th scope="col" rowSpan={2}>
                {t('panel.policy.role')}
              </th>
              {paths.map((path) => (
                <th
                  key={path}
                  scope="colgroup"
                  colSpan={actions.filter((action) => resourceOf[action] === path).length}
                >
                  <code>{path.replace(':id', '{id}')}</code>
                </th>
              ))}
            </tr>
            <tr>
              {actions.map((action) => (
                <th key={action} scope="col">
                  {t(`panel.policy.action.${action}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {policyLines.map((line) => (
              <tr key={line}>
                <th scope="row">{nameOf(line)}</th>
                {actions.map((action) => (
                  <td key={action} className={styles.box}>
                    <PermissionBox
                      line={line}
                      action={action}
                      role={nameOf(line)}
                      mask={Number(values[controlOf(line)])}
                      onChange={(isAllowed) => onOpen(withPermission(values, line, action, isAllowed))}
                    />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p className={`quiet ${styles.prose}`}>
        <ProseText text={t('panel.policy.hours')} />
      </p>
      <div>
        <button type="button" className="button" onClick={() => onOpen({ ...values, ...initialPolicy })}>
          {t('panel.policy.reset')}
        </button>
      </div>
    </section>
  )
}

interface BoxProps {
  readonly line: PolicyLine
  readonly action: Action
  readonly role: string
  readonly mask: number
  readonly onChange: (isAllowed: boolean) => void
}

function PermissionBox({ line, action, role, mask, onChange }: BoxProps) {
  const { t } = useTranslation('scenarios', { keyPrefix: 'access-control.panel.policy' })
  if (!actionsOf(line).includes(action)) {
    return (
      <>
        <span aria-hidden="true">–</span>
        <span className="visually-hidden">{t('none')}</span>
      </>
    )
  }
  return (
    <label>
      <input
        type="checkbox"
        checked={actionsOfMask(line, mask).includes(action)}
        aria-label={t('box', { role, action: t(`action.${action}`) })}
        onChange={(event) => onChange(event.target.checked)}
      />
    </label>
  )
}

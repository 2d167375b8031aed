import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { type AccessCell, accessMatrix } from '../../lab/accessMatrix.ts'
import { callers, methodOf, targetOf } from '../../lab/accessQuestions.ts'
import { seedStaffReports } from '../../lab/origin/policy.ts'
import { ProseText } from '../../ui/ProseText.tsx'
import { Reasons } from '../../ui/Reasons.tsx'
import { StatusNumber } from '../../ui/StatusNumber.tsx'
import { showFocused } from '../../ui/showFocused.ts'
import styles from './AccessPanel.module.css'
import { accessSetting, type TableProps } from './accessSetting.ts'
import flow from './FlowPage.module.css'
import { showRun } from './showRun.ts'

const nameOf = ({ thing, approach }: AccessCell) => `${methodOf[approach]} ${targetOf[thing]}`

/** Every principal, every resource, every action: the answer and its ground; the chosen cell shows all its reasons. */
export function AccessMatrix({ values, onOpen }: TableProps) {
  const { t } = useTranslation('scenarios', { keyPrefix: 'access-control' })
  const cells = useMemo(() => accessMatrix(accessSetting(values)), [values])
  const rows = Array.from({ length: cells.length / callers.length }, (_, row) =>
    cells.slice(row * callers.length, (row + 1) * callers.length),
  )
  const who = ({ caller }: AccessCell) => t(`controls.principal.options.${caller}`)
  const isChosen = ({ caller, thing, approach }: AccessCell) =>
    caller === values.principal && thing === values.resource && approach === values.action
  const chosen = cells.find(isChosen)
  return (
    <section className={flow.section} aria-labelledby="matrix">
      <h2 id="matrix">{t('panel.matrix.title')}</h2>
      <p className={styles.prose}>{t('panel.matrix.lead')}</p>
      <div className={styles.scroll} ref={showFocused}>
        <table className={styles.table}>
          <caption>{t('panel.matrix.caption')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('panel.matrix.request')}</th>
              {callers.map((caller) => (
                <th key={caller} scope="col">
                  {t(`controls.principal.options.${caller}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(
              (row) =>
                row[0] && (
                  <tr key={nameOf(row[0])}>
                    <th scope="row">
                      <RequestName cell={row[0]} />
                    </th>
                    {row.map((cell) => (
                      <td key={cell.caller}>
                        <button
                          type="button"
                          className={styles.cell}
                          aria-pressed={isChosen(cell)}
                          onClick={() => onOpen({ ...values, ...valuesOf(cell) })}
                        >
                          <span className="visually-hidden">
                            {t('panel.matrix.cell', { who: who(cell), request: nameOf(cell) })}
                          </span>
                          <StatusNumber code={cell.response.status} />
                          <small>{t(`panel.matrix.ground.${cell.ground.rule}.${cell.ground.outcome}`)}</small>
                        </button>
                      </td>
                    ))}
                  </tr>
                ),
            )}
          </tbody>
        </table>
      </div>
      {chosen && (
        <div className={styles.reasons}>
          <h3>
            <ProseText
              text={t('panel.matrix.reasons', {
                who: who(chosen),
                code: chosen.response.status,
                request: nameOf(chosen),
              })}
            />
          </h3>
          <Reasons decisions={chosen.decisions} />
          <div>
            <button type="button" className="button" onClick={showRun}>
              {t('panel.matrix.open')}
            </button>
          </div>
        </div>
      )}
    </section>
  )
}

const valuesOf = ({ caller, thing, approach }: AccessCell) => ({ principal: caller, resource: thing, action: approach })

/** The request in one line, and beneath it whose the thing is. */
function RequestName({ cell }: { readonly cell: AccessCell }) {
  const { t } = useTranslation('scenarios', { keyPrefix: 'access-control' })
  const report = seedStaffReports.find(({ id }) => targetOf[cell.thing] === `/staff/reports/${id}`)
  return (
    <>
      <code>{nameOf(cell)}</code>
      {report && <small>{t('panel.matrix.ownedBy', { owner: t(`controls.principal.options.${report.owner}`) })}</small>}
      {cell.thing === 'missing' && <small>{t('panel.matrix.absent')}</small>}
    </>
  )
}

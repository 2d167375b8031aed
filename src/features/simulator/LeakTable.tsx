import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { approaches, callers, methodOf } from '../../lab/accessQuestions.ts'
import { type LeakRow, leakTargets, measureLeaks } from '../../lab/leakMeter.ts'
import type { ControlValues } from '../../lab/scenarios/scenario.ts'
import { ProseText } from '../../ui/ProseText.tsx'
import { showFocused } from '../../ui/showFocused.ts'
import styles from './AccessPanel.module.css'
import { accessSetting, type TableProps } from './accessSetting.ts'
import flow from './FlowPage.module.css'
import { showRun } from './showRun.ts'

const telling = (row: LeakRow) => row.probes.filter(({ differs }) => differs.length > 0)
const countTelling = (rows: readonly LeakRow[]) => rows.filter(({ leak }) => leak === 'tells').length

/** The leak meter: for everybody and everything that exists, whether the answers tell that it does, without hiding and with it. */
export function LeakTable({ values, onOpen }: TableProps) {
  const { t } = useTranslation('scenarios', { keyPrefix: 'access-control' })
  const { without, hidden } = useMemo(() => {
    const setting = accessSetting(values)
    return {
      without: measureLeaks({ ...setting, hide: false }),
      hidden: measureLeaks({ ...setting, hide: true }),
    }
  }, [values])
  function open(row: LeakRow, hide: 'on' | 'off') {
    onOpen({ ...values, ...valuesOf(row), hide })
    showRun()
  }
  const isOpen = (row: LeakRow, hide: 'on' | 'off') =>
    Object.entries({ ...valuesOf(row), hide }).every(([id, value]) => values[id] === value)
  return (
    <section className={flow.section} aria-labelledby="leaks">
      <h2 id="leaks">{t('panel.leak.title')}</h2>
      <p className={styles.prose}>{t('panel.leak.lead')}</p>
      <p className={`${styles.prose} ${styles.sum}`}>
        {t('panel.leak.sum', { without: countTelling(without), with: countTelling(hidden), all: without.length })}
      </p>
      <div className={styles.scroll} ref={showFocused}>
        <table className={styles.table}>
          <caption>{t('panel.leak.caption')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('panel.leak.who')}</th>
              <th scope="col">{t('panel.leak.without')}</th>
              <th scope="col">{t('panel.leak.with')}</th>
            </tr>
          </thead>
          {leakTargets.map(({ thing, comparedWith }, group) => (
            <tbody key={thing}>
              <tr>
                <th scope="rowgroup" colSpan={3} className={styles.group}>
                  <ProseText
                    text={t('panel.leak.compared', {
                      target: without[group * callers.length]?.target,
                      other: comparedWith,
                    })}
                  />
                </th>
              </tr>
              {callers.map((caller, index) => {
                const place = group * callers.length + index
                return (
                  <tr key={caller}>
                    <th scope="row">{t(`controls.principal.options.${caller}`)}</th>
                    {([without[place], hidden[place]] as const).map((row, column) => {
                      const hide = column === 0 ? 'off' : 'on'
                      return (
                        row && (
                          <td key={hide}>
                            <LeakCell row={row} hide={hide} isOpen={isOpen(row, hide)} onOpen={() => open(row, hide)} />
                          </td>
                        )
                      )
                    })}
                  </tr>
                )
              })}
            </tbody>
          ))}
        </table>
      </div>
      <p className={styles.prose}>
        <ProseText text={t('panel.leak.note')} />
      </p>
    </section>
  )
}

/** Gives the control values of the run in which the row's answer can be seen: the first one that tells, or the retrieval. */
function valuesOf(row: LeakRow): ControlValues {
  const methods = telling(row).map(({ method }) => method)
  const action = approaches.find((approach) => methods.includes(methodOf[approach])) ?? 'read'
  return { principal: row.caller, resource: row.thing, action }
}

interface CellProps {
  readonly row: LeakRow
  readonly hide: 'on' | 'off'
  readonly isOpen: boolean
  readonly onOpen: () => void
}

function LeakCell({ row, hide, isOpen, onOpen }: CellProps) {
  const { t } = useTranslation('scenarios', { keyPrefix: 'access-control' })
  const get = row.probes.find(({ method }) => method === 'GET')
  const told = telling(row)
  const parts = [...new Set(told.flatMap(({ differs }) => differs))].map((part) => t(`panel.leak.part.${part}`))
  return (
    <button type="button" className={styles.cell} data-leak={row.leak} aria-pressed={isOpen} onClick={onOpen}>
      <span className="visually-hidden">
        {t('panel.leak.open', {
          who: t(`controls.principal.options.${row.caller}`),
          target: row.target,
          mode: t(hide === 'on' ? 'panel.leak.with' : 'panel.leak.without'),
        }).replaceAll('`', '')}
      </span>
      <strong>{t(`panel.leak.leak.${row.leak}`)}</strong>
      {get && (
        <small>
          <ProseText text={t('panel.leak.get', { existing: get.existing, missing: get.missing })} />
        </small>
      )}
      {row.leak === 'tells' && (
        <small>
          {t('panel.leak.by', { methods: told.map(({ method }) => method) })}
          {', '}
          {t('panel.leak.parts', { parts })}
        </small>
      )}
    </button>
  )
}

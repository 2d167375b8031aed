import type { i18n, TFunction } from 'i18next'
import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import type { Participant } from '../../lab/trace/trace.ts'

/** Returns the name that a scenario gives a participant; empty where it gives none. */
export function givenName(t: TFunction, i18n: Pick<i18n, 'exists'>, scenarioId: string, id: string): string {
  const key = [
    `scenarios:${scenarioId}.participants.${id}`,
    `player:participants.${id}`,
    `swap:participants.${id}`,
  ].find((one) => i18n.exists(one))
  return key === undefined ? '' : t(key)
}

/** Gives the name that stands above a lifeline: its own, or that of its role. */
export function useNames(scenarioId: string): (participant: Participant) => string {
  const { t, i18n } = useTranslation(['player', 'scenarios'])
  return useCallback(
    ({ id, role }: Participant) => givenName(t, i18n, scenarioId, id) || t(`role.${role}.name`),
    [t, i18n, scenarioId],
  )
}

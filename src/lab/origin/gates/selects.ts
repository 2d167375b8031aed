import { type Gate, pass } from '../resource.ts'

/** Which representation is current? It answers nothing; what comes after compares with it. */
export const selects: Gate = (visit) => {
  const { resource } = visit
  const found = resource.find?.(visit) ?? { kind: 'here' }
  if (!resource.represent || found.kind !== 'here') return pass(visit)
  return pass({ ...visit, selected: resource.represent(visit) })
}

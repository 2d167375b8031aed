import { kinOf } from '../../http/status/kinship.ts'
import { loadFlowTitles } from '../../i18n/collections.ts'
import { loadCodeProse, loadComparisonProse } from '../../i18n/loadProse.ts'
import { addNamespaces } from '../../i18n/namespaces.ts'
import { nameMissions } from '../nameMissions.ts'
import type { AddressOf, Opening } from '../page.ts'

/** Loads what is said on the page of a code in use; rejects when it cannot be fetched. */
export async function loadCodeTexts({ address, language, translator }: Opening<AddressOf<'code'>>) {
  const { code } = address
  const kin = kinOf(code)
  const [prose, comparisons, flows, missions] = await Promise.all([
    loadCodeProse(language, code),
    Promise.all(kin.map((other) => loadComparisonProse(language, code, other))),
    loadFlowTitles(language),
    nameMissions(language),
    addNamespaces(translator, language, [
      'facts',
      'rules',
      'wire',
      'reference',
      'behaviour',
      'guidelines',
      'frameworks',
    ]),
  ])
  return { kin, prose, comparisons, flows, missions }
}

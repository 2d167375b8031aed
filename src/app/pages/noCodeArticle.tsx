import { NoCodeArticle } from '../../features/explorer/NoCodeArticle.tsx'
import { findNoCode } from '../../http/noCode/noCodes.ts'
import { loadNoCodes } from '../../i18n/collections.ts'
import { loadNoCodeProse } from '../../i18n/loadProse.ts'
import { addNamespaces } from '../../i18n/namespaces.ts'
import type { AddressOf, Opened, Opening } from '../page.ts'
import { drawUnknown } from './unknown.tsx'

/** Loads and draws all that is said of one thing without a code. */
export async function drawNoCode(opening: Opening<AddressOf<'noCode'>>): Promise<Opened> {
  const { address, language, translator } = opening
  const noCode = findNoCode(address.id)
  if (!noCode) {
    return drawUnknown({ ...opening, address: { kind: 'unknown', language, part: 'noCode', text: address.id } })
  }
  const [prose, all] = await Promise.all([
    loadNoCodeProse(language, noCode.id),
    loadNoCodes(language),
    addNamespaces(translator, language, ['noCode']),
  ])
  const titles = Object.fromEntries(Object.entries(all).map(([id, { title }]) => [id, title]))
  return {
    title: prose.title,
    description: prose.gist,
    element: <NoCodeArticle language={language} noCode={noCode} prose={prose} titles={titles} />,
  }
}

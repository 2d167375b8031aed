import { nearestCodes } from '../../features/explorer/nearestCodes.ts'
import { UnknownArticle } from '../../features/explorer/UnknownArticle.tsx'
import { effectiveStatus } from '../../http/status/statuses.ts'
import { loadCodeProse } from '../../i18n/loadProse.ts'
import { addNamespaces } from '../../i18n/namespaces.ts'
import { Still } from '../../ui/Still.tsx'
import type { AddressOf, Opened, Opening } from '../page.ts'

/** Opens the page that says what of an address was not understood. */
export async function openUnknown(opening: Opening<AddressOf<'unknown'>>): Promise<Opened> {
  const drawn = await drawUnknown(opening)
  return { ...drawn, element: <Still>{drawn.element}</Still> }
}

/** Draws what of an address was not understood, the nearest real things, and what 404 means. */
export async function drawUnknown({ address, language, translator }: Opening<AddressOf<'unknown'>>): Promise<Opened> {
  const [prose] = await Promise.all([loadCodeProse(language, 404), addNamespaces(translator, language, ['unknown'])])
  const t = translator.getFixedT(language, 'unknown')
  const number = address.part === 'code' && /^\d{1,4}$/.test(address.text) ? Number(address.text) : undefined
  return {
    title: t('title'),
    description: prose.gist,
    element: (
      <UnknownArticle
        language={language}
        address={address}
        number={number}
        treatedAs={number === undefined ? undefined : effectiveStatus(number)}
        nearest={nearestCodes(address.text)}
        notFound={prose}
      />
    ),
  }
}

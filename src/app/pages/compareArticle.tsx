import type { ReactNode } from 'react'
import { ComparisonArticle } from '../../features/comparator/ComparisonArticle.tsx'
import { ComparisonEnd } from '../../features/comparator/ComparisonEnd.tsx'
import { findKinship } from '../../http/status/kinship.ts'
import { findStatus } from '../../http/status/statuses.ts'
import { loadFlowTitles } from '../../i18n/collections.ts'
import { loadCodeProse, loadComparisonProse } from '../../i18n/loadProse.ts'
import { addNamespaces } from '../../i18n/namespaces.ts'
import { pairQuestions } from '../../i18n/pairQuestions.ts'
import { witnessOf } from '../../lab/witness/witness.ts'
import { comparePath, formatAddress } from '../../state/addresses.ts'
import { learnMoreOfCodes } from '../learnMore.ts'
import { nameMissions } from '../nameMissions.ts'
import type { AddressOf, Opened, Opening } from '../page.ts'
import { questionsOf } from '../structuredData.ts'
import { drawUnknown } from './unknown.tsx'

/** A comparison with what stands at its end, or what of its address was not understood. */
type DrawnComparison = Opened &
  ({ readonly understood: true; readonly ending: ReactNode } | { readonly understood: false })

/** Loads and draws two to four codes side by side; codes nobody uses are explained instead. */
export async function drawComparison(opening: Opening<AddressOf<'compare'>>): Promise<DrawnComparison> {
  const { address, language, translator } = opening
  const found = address.codes.map(findStatus)
  const statuses = found.filter((status) => status !== undefined)
  if (statuses.length < found.length) {
    const text = address.codes.join('-vs-')
    return {
      ...(await drawUnknown({ ...opening, address: { kind: 'unknown', language, part: 'pair', text } })),
      understood: false,
    }
  }
  const pairs = statuses.flatMap(({ code: a }, index) =>
    statuses.slice(index + 1).flatMap(({ code: b }) => (findKinship(a, b) ? [[a, b] as const] : [])),
  )
  const [prose, notes, flows, missions] = await Promise.all([
    Promise.all(statuses.map(({ code }) => loadCodeProse(language, code))),
    Promise.all(pairs.map(async ([a, b]) => ({ a, b, prose: await loadComparisonProse(language, a, b) }))),
    loadFlowTitles(language),
    nameMissions(language),
    addNamespaces(translator, language, ['facts', 'rules', 'witness', 'guidelines', 'reference']),
  ])
  const t = translator.getFixedT(language, 'app')
  const codes = new Intl.ListFormat(language, { type: 'conjunction' }).format(address.codes.map(String))
  const title = t('compare.title', { codes })
  const questions = pairQuestions(notes)
  return {
    understood: true,
    title,
    description: notes[0]?.prose.question ?? t('compare.description', { codes }),
    structured: {
      trail: [
        { name: t('shell.name'), path: formatAddress({ kind: 'home', language }) },
        { name: t('shell.compare'), path: formatAddress({ kind: 'compareStart', language }) },
        { name: title, path: comparePath(language, address.codes) },
      ],
      questions: questionsOf(questions),
    },
    element: (
      <ComparisonArticle
        language={language}
        statuses={statuses}
        prose={prose}
        notes={notes}
        witnesses={witnessesOf(address.codes, pairs)}
      />
    ),
    ending: (
      <ComparisonEnd
        questions={questions}
        learn={learnMoreOfCodes(statuses, {
          language,
          flows,
          missions,
          t: translator.getFixedT(language, 'reference'),
        })}
      />
    ),
  }
}

/** Two codes are shown whoever confuses them; of more, the pairs of kin. */
function witnessesOf(codes: readonly number[], kin: readonly (readonly [number, number])[]) {
  const [a, b, ...more] = codes
  const pairs = a !== undefined && b !== undefined && more.length === 0 ? [[a, b] as const] : kin
  return pairs.map(([first, second]) => ({ a: first, b: second, witness: witnessOf(first, second) }))
}

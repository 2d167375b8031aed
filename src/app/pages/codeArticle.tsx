import { CodeArticle } from '../../features/explorer/CodeArticle.tsx'
import { findStatus } from '../../http/status/statuses.ts'
import { exampleExchange } from '../../lab/examples/exampleExchange.ts'
import { withoutExample } from '../../lab/examples/withoutExample.ts'
import { codePath, formatAddress } from '../../state/addresses.ts'
import { learnMoreOfCode } from '../learnMore.ts'
import type { AddressOf, Opened, Opening } from '../page.ts'
import { isFurtherDown } from '../scroll.ts'
import { questionsOf } from '../structuredData.ts'
import { loadCodeTexts } from './codeTexts.ts'
import { drawUnknown } from './unknown.tsx'

/** Loads and draws all that is known of one code. */
export async function drawCode(opening: Opening<AddressOf<'code'>>): Promise<Opened> {
  const { address, language, translator } = opening
  const status = findStatus(address.code)
  if (!status) {
    return drawUnknown({ ...opening, address: { kind: 'unknown', language, part: 'code', text: String(address.code) } })
  }
  const { kin, prose, comparisons, flows, missions } = await loadCodeTexts(opening)
  const t = translator.getFixedT(language, 'app')
  const ways = { language, flows, missions, t: translator.getFixedT(language, 'reference') }
  const title = t('code.title', { code: status.code, phrase: status.phrase }).trim()
  const codesPath = formatAddress({ kind: 'codes', language })
  return {
    title,
    description: prose.gist,
    structured: {
      trail: [
        { name: t('shell.name'), path: formatAddress({ kind: 'home', language }) },
        { name: t('shell.codes'), path: codesPath },
        { name: title, path: codePath(language, status.code) },
      ],
      term: { code: status.code, name: title, setName: t('codes.title'), setPath: codesPath },
      questions: questionsOf(prose.questions),
    },
    element: (
      <CodeArticle
        language={language}
        status={status}
        prose={prose}
        kin={kin.flatMap((code, index) => {
          const other = findStatus(code)
          return other ? [{ status: other, question: comparisons[index]?.question ?? '' }] : []
        })}
        example={exampleExchange(status.code) ?? withoutExample[status.code] ?? 'undocumented'}
        learn={learnMoreOfCode(status, ways)}
        isFurtherDown={isFurtherDown}
      />
    ),
  }
}

import type { TFunction } from 'i18next'
import { kinship } from '../http/status/kinship.ts'
import { type StatusRecord, statusClass } from '../http/status/status.ts'
import { findStatus } from '../http/status/statuses.ts'
import type { Language } from '../i18n/languages.ts'
import { flowCodes } from '../lab/scenarios/flowCodes.ts'
import { codePath, comparePath, formatAddress } from '../state/addresses.ts'
import { roundPath } from '../state/roundPath.ts'
import type { LearnGroup } from '../ui/LearnMore.tsx'
import { comparisonGroups } from './comparisonGroups.ts'

interface Ways {
  readonly language: Language
  /** A translator that knows the catalogue `reference`. */
  readonly t: TFunction
  /** What the flows are called, by id. */
  readonly flows: Readonly<Record<string, string>>
  readonly missions: readonly { readonly id: string; readonly flow: string; readonly title: string }[]
}

const questionCount = 5

/** How many links of one kind stand in a list before it stops being one. */
const longestList = 8

/** Returns the ways on from the page of one code. */
export function learnMoreOfCode(status: StatusRecord, { language, t, flows, missions }: Ways): readonly LearnGroup[] {
  const { code, spec } = status
  const digit = statusClass(code)
  return [
    ...flowsAndMissions([code], { language, t, flows, missions }),
    practise([code], t('learn.five', { code }), { language, t }),
    {
      title: t('learn.compare'),
      links: comparisonGroups
        .filter((codes) => codes.some((other) => other === code))
        .map((codes) => ({ href: comparePath(language, codes), text: codes.join(' · ') })),
    },
    { title: t('learn.standard'), links: [], specs: spec === undefined ? [] : [spec] },
    {
      title: t('learn.around'),
      links: [
        ...(digit === undefined
          ? []
          : [
              {
                href: formatAddress({ kind: 'class', language, digit }),
                text: t('learn.class', { digit }),
              },
            ]),
        { href: formatAddress({ kind: 'codes', language }), text: t('learn.all') },
      ],
    },
  ]
}

/** Returns the ways on from a comparison. */
export function learnMoreOfCodes(statuses: readonly StatusRecord[], ways: Ways): readonly LearnGroup[] {
  const { language, t } = ways
  const codes = statuses.map(({ code }) => code)
  const wider = comparisonGroups.filter((group) => codes.every((code) => group.some((other) => other === code)))
  const neighbours = kinship.map(({ codes: pair }) => pair).filter((pair) => pair.some((code) => codes.includes(code)))
  const others = [...wider, ...neighbours].filter((group) => group.join() !== codes.join()).slice(0, longestList)
  return [
    ...flowsAndMissions(codes, ways),
    practise(codes, t('learn.fiveOfThese'), ways),
    {
      title: t('learn.pages'),
      links: statuses.map(({ code, phrase }) => ({ href: codePath(language, code), text: { code, phrase } })),
      specs: statuses.flatMap(({ spec }) => spec ?? []),
    },
    {
      title: t('learn.compare'),
      links: [
        ...others.map((group) => ({ href: comparePath(language, group), text: group.join(' · ') })),
        { href: formatAddress({ kind: 'compareStart', language }), text: t('learn.pairs') },
      ],
    },
  ]
}

/** The flows that show all of the codes, or else any of them, and the missions of those flows. */
function flowsAndMissions(codes: readonly number[], { language, t, flows, missions }: Ways): readonly LearnGroup[] {
  const shows = (many: 'every' | 'some') => flowCodes.filter((flow) => codes[many]((code) => flow.codes.includes(code)))
  const shown = shows('every').length > 0 ? shows('every') : shows('some')
  const played = missions.filter(({ flow }) => shown.some(({ id }) => id === flow)).slice(0, longestList)
  return [
    {
      title: t('learn.flows'),
      links: shown.slice(0, longestList).map(({ id }) => ({
        href: formatAddress({ kind: 'flow', language, id }),
        text: flows[id] ?? id,
      })),
    },
    {
      title: t('learn.missions'),
      ...(played.length > 0 && { text: t('learn.missionsText') }),
      links: played.map(({ id, title }) => ({ href: formatAddress({ kind: 'mission', language, id }), text: title })),
    },
  ]
}

/** Questions on some codes; nobody is asked about what is not in force. */
function practise(
  codes: readonly number[],
  text: string,
  { language, t }: Omit<Ways, 'flows' | 'missions'>,
): LearnGroup {
  const asked = codes.filter((code) => findStatus(code)?.state === 'registered')
  return {
    title: t('learn.practise'),
    links: asked.length === 0 ? [] : [{ href: roundPath(language, { codes: asked, count: questionCount }), text }],
  }
}

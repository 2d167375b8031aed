import { renderToString } from 'react-dom/server'
import { noCodeIds } from '../http/noCode/noCodes.ts'
import { kinship } from '../http/status/kinship.ts'
import { statusClasses } from '../http/status/status.ts'
import { statuses } from '../http/status/statuses.ts'
import { type Language, languages } from '../i18n/languages.ts'
import type { Namespace } from '../i18n/namespaces.ts'
import { missions } from '../lab/missions/missions.ts'
import { scenarios } from '../lab/scenarios/scenarios.ts'
import { type Address, formatAddress, inLanguage, type PageAddress } from '../state/addresses.ts'
import { missionLogKey } from '../state/missionLog.ts'
import { stillPowers } from '../state/powers.ts'
import { settingsKey } from '../state/settingsKey.ts'
import { sittingKey } from '../state/sittingKey.ts'
import { courses } from '../study/courses.ts'
import { App } from './App.tsx'
import { comparisonGroups } from './comparisonGroups.ts'
import { openPage } from './openPage.ts'
import type { StructuredData } from './structuredData.ts'

/** Every address that is prerendered, in one language. */
function addressesIn(language: Language): readonly PageAddress[] {
  return [
    { kind: 'home', language },
    { kind: 'codes', language },
    { kind: 'compareStart', language },
    { kind: 'which', language },
    { kind: 'flows', language },
    { kind: 'quiz', language },
    { kind: 'progress', language },
    { kind: 'courses', language },
    ...courses.map(({ id }) => ({ kind: 'course' as const, language, id })),
    ...statusClasses.map((digit) => ({ kind: 'class' as const, language, digit })),
    { kind: 'data', language },
    { kind: 'accessibility', language },
    ...statuses.map(({ code }) => ({ kind: 'code' as const, language, code })),
    ...kinship.map(({ codes }) => ({ kind: 'compare' as const, language, codes })),
    ...comparisonGroups.map((codes) => ({ kind: 'compare' as const, language, codes })),
    ...scenarios.map(({ id }) => ({ kind: 'flow' as const, language, id })),
    ...noCodeIds.map((id) => ({ kind: 'noCode' as const, language, id })),
    ...missions.map(({ id }) => ({ kind: 'mission' as const, language, id })),
  ]
}

/** Every address that is prerendered. */
export const prerendered: readonly PageAddress[] = languages.flatMap(addressesIn)

/** The scenarios of the flows, by their ids. */
const scenarioModules: Readonly<Record<string, string>> = {
  polling: 'src/lab/scenarios/polling.ts',
  'async-conventions': 'src/lab/scenarios/asyncConventions.ts',
  'async-mishaps': 'src/lab/scenarios/asyncMishaps.ts',
  'post-redirect-get': 'src/lab/scenarios/postRedirectGet.ts',
  'concurrent-edits': 'src/lab/scenarios/concurrentEdits.ts',
  'three-editors': 'src/lab/scenarios/threeEditors.ts',
  'stale-version': 'src/lab/scenarios/staleVersion.ts',
  'wrong-state': 'src/lab/scenarios/wrongState.ts',
  'already-exists': 'src/lab/scenarios/alreadyExists.ts',
  'access-control': 'src/lab/scenarios/accessControl.ts',
}

/** Their panels, which come to life when they are seen. */
const panelModules: Readonly<Record<string, string>> = {
  polling: 'src/features/simulator/PollingPanel.tsx',
  'async-conventions': 'src/features/simulator/AsyncPanels.tsx',
  'async-mishaps': 'src/features/simulator/AsyncPanels.tsx',
  'post-redirect-get': 'src/features/simulator/PostRedirectGetPanel.tsx',
  'concurrent-edits': 'src/features/simulator/ConcurrentEditsPanel.tsx',
  'three-editors': 'src/features/simulator/ThreeEditorsPanel.tsx',
  'access-control': 'src/features/simulator/AccessPanel.tsx',
}

const missionModules: Readonly<Record<string, string>> = {
  polling: 'src/lab/missions/pollingMissions.ts',
  'post-redirect-get': 'src/lab/missions/postRedirectGetMissions.ts',
  'concurrent-edits': 'src/lab/missions/concurrentEditsMissions.ts',
  'access-control': 'src/lab/missions/accessControlMissions.ts',
}

interface OwnModules {
  /** What it is alive with. */
  readonly live: readonly string[]
  /** What stands in its document and comes to life later, or not at all. */
  readonly still: readonly string[]
}

/** Returns the modules that one page needs besides those of its kind, by the names the build's manifest gives them. */
export function ownModules(address: PageAddress): OwnModules {
  switch (address.kind) {
    case 'flow': {
      const panel = panelModules[address.id]
      return {
        live: [scenarioModules[address.id] ?? '', `virtual:prose/${address.language}/flow-${address.id}`],
        still: panel ? [panel] : [],
      }
    }
    case 'mission': {
      const flow = missions.find(({ id }) => id === address.id)?.flow ?? ''
      return { live: [missionModules[flow] ?? '', `virtual:prose/${address.language}/missions-${flow}`], still: [] }
    }
    default:
      return { live: [], still: [] }
  }
}

/**
 * How long a page stays as text: until somebody wants more of it than to read, the same as long as nothing was studied before which it
 * would have to tell, until the first sign that somebody is there, the same for who is new here and not at all for others, or until it
 * has been seen.
 */
export type Sleeps = 'wanted' | 'first' | 'alone' | 'new' | 'seen'

interface Modules {
  readonly live: string
  readonly still: readonly string[]
  /** The catalogues that the live part asks for besides `app`: they are preloaded, so that nobody waits for one after the other. */
  readonly texts?: readonly Namespace[]
  /** The collections of texts that it asks for. */
  readonly collections?: readonly string[]
  /** How long it stays as text; at once alive without it. */
  readonly sleeps?: Sleeps
  /** The keys of the storage that it tells of: what is kept there is shown as soon as the page has been seen. */
  readonly log?: string
}

/** The module that brings a page to life. */
export const program = 'src/main.tsx'

/** The modules behind each kind of page, by the names the build's manifest gives them. */
export const modules: Readonly<Record<Address['kind'], Modules>> = {
  choose: { live: program, still: [] },
  home: { live: 'src/app/pages/home.tsx', still: ['src/app/HomeExchange.tsx'], texts: ['home'], sleeps: 'first' },
  codes: { live: 'src/app/pages/codes.tsx', still: ['src/features/explorer/CodeList.tsx'], sleeps: 'wanted' },
  code: { live: program, still: ['src/app/pages/codeArticle.tsx'], sleeps: 'wanted' },
  compareStart: { live: 'src/app/pages/compareStart.tsx', still: ['src/app/pages/pairs.tsx'], sleeps: 'wanted' },
  which: {
    live: 'src/app/pages/which.tsx',
    still: ['src/features/which/QuestionList.tsx'],
    sleeps: 'seen',
    texts: ['which', 'rules'],
  },
  compare: {
    live: 'src/app/pages/compare.tsx',
    still: ['src/app/pages/compareArticle.tsx', 'src/app/pages/swapTables.tsx'],
    sleeps: 'wanted',
  },
  flows: {
    live: 'src/app/pages/flows.tsx',
    still: [],
    texts: ['player'],
    collections: ['flows', 'missionTitles'],
    sleeps: 'seen',
  },
  flow: {
    live: 'src/app/pages/flow.tsx',
    still: ['src/features/simulator/FlowFurther.tsx'],
    sleeps: 'alone',
  },
  mission: { live: 'src/app/pages/mission.tsx', still: [], sleeps: 'alone', log: missionLogKey },
  class: { live: program, still: ['src/app/pages/classArticle.tsx'], sleeps: 'wanted' },
  courses: { live: 'src/app/pages/courses.tsx', still: [], texts: ['courses'], sleeps: 'seen' },
  course: { live: 'src/app/pages/course.tsx', still: [], texts: ['courses', 'facts'], sleeps: 'seen' },
  noCode: { live: program, still: ['src/app/pages/noCodeArticle.tsx'], sleeps: 'wanted' },
  quiz: {
    live: 'src/app/pages/quiz.tsx',
    still: [],
    texts: ['quiz'],
    collections: ['kindNames'],
    sleeps: 'new',
    // Who has been here before may have a log, which the storage does not tell.
    log: `${sittingKey} ${settingsKey}`,
  },
  progress: { live: 'src/app/pages/progress.tsx', still: [], texts: ['progress', 'facts'] },
  data: { live: program, still: ['src/features/explorer/DataArticle.tsx'], sleeps: 'wanted' },
  accessibility: {
    live: program,
    still: ['src/features/accessibility/AccessibilityArticle.tsx'],
    sleeps: 'wanted',
  },
  unknown: { live: 'src/app/pages/unknown.tsx', still: [], texts: ['unknown'] },
}

/** A page as markup, with what its document says of it. */
export interface DrawnPage {
  readonly path: string
  readonly language: Language
  readonly title: string
  readonly description: string
  readonly html: string
  readonly structured: StructuredData | undefined
  /** The same page in every language, for crawlers and for who switches. */
  readonly alternates: readonly { readonly language: Language; readonly path: string }[]
}

/** Draws one page ahead of time; throws when anything it needs is missing, so that the build fails. */
export async function drawPage(address: Address, spoken?: Language): Promise<DrawnPage> {
  const page = await openPage(address, true, spoken)
  const path = address.kind === 'unknown' ? '' : formatAddress(address)
  const missing: string[] = []
  page.translator.on('missingKey', (_languages: readonly string[], namespace: string, key: string) => {
    missing.push(`${namespace}:${key}`)
  })
  const html = renderToString(<App first={page} path={path} powers={stillPowers()} />)
  page.translator.off('missingKey')
  if (missing.length > 0) throw new Error(`${path} has no text for ${[...new Set(missing)].join(', ')}`)
  return {
    path,
    language: page.language,
    title: page.title,
    description: page.description,
    html,
    structured: page.structured,
    alternates: languages.map((language) => ({ language, path: inLanguage(address, language) })),
  }
}

import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Plugin } from 'vite'
import { buildSearch } from '../src/features/explorer/searchIndex.ts'
import type { FlowTexts } from '../src/i18n/flowTexts.ts'
import { type Language, languages } from '../src/i18n/languages.ts'
import type { MissionTexts } from '../src/i18n/missionTexts.ts'
import type { Catalogue } from '../src/i18n/namespaces.ts'
import type { CodeProse, ComparisonProse, NoCodeProse } from '../src/i18n/prose.ts'
import { readCatalogue } from '../src/i18n/readCatalogue.ts'
import { citedRules } from '../src/lab/citedRules.ts'
import { missionFlows } from '../src/lab/missions/missionFlows.ts'

const prefix = 'virtual:prose/'

function readFolder<T>(locales: string, language: Language, folder: string): Record<string, T> {
  const directory = join(locales, language, folder)
  const names = readdirSync(directory).filter((name) => name.endsWith('.json'))
  return Object.fromEntries(
    names.map((name) => [name.slice(0, -5), JSON.parse(readFileSync(join(directory, name), 'utf8')) as T]),
  )
}

/** Reads some texts of each thing in a catalogue, by its id. */
function readNames<Name extends string>(
  locales: string,
  language: Language,
  catalogue: string,
  ...names: readonly Name[]
): Readonly<Record<string, Readonly<Record<Name, string>>>> {
  const all = readCatalogue(language, catalogue, locales) as Readonly<Record<string, Readonly<Record<Name, string>>>>
  return Object.fromEntries(
    Object.entries(all).map(([id, texts]) => [
      id,
      Object.fromEntries(names.map((name) => [name, texts[name]])) as Record<Name, string>,
    ]),
  )
}

function readTitles(locales: string, language: Language, catalogue: string): Readonly<Record<string, string>> {
  const names = readNames(locales, language, catalogue, 'title')
  return Object.fromEntries(Object.entries(names).map(([id, { title }]) => [id, title]))
}

const pick = <Value>(all: Readonly<Record<string, Value>>, isWanted: (key: string) => boolean) =>
  Object.fromEntries(Object.entries(all).filter(([key]) => isWanted(key)))

/** How the collections begin that hold what the page of a flow says, its panel, or the pages of its missions; the flow's id follows. */
const flowPrefix = 'flow-'
const panelPrefix = 'panel-'
const missionsPrefix = 'missions-'

const readCited = (locales: string, language: Language, flow: string) =>
  pick(readCatalogue(language, 'rules', locales), (rule) => citedRules[flow]?.some((one) => one === rule) === true)

/** Reads what is said of a flow, by its id; three editors are told in the words of two. */
function readScenarios(locales: string, language: Language, flow: string): Readonly<Record<string, Catalogue>> {
  const all = readCatalogue(language, 'scenarios', locales) as Readonly<Record<string, Catalogue>>
  return pick(all, (id) => id === flow || (flow === 'three-editors' && id === 'concurrent-edits'))
}

const mapValues = <From, To>(all: Readonly<Record<string, From>>, change: (value: From) => To) =>
  Object.fromEntries(Object.entries(all).map(([key, value]) => [key, change(value)]))

const withoutPanel = ({ panel, ...texts }: Catalogue) => texts

const readPanel = (locales: string, language: Language, flow: string): Catalogue =>
  mapValues(readScenarios(locales, language, flow), (texts) => pick(texts, (key) => key === 'panel')) as Catalogue

function readFlow(locales: string, language: Language, flow: string): FlowTexts {
  const titles = readTitles(locales, language, 'missions')
  const { mission, ...player } = readCatalogue(language, 'player', locales)
  const isOnFlows = (key: string) => key.startsWith('list')
  return {
    player: { ...player, mission: pick(mission as Catalogue, isOnFlows) },
    scenarios: mapValues(readScenarios(locales, language, flow), withoutPanel),
    rules: readCited(locales, language, flow),
    missions: missionFlows.filter((one) => one.flow === flow).map(({ id }) => ({ id, flow, title: titles[id] ?? id })),
  }
}

/** What can be done with the run of a flow, and not with that of a mission. */
const flowTools = ['instead', 'export', 'import', 'compare']

function readMissions(locales: string, language: Language, flow: string): MissionTexts {
  const isOwn = (mission: string) => missionFlows.some((one) => one.id === mission && one.flow === flow)
  const { flow: onFlows, ...player } = readCatalogue(language, 'player', locales)
  return {
    player: {
      ...pick(player, (key) => !flowTools.includes(key)),
      flow: pick(onFlows as Catalogue, (key) => key === 'exchange'),
    },
    scenarios: pick(readNames(locales, language, 'scenarios', 'title'), (id) => id === flow),
    rules: readCited(locales, language, flow),
    missions: pick(readCatalogue(language, 'missions', locales), isOwn),
  }
}

/** Reads what a module of many small files holds; throws for a collection that does not exist. */
export function collect(locales: string, language: Language, collection: string): unknown {
  switch (collection) {
    case 'gists': {
      const codes = readFolder<CodeProse>(locales, language, 'codes')
      return Object.fromEntries(Object.entries(codes).map(([code, prose]) => [code, prose.gist]))
    }
    case 'comparisons':
      return readFolder<ComparisonProse>(locales, language, 'comparisons')
    case 'missionTitles':
      return readTitles(locales, language, 'missions')
    case 'flowTitles':
      return readTitles(locales, language, 'scenarios')
    case 'kindNames':
      return readCatalogue(language, 'questions', locales).kind
    case 'flows':
      return readNames(locales, language, 'scenarios', 'title', 'lead')
    case 'search':
      return buildSearch(language, {
        codes: readFolder<CodeProse>(locales, language, 'codes'),
        noCodes: readFolder<NoCodeProse>(locales, language, 'noCode'),
        flows: readNames(locales, language, 'scenarios', 'title', 'lead'),
      })
    case 'noCodes': {
      const noCodes = readFolder<NoCodeProse>(locales, language, 'noCode')
      return Object.fromEntries(Object.entries(noCodes).map(([id, { title, gist }]) => [id, { title, gist }]))
    }
    default:
      if (collection.startsWith(flowPrefix)) return readFlow(locales, language, collection.slice(flowPrefix.length))
      if (collection.startsWith(panelPrefix)) return readPanel(locales, language, collection.slice(panelPrefix.length))
      if (collection.startsWith(missionsPrefix))
        return readMissions(locales, language, collection.slice(missionsPrefix.length))
      throw new Error(`There is no collection of prose called ${collection}`)
  }
}

/**
 * Serves what a page needs of many small prose files as one module: all gists, all comparisons, all titles of flows and missions, the names of the kinds of question,
 * the search index of a language. So a list costs one request, and the index is built once, on our machine instead of the reader's.
 */
export function proseModules(root: string): Plugin {
  const locales = join(root, 'locales')
  return {
    name: 'statuscope:prose-modules',
    resolveId: (id) => (id.startsWith(prefix) ? `\0${id}` : undefined),
    load(id) {
      if (!id.startsWith(`\0${prefix}`)) return undefined
      const [name = '', collection = ''] = id.slice(prefix.length + 1).split('/')
      const language = languages.find((known) => known === name)
      if (!language) throw new Error(`There is no language called ${name}`)
      const json = JSON.stringify(JSON.stringify(collect(locales, language, collection)))
      return { code: `export const collection = JSON.parse(${json})`, moduleType: 'js' }
    },
  }
}

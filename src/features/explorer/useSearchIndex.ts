import { type ComponentType, useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Language } from '../../i18n/languages.ts'
import { addNamespaces } from '../../i18n/namespaces.ts'
import type { Search, SearchResults } from './search.ts'

/** A search that is ready: the index, and what draws its results. */
export interface OpenedSearch {
  readonly language: Language
  readonly search: Search
  readonly List: ComponentType<SearchResults>
}

/** Loads the index once the reader is about to search; a failed load is tried again at the next key. */
export function useSearchIndex(language: Language, wanted: boolean) {
  const { i18n } = useTranslation('app')
  const [opened, setOpened] = useState<OpenedSearch>()
  const [failed, setFailed] = useState(false)
  const loading = useRef<Language>(undefined)

  function load() {
    if (loading.current === language) return
    loading.current = language
    Promise.all([
      import('./search.ts').then(({ openSearch }) => openSearch(language)),
      import('./SearchList.tsx'),
      addNamespaces(i18n, language, ['search']),
    ])
      .then(([search, { SearchList }]) => {
        setOpened({ language, search, List: SearchList })
        setFailed(false)
      })
      .catch(() => {
        loading.current = undefined
        setFailed(true)
      })
  }

  useEffect(() => {
    if (wanted) load()
  })

  return { opened: opened?.language === language ? opened : undefined, failed, load }
}

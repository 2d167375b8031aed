import { useMemo } from 'react'
import { navigate, useSearch } from 'wouter/use-browser-location'
import { type Decided, decide } from '../../lab/which/decide.ts'
import type { Answers } from '../../lab/which/question.ts'
import { formatWhichQuery, parseWhichLink, type WhichLink } from '../../state/whichLink.ts'

/**
 * Keeps the answers in the query of the address, which is replaced with each of them. A page drawn ahead of time stands
 * at the start, and so does its first drawing in the browser.
 */
export function useWhich(): {
  readonly link: WhichLink
  readonly decided: Decided
  readonly goTo: (answers: Answers) => void
} {
  const query = useSearch({ ssrSearch: '' })
  const link = useMemo(() => parseWhichLink(query), [query])
  const decided = useMemo(() => decide(link.answers), [link])
  const goTo = (answers: Answers) => {
    const course = new URLSearchParams(query).get('course')
    const written = new URLSearchParams(formatWhichQuery(answers))
    if (course !== null) written.set('course', course)
    const search = written.size === 0 ? '' : `?${written}`
    navigate(location.pathname + search, { replace: true, state: history.state })
  }
  return { link, decided, goTo }
}

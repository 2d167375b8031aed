import { type ReactNode, useEffect, useState } from 'react'
import { parseCourse } from '../state/courseStepPath.ts'
import type { Page } from './page.ts'

/** Reads the course one is in: from the query, or from what the entry of the history remembers of it. */
function courseHere(): string | undefined {
  const state: unknown = history.state
  const kept = typeof state === 'object' && state !== null && 'course' in state ? `course=${state.course}` : ''
  return parseCourse(location.search) ?? parseCourse(kept)
}

/**
 * Shows where in a course the page stands, when its address says that it was reached from one. The query of a flow or a
 * mission is rewritten while one uses it, so the entry of the history remembers the course.
 */
export function CourseNotice({ page, arrived }: { readonly page: Page; readonly arrived: string }) {
  const [shown, setShown] = useState<{ readonly arrived: string; readonly bar: ReactNode }>()
  useEffect(() => {
    const course = courseHere()
    if (course === undefined) return setShown(undefined)
    history.replaceState({ ...history.state, course }, '')
    let isGone = false
    import('./courseBar.tsx')
      .then(({ drawCourseBar }) => drawCourseBar(page, course))
      .then(
        (bar) => isGone || setShown({ arrived, bar }),
        // Without it the page is whole all the same.
        () => isGone || setShown(undefined),
      )
    return () => {
      isGone = true
    }
  }, [page, arrived])
  return shown?.arrived === arrived ? shown.bar : null
}

import { CoursePage } from '../../features/courses/CoursePage.tsx'
import { addNamespaces } from '../../i18n/namespaces.ts'
import { findCourse } from '../../study/courses.ts'
import { nameSteps } from '../nameSteps.ts'
import type { AddressOf, Opened, Opening } from '../page.ts'

/** Opens one course; an id that is none of ours is explained instead. */
export async function openCourse(opening: Opening<AddressOf<'course'>>): Promise<Opened> {
  const { address, language, translator } = opening
  const course = findCourse(address.id)
  if (!course) {
    const { drawUnknown } = await import('./unknown.tsx')
    return drawUnknown({ ...opening, address: { kind: 'unknown', language, part: 'course', text: address.id } })
  }
  const [titles] = await Promise.all([nameSteps(language), addNamespaces(translator, language, ['courses', 'facts'])])
  const t = translator.getFixedT(language, 'courses')
  return {
    title: t(`${course.id}.title`),
    description: t(`${course.id}.lead`),
    element: <CoursePage language={language} course={course} titles={titles} />,
  }
}

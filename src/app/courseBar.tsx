import type { ReactNode } from 'react'
import { CourseBar } from '../features/courses/CourseBar.tsx'
import { addNamespaces } from '../i18n/namespaces.ts'
import { stepAt } from '../state/courseStepPath.ts'
import { readRoundLink } from '../state/roundLink.ts'
import { type CourseStep, roundKey, stepKey } from '../study/courseStep.ts'
import { findCourse } from '../study/courses.ts'
import { nameSteps } from './nameSteps.ts'
import type { Page } from './page.ts'

/**
 * Loads what shows where in a course a page stands; nothing for a course that is not there, or a page that is no step of it.
 */
export async function drawCourseBar(page: Page, id: string): Promise<ReactNode> {
  const course = findCourse(id)
  const place = course?.steps.findIndex((step) => isStep(page, step)) ?? -1
  if (!course || place < 0) return null
  const { language, translator } = page
  const [titles] = await Promise.all([nameSteps(language), addNamespaces(translator, language, ['courses', 'facts'])])
  return <CourseBar language={language} course={course} place={place} titles={titles} />
}

function isStep({ address }: Page, step: CourseStep): boolean {
  if (step.kind === 'round') {
    const read = readRoundLink(location.search)
    const topic = read.is === 'round' ? read.link.topic : undefined
    return address.kind === 'quiz' && topic?.by === 'codes' && roundKey(topic.codes) === roundKey(step.codes)
  }
  const here = stepAt(address)
  return here !== undefined && stepKey(here) === stepKey(step)
}

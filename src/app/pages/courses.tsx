import { CourseList } from '../../features/courses/CourseList.tsx'
import { addNamespaces } from '../../i18n/namespaces.ts'
import type { Opened, Opening } from '../page.ts'

/** Opens the list of courses. */
export async function openCourses({ language, translator }: Opening): Promise<Opened> {
  await addNamespaces(translator, language, ['courses'])
  const t = translator.getFixedT(language, 'courses')
  return { title: t('title'), description: t('description'), element: <CourseList language={language} /> }
}

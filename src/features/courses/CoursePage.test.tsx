import { cleanup, render, screen } from '@testing-library/react'
import { renderToString } from 'react-dom/server'
import { I18nextProvider } from 'react-i18next'
import { afterEach, expect, test, vi } from 'vitest'
import { type Language, languages } from '../../i18n/languages.ts'
import { createTranslator } from '../../i18n/namespaces.ts'
import { readCatalogue } from '../../i18n/readCatalogue.ts'
import { memoryStorage } from '../../state/memoryStorage.ts'
import { missionLogOf } from '../../state/missionLog.ts'
import { type Powers, PowersContext, stillPowers } from '../../state/powers.ts'
import { seenLogOf } from '../../state/seenLog.ts'
import { roundKey, stepKey } from '../../study/courseStep.ts'
import { type Course, courses } from '../../study/courses.ts'
import { CourseList } from './CourseList.tsx'
import { CoursePage } from './CoursePage.tsx'

const read = (language: Language, name: string) => readCatalogue(language, name) as Record<string, { title: string }>
const titlesOf = (language: Language, name: string) =>
  Object.fromEntries(Object.entries(read(language, name)).map(([id, { title }]) => [id, title]))

function drawn(powers: Powers, language: Language, course?: Course) {
  const translator = createTranslator(language)
  for (const name of ['courses', 'facts', 'app']) translator.addResourceBundle(language, name, read(language, name))
  const titles = { flows: titlesOf(language, 'scenarios'), missions: titlesOf(language, 'missions') }
  return (
    <PowersContext value={powers}>
      <I18nextProvider i18n={translator}>
        {course ? (
          <CoursePage language={language} course={course} titles={titles} />
        ) : (
          <CourseList language={language} />
        )}
      </I18nextProvider>
    </PowersContext>
  )
}

const powersWith = (): Powers => ({ ...stillPowers(), storage: memoryStorage() })
afterEach(cleanup)

test.each(languages.flatMap((language) => courses.map((course) => ({ language, id: course.id, course }))))(
  '$id has words for every step in $language',
  ({ language, course }) => {
    const complaints = vi.spyOn(console, 'error')
    render(drawn(powersWith(), language, course))
    expect(screen.getAllByRole('listitem')).toHaveLength(course.steps.length)
    for (const link of screen.getAllByRole('link')) expect(link.textContent?.trim()).not.toBe('')
    expect(complaints).not.toHaveBeenCalled()
    complaints.mockRestore()
  },
)

test('a page seen, a mission solved and a round ended are done, and the first step that is not comes next', () => {
  const powers = powersWith()
  const [start] = courses
  if (!start) throw new Error('There is no course.')
  for (const step of start.steps.slice(0, -1)) {
    if (step.kind === 'mission') missionLogOf(powers).getState().keep({ id: step.id, version: 1 }, ['a'], true)
    else
      seenLogOf(powers)
        .getState()
        .see(step.kind === 'round' ? roundKey(step.codes) : stepKey(step))
  }
  render(drawn(powers, 'en', start))
  expect(screen.getByText(`${start.steps.length - 1} of ${start.steps.length} done`)).toBeDefined()
  expect(screen.getByRole('link', { name: 'Go on' }).getAttribute('href')).toMatch(/^\/en\/quiz\?codes=/)
})

test('a mission that was tried in vain is not done', () => {
  const powers = powersWith()
  missionLogOf(powers).getState().keep({ id: 'say-who', version: 1 }, ['a'], false)
  const [start] = courses
  render(drawn(powers, 'en', start))
  expect(screen.getByText('0 of 14 done')).toBeDefined()
})

test('the page drawn ahead of time knows of nothing, and comes to life without a mismatch', () => {
  const powers = powersWith()
  seenLogOf(powers).getState().see('class-2')
  const container = document.body.appendChild(document.createElement('div'))
  container.innerHTML = renderToString(drawn(stillPowers(), 'en', courses[0]))
  expect(container.textContent).toContain('0 of 14 done')
  const onRecoverableError = vi.fn()
  render(drawn(powers, 'en', courses[0]), { container, hydrate: true, onRecoverableError })
  expect(container.textContent).toContain('1 of 14 done')
  expect(onRecoverableError).not.toHaveBeenCalled()
})

test('the list says how far one has come in each course', () => {
  const powers = powersWith()
  seenLogOf(powers).getState().see('class-2')
  render(drawn(powers, 'fr'))
  expect(screen.getByText('1 sur 14')).toBeDefined()
  expect(screen.getByText('11 étapes')).toBeDefined()
})

import { readdirSync, readFileSync } from 'node:fs'
import { type Check, type Part, partOf, parts, testedBy } from '../src/features/accessibility/parts.ts'
import { parseAddress } from '../src/state/addresses.ts'
import { kinds } from './kinds.ts'
import { expect, test } from './site.ts'

/** What the title of the test says that stands behind a claim of the page on accessibility. */
const behind: Readonly<Record<Part, Readonly<Partial<Record<Check, RegExp>>>>> = {
  frame: { keyboard: /the frame is walked by keyboard alone/ },
  search: { sweep: /the palette, empty and with results/, keyboard: /Escape closes it and gives the focus back/ },
  codes: { keyboard: /lines of a message are one stop, the arrow keys walk through them/ },
  comparisons: { keyboard: /a comparison is put together by keyboard alone/ },
  which: { keyboard: /to 409 by keyboard/ },
  flows: { keyboard: /flow is run to its end by keyboard/, reader: /each step by hand is heard once/ },
  missions: { keyboard: /a mission is solved by keyboard/ },
  quiz: { keyboard: /is played by keyboard alone/ },
  progress: { keyboard: /seen, exported, erased and imported, by keyboard alone/ },
  courses: { keyboard: /a course is walked by keyboard/ },
}

const source = [
  ...readdirSync('e2e')
    .filter((name) => name.endsWith('.spec.ts') && name !== 'accessibilityPage.spec.ts')
    .map((name) => `e2e/${name}`),
  'src/ui/trace/spoken.test.tsx',
]
  .map((path) => readFileSync(path, 'utf8'))
  .join('\n')

/** The parts of which the sweeps open a page. */
const swept = new Set(kinds.map((kind) => partOf[parseAddress(`/en${kind.split('?')[0]}`).kind]))

test('the page on accessibility claims no test that there is not', () => {
  const unfounded = parts.flatMap((part) =>
    testedBy[part]
      .filter((check) => !(check === 'sweep' && swept.has(part)))
      .filter((check) => behind[part][check] === undefined || !behind[part][check].test(source))
      .map((check) => `${part}: ${check}`),
  )
  expect(unfounded).toEqual([])
  expect(testedBy.quiz).not.toContain('person')
})

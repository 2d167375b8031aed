import { statusClass } from '../../http/status/status.ts'
import type { Random } from '../../lab/random.ts'
import { drawOne, shuffle } from '../draw.ts'
import type { Option, QuestionKind } from '../question.ts'
import { type Criterion, criteria, holdsFor, reasonFor } from './criteria.ts'

const fewest = 5
const most = 6

/** A property is named; which of these codes have it? */
export const chooseAll: QuestionKind = {
  version: 1,
  skill: 'tellApart',
  isStrong: true,
  codes: [...new Set(criteria.flatMap(({ yes, no }) => [...yes, ...no]))].sort((a, b) => a - b),
  ask(code, random) {
    const criterion = drawOne(
      criteria.filter((one) => holdsFor(one, code) !== undefined),
      random,
    )
    if (!criterion) return undefined
    const drawn = shuffle(drawCodes(criterion, code, random), random)
    return {
      stem: [{ said: 'text', key: `chooseAll.${criterion.id}.which` }],
      task: {
        form: 'all',
        options: drawn.map((each) => optionOf(criterion, each)),
        right: drawn.filter((each) => holdsFor(criterion, each)).map(String),
      },
    }
  },
}

/**
 * Draws five or six codes, the one asked about among them: from two to all but one have the property, and those that
 * have it are of more than one class, so that no class can be chosen as a whole.
 */
function drawCodes({ yes, no }: Criterion, code: number, random: Random): readonly number[] {
  const count = fewest + Math.floor(random() * (most - fewest + 1))
  const rightMost = Math.min(yes.length, count - 1)
  const rightCount =
    Math.max(2, count - no.length) + Math.floor(random() * (rightMost - Math.max(2, count - no.length) + 1))
  const right = drawUnlike(yes, rightCount, yes.includes(code) ? code : undefined, random)
  const wrong = drawUnlike(no, count - rightCount, no.includes(code) ? code : undefined, random)
  return [...right, ...wrong]
}

/** Draws some codes, one of them given, of at least two classes where there are two of them. */
function drawUnlike(
  codes: readonly number[],
  count: number,
  given: number | undefined,
  random: Random,
): readonly number[] {
  const first = given ?? drawOne(codes, random)
  if (first === undefined) return []
  const others = shuffle(
    codes.filter((code) => code !== first),
    random,
  )
  const unlike = others.find((code) => statusClass(code) !== statusClass(first))
  const rest = others.filter((code) => code !== unlike)
  return [first, ...(unlike === undefined ? [] : [unlike]), ...rest].slice(0, count)
}

function optionOf(criterion: Criterion, code: number): Option {
  return { key: `${code}`, code, shown: { said: 'code', code }, reasons: [reasonFor(criterion, code)] }
}

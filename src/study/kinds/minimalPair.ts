import type { Request } from '../../http/message.ts'
import { kinOf } from '../../http/status/kinship.ts'
import { findStatus } from '../../http/status/statuses.ts'
import type { Random } from '../../lab/random.ts'
import type { RequestChange } from '../../lab/requestChange.ts'
import { type ChangedExchange, type Family, familyOf } from '../../lab/stated/exchanges.ts'
import { familyCodes } from '../../lab/stated/familyCodes.ts'
import { drawOne, shuffle } from '../draw.ts'
import { type Option, optionCount, type QuestionKind } from '../question.ts'
import { familiesByCode } from './familiesByCode.ts'
import { decidingReasons, tellSite } from './stated.ts'

/** Pairs in which a second fault comes before the first by the order of this site alone, from one code to the other. */
const byOrderOfTheSite: ReadonlySet<string> = new Set([
  '404>400',
  '404>405',
  '403>405',
  '409>422',
  '413>431',
  '417>400',
])

/** By code, the families whose request gets a code confused with it, which some change brings about. */
const families = familiesByCode((_, base, changed) =>
  changed.filter((code) => !byOrderOfTheSite.has(`${base}>${code}`) && kinOf(code).includes(base)),
)

const familiesTo = (code: number) => families.get(code) ?? []

/** A request gets one code; which one change would make it get a code that people confuse with that? */
export const minimalPair: QuestionKind = {
  version: 1,
  skill: 'tellApart',
  isStrong: false,
  codes: [...families.keys()].sort((a, b) => a - b),
  ask(code, random) {
    const name = drawOne(familiesTo(code), random, (one) => 1 / sameStep(one, code))
    const family = name === undefined ? undefined : familyOf(name)
    const right = family && drawRight(family, code, random)
    const others = right ? drawOthers(family, right, random) : []
    if (!right || others.length < optionCount - 1) return undefined
    const { stated, request, code: from } = family.base
    return {
      stem: [
        ...tellSite(stated, request.target),
        { said: 'message', message: request },
        { said: 'text', key: 'pair.answered', values: { from, to: code } },
      ],
      task: {
        form: 'one',
        options: shuffle([right, ...others], random).map((one) => optionOf(one, request)),
        right: keyOf(right, request),
      },
    }
  },
}

/** How many families lead to a code from the same one, so that each pair of codes comes up as often as the others. */
function sameStep(name: string, code: number): number {
  const from = familyCodes[name]?.[0]
  return familiesTo(code).filter((other) => familyCodes[other]?.[0] === from).length
}

function drawRight({ changed }: Family, code: number, random: Random): ChangedExchange | undefined {
  const fitting = changed.filter((one) => one.code === code)
  const reasonOf = (one: ChangedExchange) => JSON.stringify(decidingReasons(one))
  const reason = drawOne([...new Set(fitting.map(reasonOf))], random)
  return drawOne(
    fitting.filter((one) => reasonOf(one) === reason),
    random,
  )
}

/** Draws two changes that do not bring the code about: rather of the same part, and rather such as change the answer. */
function drawOthers({ base, changed }: Family, right: ChangedExchange, random: Random): readonly ChangedExchange[] {
  const { request } = base
  const size = linesOf(right.change, request).length
  const lengthOf = ({ change }: ChangedExchange) => linesOf(change, request).join('').length
  // The right change is mostly the one that adds a line: left alone, the longest would be right most often.
  const longerWanted = Math.floor(random() * optionCount)
  const drawn: ChangedExchange[] = []
  while (drawn.length < optionCount - 1) {
    const shown = new Set([right, ...drawn].map((one) => keyOf(one, request)))
    const left = changed.filter((one) => one.code !== right.code && !shown.has(keyOf(one, request)))
    const next = drawOne(left, random, (one) => {
      const isAlike = one.change.part === right.change.part
      const isNew = one.code !== base.code && drawn.every(({ code }) => code !== one.code)
      const isLonger = lengthOf(one) > lengthOf(right)
      const fits = isLonger === drawn.length < longerWanted
      return (
        (isAlike ? 3 : 1) * (isNew ? 3 : 1) * (linesOf(one.change, request).length === size ? 3 : 1) * (fits ? 6 : 1)
      )
    })
    if (!next) break
    drawn.push(next)
  }
  return drawn
}

function optionOf(exchange: ChangedExchange, request: Request): Option {
  const { code, change } = exchange
  return {
    key: keyOf(exchange, request),
    shown: { said: 'literal', lines: linesOf(change, request) },
    reasons: [{ because: { said: 'code', code }, spec: findStatus(code)?.spec }, ...decidingReasons(exchange)],
  }
}

const keyOf = ({ change }: ChangedExchange, request: Request) => linesOf(change, request).join(' ')

/** Writes a change as the lines it takes from a message and those it puts there. */
function linesOf(change: RequestChange, { method, target }: Request): readonly string[] {
  switch (change.part) {
    case 'method':
      return [`- ${method} ${target} HTTP/1.1`, `+ ${change.to} ${target} HTTP/1.1`]
    case 'target':
      return [`- ${method} ${change.from} HTTP/1.1`, `+ ${method} ${change.to} HTTP/1.1`]
    case 'content':
      return [...marked('-', change.from), ...marked('+', change.to)]
    case 'credentials':
      return [...fieldLine('-', 'Authorization', change.from), ...fieldLine('+', 'Authorization', change.to)]
    case 'field':
      return [...fieldLine('-', change.name, change.from), ...fieldLine('+', change.name, change.to)]
  }
}

const marked = (mark: string, text: string) => (text === '' ? [] : [`${mark} ${text}`])
const fieldLine = (mark: string, name: string, value: string | undefined) =>
  value === undefined ? [] : [`${mark} ${name}: ${value}`]
